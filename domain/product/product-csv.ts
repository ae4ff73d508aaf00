// A producer's products as a table: a line for each offer, what belongs to the product written on each of them. What is
// exported imports back unchanged; ids tell which product and which offer a line is about, and are empty for a new one.
import { writeCsv } from "../csv/csv.ts";
import type { Product } from "./product.ts";
import type { OfferForm, ProductForm, StockKind } from "./product-form.ts";
import type { WeightMode } from "./weight-mode.ts";
import { writeProduct } from "./write-product.ts";

export const CSV_COLUMNS = [
  "produit",
  "description",
  "unité",
  "catégorie",
  "bio",
  "actif",
  "poids",
  "stock",
  "photo",
  "offre",
  "quantité",
  "pas",
  "prix",
  "tva",
  "référence",
  "id produit",
  "id offre",
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];

export const MODE_WORDS: Readonly<Record<WeightMode, string>> = {
  fixed: "fixe",
  "by-weight": "pesée",
  "per-piece": "multi-pesée",
  bulk: "vrac",
};
export const STOCK_WORDS: Readonly<Record<StockKind, string>> = { own: "par offre", pool: "commun" };
export const [YES, NO] = ["oui", "non"] as const;

export interface CsvProduct {
  readonly productId: string;
  readonly product: Product;
}

/** VAT rates by id, as they stand in the table: "5,5". */
export type RateTexts = ReadonlyMap<string, string>;

export function writeProductsCsv(products: readonly CsvProduct[], rates: RateTexts): string {
  const rows = products.flatMap(({ productId, product }) => {
    const form = writeProduct(product, "fr");
    const offers: (OfferForm | null)[] = form.offers.length === 0 ? [null] : form.offers;
    return offers.map((offer) => {
      const cells = cellsOf({ productId, form, offer }, rates);
      return CSV_COLUMNS.map((column) => cells[column]);
    });
  });
  return writeCsv([CSV_COLUMNS, ...rows]);
}

export type Cells = Readonly<Record<CsvColumn, string>>;

interface Written {
  readonly productId: string;
  readonly form: ProductForm;
  /** null: a product without any. */
  readonly offer: OfferForm | null;
}

/** A line of the table. */
export const cellsOf = ({ productId, form, offer }: Written, rates: RateTexts): Cells => ({
  produit: form.name,
  description: form.description,
  unité: form.unit,
  catégorie: form.category,
  bio: form.isOrganic === "on" ? YES : NO,
  actif: form.isActive === "on" ? YES : NO,
  poids: MODE_WORDS[form.weightMode],
  stock: STOCK_WORDS[form.stock],
  photo: form.picture,
  offre: offer?.name ?? "",
  quantité: offer?.amount ?? "",
  pas: offer?.step ?? "",
  prix: offer?.price ?? "",
  tva: offer === null ? "" : (rates.get(offer.vatRateId) ?? ""),
  référence: offer?.reference ?? "",
  "id produit": productId,
  "id offre": offer?.id ?? "",
});

/** What is written on each line of a product, and what on that of an offer. */
export const PRODUCT_COLUMNS = [
  "produit",
  "description",
  "unité",
  "catégorie",
  "bio",
  "actif",
  "poids",
  "stock",
  "photo",
] as const satisfies readonly CsvColumn[];
export const OFFER_COLUMNS = [
  "offre",
  "quantité",
  "pas",
  "prix",
  "tva",
  "référence",
] as const satisfies readonly CsvColumn[];

/** Where in the table a field of a product's form stands. */
export const columnOf = (field: string): CsvColumn =>
  COLUMN_OF_FIELD[field as keyof typeof COLUMN_OF_FIELD] ?? "produit";

const COLUMN_OF_FIELD = {
  name: "produit",
  description: "description",
  unit: "unité",
  category: "catégorie",
  picture: "photo",
  weightMode: "poids",
  stock: "stock",
  amount: "quantité",
  step: "pas",
  price: "prix",
  vatRateId: "tva",
  reference: "référence",
} as const satisfies Partial<Record<keyof ProductForm | keyof OfferForm, CsvColumn>>;
