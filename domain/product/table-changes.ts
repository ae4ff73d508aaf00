// What a table would change of a product that is there, cell by cell, in the table's own words.
import { CSV_COLUMNS, type CsvColumn, cellsOf, OFFER_COLUMNS, PRODUCT_COLUMNS, type RateTexts } from "./product-csv.ts";
import type { OfferForm, ProductForm } from "./product-form.ts";

export interface CellChange {
  readonly column: CsvColumn;
  /** The offer it is about, as it was called; null: the product itself. */
  readonly offer: string | null;
  readonly from: string;
  readonly to: string;
}

/** Of a long text the beginning says which it is. */
const SHOWN_MAX_CHARS = 160;
const shown = (text: string): string => (text.length > SHOWN_MAX_CHARS ? `${text.slice(0, SHOWN_MAX_CHARS)}…` : text);

/** Offers are told by their ids; one without is new, and told as a whole. */
export function changesBetween(before: ProductForm, after: ProductForm, rates: RateTexts): CellChange[] {
  const cells = (form: ProductForm, offer: OfferForm | null) => cellsOf({ productId: "", form, offer }, rates);
  const ofProduct = changed(PRODUCT_COLUMNS, cells(before, null), cells(after, null)).map((change) => ({
    ...change,
    offer: null,
  }));
  const ofOffers = after.offers.flatMap((offer): CellChange[] => {
    const earlier = before.offers.find(({ id }) => id !== "" && id === offer.id);
    if (earlier === undefined) return [{ column: "offre", offer: null, from: "", to: packaging(offer, after) }];
    const name = packaging(earlier, before);
    return changed(OFFER_COLUMNS, cells(before, earlier), cells(after, offer)).map((change) => ({
      ...change,
      offer: name,
    }));
  });
  const order = (offers: readonly OfferForm[]) => offers.map(({ id }) => id).filter((id) => id !== "");
  const isMoved = order(before.offers).join() !== order(after.offers).join();
  const inOrder = (form: ProductForm) => form.offers.map((offer) => packaging(offer, form)).join(" · ");
  const ofOrder: CellChange[] = isMoved
    ? [{ column: "id offre", offer: null, from: shown(inOrder(before)), to: shown(inOrder(after)) }]
    : [];
  return [...ofProduct, ...ofOffers, ...ofOrder];
}

const packaging = ({ name, amount }: OfferForm, { unit }: ProductForm): string =>
  [name, `${amount} ${unit}`].filter((part) => part !== "").join(", ");

type Cells = ReturnType<typeof cellsOf>;

const changed = (columns: readonly CsvColumn[], before: Cells, after: Cells) =>
  CSV_COLUMNS.filter((column) => columns.includes(column) && before[column] !== after[column]).map((column) => ({
    ...{ column, from: shown(before[column]), to: shown(after[column]) },
  }));
