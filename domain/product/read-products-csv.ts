// A table of products, read: forms as the page of a product sends them, with the lines they come from. What the table does
// not say of a product that is there stays as it is.
import { readCsv } from "../csv/csv.ts";
import { fold } from "../search/fold.ts";
import { readMeasure, readPercent } from "./amount-text.ts";
import { categoryIn } from "./category-text.ts";
import { isDamagedCode } from "./damaged-code.ts";
import type { Offer, Product } from "./product.ts";
import {
  type Cells,
  CSV_COLUMNS,
  type CsvColumn,
  cellsOf,
  MODE_WORDS,
  NO,
  OFFER_COLUMNS,
  PRODUCT_COLUMNS,
  type RateTexts,
  STOCK_WORDS,
  YES,
} from "./product-csv.ts";
import type { OfferForm, ProductForm } from "./product-form.ts";
import { referenceKey } from "./reference.ts";
import { UNITS, type Unit } from "./unit.ts";
import { writeProduct } from "./write-product.ts";

export interface CsvFault {
  readonly line: number;
  /** null: of the line as a whole. */
  readonly column: CsvColumn | null;
  readonly expected: string;
}

/** A product that is there, with the ids of its offers. */
export interface KnownProduct {
  readonly productId: string;
  readonly product: Product;
}

/** A code that looks as if a spreadsheet had changed it. */
export interface DamagedCode {
  readonly line: number;
  readonly name: string;
  /** null: of an offer that is new, or had none. */
  readonly before: string | null;
  readonly after: string;
}

/** What becomes of damaged codes: those that are kept stay, or the table's are taken as they stand. */
export type CodeChoice = "keep" | "take";

export interface ReadLines {
  /** Empty for a new product. */
  readonly productId: string;
  /** Named without its id: known by a reference, or by its name. */
  readonly isRecognized: boolean;
  readonly form: ProductForm;
  /** The line the product begins on, and that of each of its offers. */
  readonly line: number;
  readonly offerLines: readonly number[];
}

interface ReadTable {
  readonly products: ReadLines[];
  readonly faults: CsvFault[];
  readonly damaged: DamagedCode[];
  /** Headings that are none of the table's, as they are written: nothing is read below them. */
  readonly unknownColumns: readonly string[];
}

interface Line {
  readonly line: number;
  /** As it is written there; empty where the table has no such column. */
  readonly cell: (column: CsvColumn) => string;
}

interface Reading {
  readonly rates: RateTexts;
  readonly known: readonly KnownProduct[];
  readonly codes: CodeChoice;
}

interface Context extends Reading {
  readonly columns: ReadonlyMap<string, number>;
  readonly faults: CsvFault[];
  readonly damaged: DamagedCode[];
  /** Products that some line of the table is about already. */
  readonly claimed: Set<string>;
}

/** The forms in a table. Lines of one id, or of one name where there is no id, are offers of one product. */
export function readProductsCsv(text: string, reading: Reading): ReadTable {
  const { separator, rows: all } = readCsv(text);
  const [head, ...rows] = all;
  const headings = head?.cells ?? [];
  const columns = new Map(headings.map((cell, index) => [fold(cell), index]));
  if (!columns.has(fold("produit"))) {
    const faults = [{ line: 1, column: "produit" as const, expected: "missing-column" }];
    return { products: [], faults, damaged: [], unknownColumns: [] };
  }
  const known = new Set(CSV_COLUMNS.map(fold));
  const unknownColumns = headings.filter((cell) => cell.trim() !== "" && !known.has(fold(cell)));
  // A decimal comma makes two cells of one where commas part the columns: all behind it would be read in a wrong column.
  const isShifted = (cells: readonly string[]) =>
    (separator === "," && cells.length !== headings.length) || cells.slice(headings.length).some((cell) => cell !== "");
  const faults: CsvFault[] = rows
    .filter(({ cells }) => isShifted(cells))
    .map(({ line }) => ({ line, column: null, expected: "cell-count" }));
  const lines = rows
    .filter(({ cells }) => !isShifted(cells))
    .map(
      ({ line, cells }): Line => ({ line, cell: (column) => (cells[columns.get(fold(column)) ?? -1] ?? "").trim() }),
    );
  const groups = Map.groupBy(lines, ({ cell }) => cell("id produit") || `name ${fold(cell("produit"))}`);
  const claimed = new Set(lines.map(({ cell }) => cell("id produit")));
  const context: Context = { ...reading, columns, faults, damaged: [], claimed };
  const products = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    faults.push(...contradictions(first, group));
    return [readGroup(first, group, context)];
  });
  return { products, faults, damaged: context.damaged, unknownColumns };
}

