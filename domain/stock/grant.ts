import type { DistributionId } from "../ids.ts";
import { freeUnits, type LedgerShare, type LedgerStock, newShare, withShare } from "./ledger-stock.ts";

/** A quarter of what stays free is granted ahead, so that a busy sale asks seldom; nothing of a scarce rest. */
const HEADROOM_DIVISOR = 4;

/** How many units must be called back from others before this allotment can be granted whole; 0: it can be now. */
export function unitsToRecall(
  stock: LedgerStock,
  distributionId: DistributionId,
  { atLeast, real }: { atLeast: number; real: number },
): number {
  const allotted = stock.shares.get(distributionId)?.allotted ?? 0;
  return Math.max(0, atLeast - allotted - Math.max(0, freeUnits(stock, real)));
}

/**
 * Raises an allotment towards `atLeast` as far as the free units go, with some headroom when there is plenty. Never lowers.
 * @param real what may be promised at most; lower than stock.real while a lowering is under way. null: unlimited.
 */
export function grant(
  stock: LedgerStock,
  distributionId: DistributionId,
  { atLeast, real }: { atLeast: number; real: number | null },
): LedgerStock {
  const share = stock.shares.get(distributionId) ?? newShare(distributionId);
  if (share.isClosed) return stock;
  const allotted = grantedUnits(stock, share, { atLeast, real });
  // An unanswered recall is overtaken even by an equal grant: who asks must learn what it may count on.
  if (allotted === share.allotted && !share.isRecalled) return stock;
  return withShare(stock, { ...share, allotted, version: share.version + 1, isRecalled: false });
}

function grantedUnits(
  stock: LedgerStock,
  share: LedgerShare,
  { atLeast, real }: { atLeast: number; real: number | null },
): number | null {
  if (real === null || share.allotted === null) return real === null ? null : share.allotted;
  const free = Math.max(0, freeUnits(stock, real));
  const needed = Math.min(free, Math.max(0, atLeast - share.allotted));
  const headroom = Math.floor((free - needed) / HEADROOM_DIVISOR);
  return share.allotted + needed + headroom;
}
