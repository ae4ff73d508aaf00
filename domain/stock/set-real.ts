import * as v from "valibot";
import { OptionalLine } from "../form/text.ts";
import { CommandId, StockId } from "../ids.ts";
import type { LedgerShare, LedgerStock } from "./ledger-stock.ts";

export const REAL_MAX_UNITS = 100_000_000;
export const REASON_MAX_CHARS = 200;

/** A producer counts a stock anew. null: stop managing it, sell without limit. `expected`: what stood there before. */
export const SetReal = v.strictObject({
  commandId: CommandId,
  stockId: StockId,
  real: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(REAL_MAX_UNITS))),
  reason: v.optional(OptionalLine(REASON_MAX_CHARS), ""),
  // Below zero where more was delivered than counted.
  expected: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
});
export type SetReal = v.InferOutput<typeof SetReal>;

/** Somebody else counted, or a delivery was taken off, since this was written: it would be lost without a word. */
export const isOvertaken = (stock: Pick<LedgerStock, "real">, { expected, real }: SetReal): boolean =>
  expected !== undefined && stock.real !== expected && stock.real !== real;

/** Units of allotments beyond the new count; they must be given back before it may be written. Infinity: all that is idle. */
export function unitsBeyond(stock: LedgerStock, real: number | null): number {
  if (real === null) return 0;
  const open = [...stock.shares.values()].filter((share) => !share.isClosed);
  if (open.some((share) => share.allotted === null)) return Number.POSITIVE_INFINITY;
  return Math.max(0, open.reduce((sum, share) => sum + (share.allotted ?? 0), 0) - real);
}

/** Writes the new count. Distributions of a stock that is no longer managed are told that nothing limits them. */
export function withReal(stock: LedgerStock, real: number | null): LedgerStock {
  if (real !== null) return { ...stock, real };
  const unlimited = (share: LedgerShare): LedgerShare =>
    share.isClosed ? share : { ...share, allotted: null, version: share.version + 1, isRecalled: false };
  return { ...stock, real, shares: new Map([...stock.shares].map(([id, share]) => [id, unlimited(share)])) };
}