/** What belongs to the product is read from its first line: any other may leave it out, or say the same. */
function contradictions({ cell }: Line, group: readonly Line[]): CsvFault[] {
  return group.flatMap((later) =>
    PRODUCT_COLUMNS.filter((column) => isOther(column, later.cell(column), cell(column))).map((column) => ({
      ...{ line: later.line, column, expected: "contradicts" },
    })),
  );
}

function isOther(column: CsvColumn, one: string, other: string): boolean {
  if (one === "" || one === other) return false;
  if (column === "catégorie") return categoryIn(one) === null || categoryIn(one) !== categoryIn(other);
  // Without an id, products are told apart by their names, whatever their capitals.
  return CHOICE_COLUMNS.has(column) || column === "produit" ? fold(one) !== fold(other) : true;
}

const CHOICE_COLUMNS: ReadonlySet<CsvColumn> = new Set(["unité", "bio", "actif", "poids", "stock"]);

function readGroup(first: Line, group: readonly Line[], context: Context): ReadLines {
  const { rates, faults, columns } = context;
  const written = first.cell("id produit");
  const kept = written === "" ? recognize(group, context) : context.known.find((one) => one.productId === written);
  const isRecognized = written === "" && kept !== undefined;
  if (kept !== undefined) context.claimed.add(kept.productId);
  const keptForm = kept && writeProduct(kept.product, "fr");
  /** What a line does not say is as it is kept; with its id a line says all its cells, the empty ones too. */
  const over = (line: Line, before: Cells | undefined): Line => ({
    line: line.line,
    cell: (column) => {
      const isSaid = line.cell(column) !== "" || (columns.has(fold(column)) && !isRecognized);
      return isSaid || before === undefined ? line.cell(column) : before[column];
    },
  });
  const cellsBefore = (offer: OfferForm | null) =>
    kept && keptForm && cellsOf({ productId: kept.productId, form: keptForm, offer }, rates);
  const { line, cell } = over(first, cellsBefore(null));
  const choose = <Choice extends string>(column: CsvColumn, words: readonly (readonly [Choice, string])[]): Choice => {
    const said = fold(cell(column));
    const [usual] = words;
    if (usual === undefined) throw new Error(`${column} has no choices`);
    if (said === "") return usual[0];
    const found = words.find(([, word]) => fold(word) === said);
    if (found === undefined) faults.push({ line, column, expected: "not-a-choice" });
    return (found ?? usual)[0];
  };
  const unit = choose("unité", UNIT_WORDS);
  const withOffer = group.filter((one) =>
    [...OFFER_COLUMNS, "id offre" as const].some((column) => isSaid(one, column)),
  );
  const offerIds = kept ? matchOffers(withOffer, { unit, offers: kept.product.offers }) : [];
  const offers = withOffer.map((one, index) => {
    const id = one.cell("id offre") || (offerIds[index] ?? "");
    const before = keptForm?.offers.find((offer) => offer.id === id && id !== "");
    const read = readOffer(over(one, before && cellsBefore(before)), context);
    return {
      ...read,
      id,
      reference: codeOf(one.line, { name: cell("produit"), before, after: read.reference }, context),
    };
  });
  return {
    productId: kept?.productId ?? written,
    isRecognized,
    ...{ line, offerLines: withOffer.map((one) => one.line) },
    form: {
      name: cell("produit"),
      description: cell("description"),
      picture: cell("photo"),
      unit,
      category: categoryIn(cell("catégorie")) ?? cell("catégorie"),
      isOrganic: choose("bio", NO_OR_YES),
      isActive: choose("actif", YES_OR_NO),
      weightMode: choose("poids", MODES),
      stock: choose("stock", STOCKS),
      offers,
    },
  };
}

