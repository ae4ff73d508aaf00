// A table of products: looked at line by line, and written only when all of it can be.
import * as v from "valibot";
import { type ProducerId, ProductId } from "../../domain/ids.ts";
import { writeAmount } from "../../domain/product/amount-text.ts";
import { isPriceUnlikely } from "../../domain/product/price-doubt.ts";
import type { Product } from "../../domain/product/product.ts";
import { columnOf, type RateTexts } from "../../domain/product/product-csv.ts";
import { ProductForm } from "../../domain/product/product-form.ts";
import { readProduct } from "../../domain/product/read-product.ts";
import {
  type CodeChoice,
  type CsvFault,
  type DamagedCode,
  type ReadLines,
  readProductsCsv,
  withOthers,
} from "../../domain/product/read-products-csv.ts";
import { referenceKey } from "../../domain/product/reference.ts";
import { type CellChange, changesBetween } from "../../domain/product/table-changes.ts";
import { writeProduct } from "../../domain/product/write-product.ts";
import { planStocks, type StockedProduct, type StockPlan } from "../../domain/stock/plan-stocks.ts";
import type { Fault } from "../forms/outcome.ts";
import { pictureExists } from "../pictures/keep-picture.ts";
import { faultsOf } from "../replies.ts";
import { type KeptProduct, readAllKept } from "../store/product.ts";
import { insertStatements, updateStatements } from "../store/save-product.ts";
import type { Signer } from "../store/signer.ts";
import { readVatRates } from "../store/vat-rates.ts";
import { areCounted, refusalOfChange } from "./check-product.ts";

export interface ImportEntry {
  readonly line: number;
  readonly name: string;
  readonly offerCount: number;
  readonly kind: "new" | "changed" | "unchanged";
  /** Named without its id, and there already. */
  readonly isRecognized: boolean;
  /** What would be other than it is. */
  readonly changes: readonly CellChange[];
  /** Prices that whoever confirms should look at twice. */
  readonly unlikelyPrices: readonly { readonly offer: string; readonly priceCents: number }[];
}

const newId = (): string => crypto.randomUUID();

interface Planned extends ImportEntry {
  /** New where nothing is kept. */
  readonly productId: ProductId;
  readonly product: StockedProduct;
  readonly stocks: StockPlan;
  readonly kept: KeptProduct | undefined;
  readonly offerLines: readonly number[];
}

/** By line of the table: which version of the product it was compared with, in short. */
export const SeenVersions = v.record(v.string(), v.string());
type SeenVersions = v.InferOutput<typeof SeenVersions>;

export interface Import {
  readonly entries: readonly ImportEntry[];
  readonly faults: readonly CsvFault[];
  readonly seen: SeenVersions;
  /** Codes to be asked about; until somebody says otherwise, those that are kept stay. */
  readonly damaged: readonly DamagedCode[];
  /** Columns of the table that are read by nobody. */
  readonly unknownColumns: readonly string[];
}

/** Enough to tell two versions of one product apart; of a thousand products they go through a page and back. */
const SHORT_VERSION_CHARS = 8;
const inShort = ({ version }: KeptProduct): string => version.slice(0, SHORT_VERSION_CHARS);

export async function rateTexts(d1: D1Database, producerId: ProducerId): Promise<RateTexts> {
  const rates = await readVatRates(d1, producerId);
  const text = (basisPoints: number) => writeAmount(basisPoints, { inBase: 100, language: "fr" });
  return new Map(rates.map((rate) => [rate.vatRateId, text(rate.basisPoints)]));
}

/** What the table would do; nothing is written. */
export async function previewImport(env: Env, producerId: ProducerId, text: string): Promise<Import> {
  const { plan, faults, damaged, unknownColumns } = await planImport(env, { producerId, text, codes: "keep" });
  return {
    entries: plan.map(toEntry),
    damaged,
    faults: faults.toSorted((one, other) => one.line - other.line),
    seen: Object.fromEntries(plan.flatMap(({ line, kept }) => (kept ? [[String(line), inShort(kept)]] : []))),
    unknownColumns,
  };
}

/** Fails, and with it the whole batch, unless all these products still stand at these versions. */
const ALL_STAND = `
  SELECT json(CASE WHEN EXISTS (
    SELECT 1 FROM json_each(?1) AS planned LEFT JOIN product
      ON product.id = planned.value->>'productId' AND product.version = planned.value->>'version'
    WHERE product.id IS NULL) THEN 'overtaken' ELSE 'null' END)`;

