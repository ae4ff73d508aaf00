// A producer's products as a table: a line for each offer, what belongs to the product written on each of them. What is
// exported imports back unchanged; ids tell which product and which offer a line is about, and are empty for a new one.
import { readCsv, writeCsv } from "../csv/csv.ts";
import { fold } from "../search/fold.ts";
import type { Offer, Product } from "./product.ts";
import type { OfferForm, ProductForm, StockKind } from "./product-form.ts";
import { UNITS } from "./unit.ts";
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

const MODE_WORDS: Readonly<Record<WeightMode, string>> = {
  fixed: "fixe",
  "by-weight": "pesée",
  "per-piece": "multi-pesée",
  bulk: "vrac",
};
const STOCK_WORDS: Readonly<Record<StockKind, string>> = { own: "par offre", pool: "commun" };
const [YES, NO] = ["oui", "non"];

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
    return offers.map((offer) => rowOf(productId, form, { offer, rates }));
  });
  return writeCsv([CSV_COLUMNS, ...rows]);
}

function rowOf(productId: string, form: ProductForm, { offer, rates }: { offer: OfferForm | null; rates: RateTexts }) {
  const cells: Readonly<Record<CsvColumn, string>> = {
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
  };
  return CSV_COLUMNS.map((column) => cells[column]);
}

export interface CsvFault {
  readonly line: number;
  readonly column: CsvColumn;
  readonly expected: string;
}

export interface ReadLines {
  /** Empty for a new product. */
  readonly productId: string;
  readonly form: ProductForm;
  /** The line the product begins on, and that of each of its offers. */
  readonly line: number;
  readonly offerLines: readonly number[];
}

type Cell = (column: CsvColumn) => string;

interface Line {
  readonly line: number;
  readonly cell: Cell;
}

interface ReadTable {
  readonly products: ReadLines[];
  readonly faults: CsvFault[];
  /** Headings that are none of the table's, as they are written: nothing is read below them. */
  readonly unknownColumns: readonly string[];
}

/** The forms in a table. Lines of one id, or of one name where there is no id, are offers of one product. */
export function readProductsCsv(text: string, rates: RateTexts): ReadTable {
  const [head, ...rows] = readCsv(text);
  const columns = new Map((head?.cells ?? []).map((cell, index) => [fold(cell), index]));
  if (!columns.has(fold("produit"))) {
    return { products: [], faults: [{ line: 1, column: "produit", expected: "missing-column" }], unknownColumns: [] };
  }
  const known = new Set(CSV_COLUMNS.map(fold));
  const unknownColumns = (head?.cells ?? []).filter((cell) => cell.trim() !== "" && !known.has(fold(cell)));
  const lines = rows.map(
    ({ line, cells }): Line => ({ line, cell: (column) => (cells[columns.get(fold(column)) ?? -1] ?? "").trim() }),
  );
  const faults: CsvFault[] = [];
  const groups = Map.groupBy(lines, ({ cell }) => cell("id produit") || `name ${cell("produit")}`);
  const products = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    faults.push(...contradictions(first, group));
    return [readGroup(first, group, { rates, faults })];
  });
  return { products, faults, unknownColumns };
}

/** What belongs to the product is read from its first line: any other may leave it out, or say the same. */
function contradictions({ cell }: Line, group: readonly Line[]): CsvFault[] {
  const isOther = (column: CsvColumn, one: string, other: string) =>
    one !== "" && (CHOICE_COLUMNS.has(column) ? fold(one) !== fold(other) : one !== other);
  return group.flatMap((later) =>
    PRODUCT_COLUMNS.filter((column) => isOther(column, later.cell(column), cell(column))).map((column) => ({
      ...{ line: later.line, column, expected: "contradicts" },
    })),
  );
}

function readGroup(
  { line, cell }: Line,
  group: readonly Line[],
  { rates, faults }: { rates: RateTexts; faults: CsvFault[] },
): ReadLines {
  const choose = <Choice extends string>(column: CsvColumn, words: readonly (readonly [Choice, string])[]): Choice => {
    const written = fold(cell(column));
    const [usual] = words;
    if (usual === undefined) throw new Error(`${column} has no choices`);
    if (written === "") return usual[0];
    const found = words.find(([, word]) => fold(word) === written);
    if (found === undefined) faults.push({ line, column, expected: "not-a-choice" });
    return (found ?? usual)[0];
  };
  const offers = group.filter((one) => OFFER_COLUMNS.some((column) => one.cell(column) !== ""));
  return {
    productId: cell("id produit"),
    ...{ line, offerLines: offers.map((one) => one.line) },
    form: {
      name: cell("produit"),
      description: cell("description"),
      picture: cell("photo"),
      unit: choose(
        "unité",
        UNITS.map((unit) => [unit, unit] as const),
      ),
      category: cell("catégorie"),
      isOrganic: choose("bio", NO_OR_YES),
      isActive: choose("actif", YES_OR_NO),
      weightMode: choose("poids", MODES),
      stock: choose("stock", STOCKS),
      offers: offers.map((one) => readOffer(one, { rates, faults })),
    },
  };
}

const NO_OR_YES = [
  ["", NO],
  ["on", YES],
] as const;
const YES_OR_NO = [
  ["on", YES],
  ["", NO],
] as const;
const MODES = [
  ["fixed", MODE_WORDS.fixed],
  ["by-weight", MODE_WORDS["by-weight"]],
  ["per-piece", MODE_WORDS["per-piece"]],
  ["bulk", MODE_WORDS.bulk],
] as const;
const STOCKS = [
  ["own", STOCK_WORDS.own],
  ["pool", STOCK_WORDS.pool],
] as const;

const CHOICE_COLUMNS: ReadonlySet<CsvColumn> = new Set(["unité", "bio", "actif", "poids", "stock"]);
const PRODUCT_COLUMNS: readonly CsvColumn[] = ["produit", "description", "catégorie", "photo", ...CHOICE_COLUMNS];

const OFFER_COLUMNS: readonly CsvColumn[] = ["offre", "quantité", "pas", "prix", "référence", "id offre"];

function readOffer({ line, cell }: Line, { rates, faults }: { rates: RateTexts; faults: CsvFault[] }): OfferForm {
  const written = cell("tva").replace("%", "").replace(".", ",").trim();
  const rate = [...rates].find(([, text]) => text === written);
  if (rate === undefined) faults.push({ line, column: "tva", expected: written === "" ? "empty" : "unknown" });
  return {
    id: cell("id offre"),
    name: cell("offre"),
    amount: cell("quantité"),
    step: cell("pas"),
    price: cell("prix"),
    vatRateId: rate?.[0] ?? "",
    reference: cell("référence"),
  };
}

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

/** Offers that the table does not name stay behind those it does. */
export const withOthers = (product: Product, before: readonly Offer[]): Product => {
  const named = new Set(product.offers.map((offer) => offer.id));
  return { ...product, offers: [...product.offers, ...before.filter((offer) => !named.has(offer.id))] };
};