/** The VAT rate alone makes no offer: it stands on every line. */
const isSaid = (line: Line, column: CsvColumn): boolean => column !== "tva" && line.cell(column) !== "";

const UNIT_WORDS = UNITS.map((unit) => [unit, unit] as const);
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

function readOffer({ line, cell }: Line, { rates, faults }: Context): OfferForm {
  const rate = rateIn(cell("tva"), rates);
  if (rate === undefined) faults.push({ line, column: "tva", expected: cell("tva") === "" ? "empty" : "unknown" });
  return {
    id: cell("id offre"),
    name: cell("offre"),
    amount: cell("quantité"),
    step: cell("pas"),
    price: cell("prix"),
    vatRateId: rate ?? "",
    reference: cell("référence"),
  };
}

/** "5,50", "5.50%" and "5,5 %" are one rate. */
function rateIn(text: string, rates: RateTexts): string | undefined {
  const said = readPercent(text, "fr");
  return [...rates].find(([, rate]) => {
    const known = readPercent(rate, "fr");
    return "amount" in said && "amount" in known && said.amount === known.amount;
  })?.[0];
}

interface Code {
  readonly name: string;
  readonly before: OfferForm | undefined;
  readonly after: string;
}

/** The reference an offer is to bear. */
function codeOf(line: number, { name, before, after }: Code, { codes, damaged }: Context): string {
  const kept = before?.reference || null;
  if (!isDamagedCode(kept, after)) return after;
  damaged.push({ line, name, before: kept, after });
  return codes === "take" ? after : (kept ?? "");
}

/** The product that lines without an id are about: one bears a reference of theirs, or their name; undefined: a new one. */
function recognize(group: readonly Line[], { known, claimed }: Context): KnownProduct | undefined {
  const free = known.filter(({ productId }) => !claimed.has(productId));
  const references = new Set(group.flatMap(({ cell }) => referenceKey(cell("référence")) || []));
  const bearers = free.filter(({ product }) =>
    product.offers.some(({ reference }) => reference !== null && references.has(referenceKey(reference))),
  );
  if (bearers.length > 0) return bearers[0];
  const name = fold(group[0]?.cell("produit") ?? "");
  const matches = ({ product }: KnownProduct) => {
    const unit = UNITS.find((one) => fold(one) === fold(group[0]?.cell("unité") ?? "")) ?? product.unit;
    return matchOffers(group, { unit, offers: product.offers }).filter((id) => id !== "").length;
  };
  return free
    .filter(({ product }) => fold(product.name) === name)
    .toSorted((one, other) => matches(other) - matches(one))[0];
}

/** Which offer each line without an id is about: by its reference, else by its packaging; empty for a new one. */
function matchOffers(
  lines: readonly Line[],
  { unit, offers }: { readonly unit: Unit; readonly offers: readonly Offer[] },
): string[] {
  const taken = new Set<string | null>(lines.map(({ cell }) => cell("id offre")));
  return lines.map(({ cell }) => {
    if (cell("id offre") !== "") return "";
    const free = offers.filter((offer) => !taken.has(offer.id));
    const key = referenceKey(cell("référence"));
    const amount = readMeasure(cell("quantité"), { unit, language: "fr", fine: true });
    const found =
      free.find(({ reference }) => key !== "" && reference !== null && referenceKey(reference) === key) ??
      free.find(
        ({ name, nominalAmount }) =>
          fold(name) === fold(cell("offre")) && "amount" in amount && amount.amount === nominalAmount,
      );
    if (found !== undefined) taken.add(found.id);
    return found?.id ?? "";
  });
}

/** Offers that the table does not name stay: behind those it does; in their places where it was written without their ids. */
export function withOthers(product: Product, before: readonly Offer[], isRecognized: boolean): Product {
  const named = new Map(product.offers.map((offer) => [offer.id, offer]));
  if (!isRecognized) return { ...product, offers: [...product.offers, ...before.filter(({ id }) => !named.has(id))] };
  const inPlace = before.map((offer) => named.get(offer.id) ?? offer);
  return { ...product, offers: [...inPlace, ...product.offers.filter(({ id }) => id === null)] };
}