export type Imported =
  | { readonly result: "written" }
  /** Something is wrong with the table by now. */
  | { readonly result: "faulty" }
  /** There are damaged codes, and nobody has said what is to become of them. */
  | { readonly result: "codes-undecided" }
  /** Somebody saved these products since they were looked at; nothing is written. */
  | { readonly result: "overtaken"; readonly entries: readonly ImportEntry[] };

interface Confirmed {
  readonly producerId: ProducerId;
  readonly text: string;
  readonly by: Signer;
  readonly seen: SeenVersions;
  /** Of damaged codes; undefined: nothing was said. */
  readonly codes?: CodeChoice | undefined;
}

/** Writes all of it in one transaction, over what was seen, or nothing. */
export async function runImport(env: Env, { producerId, text, by, seen, codes }: Confirmed): Promise<Imported> {
  const { plan, faults, damaged } = await planImport(env, { producerId, text, codes: codes ?? "keep" });
  if (faults.length > 0) return { result: "faulty" };
  if (damaged.length > 0 && codes === undefined) return { result: "codes-undecided" };
  const writing = plan.filter(({ kind }) => kind !== "unchanged");
  const unseen = writing.filter(({ line, kept }) => kept !== undefined && seen[String(line)] !== inShort(kept));
  if (unseen.length > 0) return { result: "overtaken", entries: unseen.map(toEntry) };
  const statements = writing.map(({ productId, product, kept }) =>
    kept === undefined
      ? insertStatements(env.DB, { producerId, productId, product, by })
      : updateStatements(env.DB, { producerId, productId }, { product, by, version: kept.version }),
  );
  const versions = writing.flatMap(({ productId, kept }) => (kept ? [{ productId, version: kept.version }] : []));
  try {
    await env.DB.batch([
      env.DB.prepare(ALL_STAND).bind(JSON.stringify(versions)),
      // References may change from one product to another: all are given up before any is taken.
      ...statements.flatMap((ofOne) => ofOne.slice(0, -1)),
      ...statements.flatMap((ofOne) => ofOne.slice(-1)),
    ]);
  } catch (error) {
    const now = await readAllKept(env.DB, producerId);
    const isOvertaken = ({ productId, kept }: Planned) =>
      kept !== undefined && now.get(productId)?.version !== kept.version;
    const entries = writing.filter(isOvertaken);
    if (entries.length === 0) throw error;
    return { result: "overtaken", entries: entries.map(toEntry) };
  }
  return { result: "written" };
}

const toEntry = ({
  line,
  name,
  offerCount,
  kind,
  isRecognized,
  changes,
  unlikelyPrices,
}: ImportEntry): ImportEntry => ({
  ...{ line, name, offerCount, kind, isRecognized, changes, unlikelyPrices },
});

interface Table {
  readonly producerId: ProducerId;
  readonly text: string;
  readonly codes: CodeChoice;
}

async function planImport(env: Env, { producerId, text, codes }: Table) {
  const [kept, rates] = await Promise.all([readAllKept(env.DB, producerId), rateTexts(env.DB, producerId)]);
  const known = [...kept].map(([productId, { product }]) => ({ productId, product }));
  const { products: read, faults, damaged, unknownColumns } = readProductsCsv(text, { rates, known, codes });
  const plan = read.flatMap((lines) => planProduct(lines, { all: kept, faults, rates }) ?? []);
  for (const planned of plan) faults.push(...(await faultsOutside(env, producerId, planned)));
  faults.push(...repeatedReferences(plan, kept));
  return { plan, faults, damaged, unknownColumns };
}

interface Planning {
  readonly all: ReadonlyMap<string, KeptProduct>;
  readonly faults: CsvFault[];
  readonly rates: RateTexts;
}

