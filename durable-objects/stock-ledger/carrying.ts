// Goods that are counted in another unit from here on: a product that was counted by the bag is sold by the kilo.
import type { StockId, UserId } from "../../domain/ids.ts";
import { type LedgerStock, orderedUnits } from "../../domain/stock/ledger-stock.ts";
import type { StockBook } from "./stock-book.ts";

export interface CarryOver {
  readonly to: StockId;
  /** `times`: units of the new stock in one of this. */
  readonly from: readonly { readonly stockId: StockId; readonly times: number }[];
  readonly by: { readonly userId: UserId; readonly name: string };
}

/** `ordered`: some of it is promised to customers in the old unit; nothing was written. */
export type CarryAnswer = "carried" | "ordered" | "partly-counted";

/** Where the goods of a stock went. A delivery that is corrected late still reports in the old unit, and is taken off there. */
type Successors = Record<string, { readonly to: StockId; readonly times: number }>;

const KEY = "carried";

/**
 * Counts in `to` what `from` count together. They stay as they are: until the offers draw on the new stock nothing has
 * changed, and carrying again counts anew.
 */
export function carryOver(
  { book, kv, nowMs }: { book: StockBook; kv: SyncKvStorage; nowMs: number },
  { to, from, by }: CarryOver,
): CarryAnswer {
  const stocks = from.map(({ stockId, times }) => ({ stock: book.stock(stockId), times }));
  if ([...stocks.map(({ stock }) => stock), book.stock(to)].some((stock) => orderedUnits(stock) > 0)) return "ordered";
  const counted = stocks.filter(({ stock }) => stock.real !== null);
  if (counted.length > 0 && counted.length < stocks.length) return "partly-counted";
  const real =
    counted.length === 0 ? null : counted.reduce((sum, { stock, times }) => sum + (stock.real ?? 0) * times, 0);
  const [only] = from;
  const hasTrail = only !== undefined && from.length === 1 && book.store.readChanges(to).length === 0;
  const audit = { kind: "count", atMs: nowMs, byUserId: by.userId, byName: by.name, distributionId: null } as const;
  book.commit([{ ...book.stock(to), real }], {
    audit: hasTrail ? null : { ...audit, reason: "" },
    except: null,
    alsoWrite: () => {
      if (hasTrail) book.store.copyTrail(only.stockId, to, only.times);
      const successors = { ...kv.get<Successors>(KEY) };
      for (const { stockId, times } of from) if (stockId !== to) successors[stockId] = { to, times };
      delete successors[to];
      kv.put(KEY, successors);
    },
  });
  return "carried";
}

/** The same deliveries, also taken off the stocks that count these goods by now. */
export function withSuccessors(book: StockBook, kv: SyncKvStorage, delivered: readonly LedgerStock[]): LedgerStock[] {
  const successors = kv.get<Successors>(KEY);
  if (successors === undefined) return [...delivered];
  const next = new Map(delivered.map((stock) => [stock.stockId, stock]));
  for (const stock of delivered) {
    let units = deliveredUnits(stock) - deliveredUnits(book.stock(stock.stockId));
    let successor = successors[stock.stockId];
    for (; units !== 0 && successor !== undefined; successor = successors[successor.to]) {
      units *= successor.times;
      const heir = next.get(successor.to) ?? book.stock(successor.to);
      if (heir.real !== null) next.set(heir.stockId, { ...heir, real: heir.real - units });
    }
  }
  return [...next.values()];
}

const deliveredUnits = (stock: LedgerStock): number =>
  [...stock.shares.values()].reduce((sum, share) => sum + share.delivered, 0);