function planProduct(lines: ReadLines, { all, faults, rates }: Planning): Planned | null {
  const kept = all.get(lines.productId);
  const productId = v.safeParse(ProductId, lines.productId);
  if (lines.productId !== "" && (kept === undefined || !productId.success)) {
    faults.push({ line: lines.line, column: "id produit", expected: "unknown" });
    return null;
  }
  for (const [index, { id }] of lines.form.offers.entries()) {
    if (id === "" || kept?.product.offers.some((offer) => offer.id === id)) continue;
    faults.push({ line: lines.offerLines[index] ?? lines.line, column: "id offre", expected: "unknown" });
  }
  const form = v.safeParse(ProductForm, lines.form);
  const reading = form.success ? readProduct(form.output, "fr") : { faults: faultsOf(form.issues) };
  if ("faults" in reading) {
    // What was no choice of the table's is told already.
    faults.push(...reading.faults.map((fault) => inTable(lines, fault)).filter((fault) => !isTold(faults, fault)));
    return null;
  }
  const after = withOthers(reading.product, kept?.product.offers ?? [], lines.isRecognized);
  const keptPrices = new Map<string | null, number>(kept?.product.offers.map(({ id, priceCents }) => [id, priceCents]));
  const changes = kept === undefined ? [] : changesBetween(formOf(kept.product), formOf(after), rates);
  const id = kept !== undefined && productId.success ? productId.output : v.parse(ProductId, newId());
  const stocks = planStocks({ before: kept?.product ?? null, after, productId: id, newId });
  const product = { ...after, offers: stocks.offers };
  return {
    ...{ line: lines.line, offerLines: lines.offerLines, name: product.name, offerCount: product.offers.length },
    ...{ product, stocks, kept, productId: id },
    ...{ changes, isRecognized: lines.isRecognized },
    unlikelyPrices: after.offers
      .filter(({ id, priceCents }) => isPriceUnlikely(priceCents, keptPrices.get(id) ?? null))
      .map(({ name, priceCents }) => ({ offer: name, priceCents })),
    kind: kept === undefined ? "new" : changes.length === 0 ? "unchanged" : "changed",
  };
}

const isTold = (faults: readonly CsvFault[], { line, column }: CsvFault): boolean =>
  faults.some((known) => known.line === line && known.column === column);

function inTable({ line, offerLines }: ReadLines, { path, expected }: { path: string; expected: string }): CsvFault {
  const [, index, field = path] = /^offers\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return { line: index === undefined ? line : (offerLines[Number(index)] ?? line), column: columnOf(field), expected };
}

/** As it would stand in its form, which says nothing of stocks. */
const formOf = (product: Product): ProductForm => v.parse(ProductForm, writeProduct(product, "fr"));

/** What only the pictures and the ledger know. */
async function faultsOutside(
  env: Env,
  producerId: ProducerId,
  { line, product, stocks, kept, productId, kind }: Planned,
): Promise<CsvFault[]> {
  if (kind === "unchanged") return [];
  const { picture } = product;
  const isThere = picture === null || picture === kept?.product.picture || (await pictureExists(env.PICTURES, picture));
  const faults: CsvFault[] = isThere ? [] : [{ line, column: "photo", expected: "unknown" }];
  if (kept === undefined) return faults;
  const refusal = await refusalOfChange(env, { producerId, productId }, { before: kept.product, after: stocks });
  const told = refusal?.reason === "bad-input" ? refusal.faults : await faultsOfCounts(env, producerId, stocks);
  return [...faults, ...told.map(({ path, expected }) => ({ line, column: columnOf(lastPart(path)), expected }))];
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** A table is written in one transaction, and the ledger is no part of it: counts are carried over by a product's own page. */
async function faultsOfCounts(env: Env, producerId: ProducerId, stocks: StockPlan): Promise<Fault[]> {
  if (!(await areCounted(env, producerId, stocks))) return [];
  return stocks.moves.map(({ path }) => ({ path, expected: "counted-here" }));
}

/** A reference stands on one offer of the producer only, once all is written. */
function repeatedReferences(plan: readonly Planned[], all: ReadonlyMap<string, KeptProduct>): CsvFault[] {
  const planned = new Set<string | null>(plan.map(({ productId }) => productId));
  const others = [...all].flatMap(([id, { product }]) => (planned.has(id) ? [] : product.offers));
  const taken = new Set(others.flatMap(({ reference }) => (reference === null ? [] : referenceKey(reference))));
  return plan.flatMap(({ product, offerLines, line }) =>
    product.offers.flatMap(({ reference }, index) => {
      if (reference === null) return [];
      const key = referenceKey(reference);
      if (!taken.has(key)) {
        taken.add(key);
        return [];
      }
      return { line: offerLines[index] ?? line, column: "référence" as const, expected: "taken" };
    }),
  );
}
