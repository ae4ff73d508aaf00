import type { DistributionId } from "../ids.ts";
import { type LedgerShare, type LedgerStock, withShare } from "./ledger-stock.ts";

/** Asks a distribution to believe in at most `to` units (but never less than it has sold). */
export interface Recall {
  readonly distributionId: DistributionId;
  readonly to: number;
  readonly version: number;
}

/** What a distribution holds after a recall: the truth about its allotment at that version. */
export interface RecallReply {
  readonly distributionId: DistributionId;
  readonly allotted: number | null;
  readonly version: number;
  readonly sold: number;
  readonly soldRevision: number;
}

const idleUnits = (share: LedgerShare): number =>
  share.allotted === null ? Number.POSITIVE_INFINITY : share.allotted - share.sold;

/**
 * Which distributions to ask, and how far down, to free `units` that lie idle elsewhere: most idle first, no more than
 * needed. Counts each asked share as a decision, so that an answer to an older question is recognised.
 */
export function planRecalls(
  stock: LedgerStock,
  { units, except }: { units: number; except: DistributionId | null },
): { stock: LedgerStock; recalls: Recall[] } {
  let next = stock;
  let left = units;
  const recalls: Recall[] = [];
  const idle = [...stock.shares.values()]
    .filter((share) => !share.isClosed && share.distributionId !== except && idleUnits(share) > 0)
    .toSorted((one, other) => idleUnits(other) - idleUnits(one));
  for (const share of idle) {
    if (left <= 0) break;
    const taken = Math.min(left, idleUnits(share));
    const to = share.allotted === null ? share.sold : share.allotted - taken;
    const version = share.version + 1;
    recalls.push({ distributionId: share.distributionId, to, version });
    next = withShare(next, { ...share, version, isRecalled: true });
    left -= taken;
  }
  return { stock: next, recalls };
}

/** Takes over what the distribution holds now. A reply to a question since overtaken by another decision is ignored. */
export function applyRecallReply(stock: LedgerStock, reply: RecallReply): LedgerStock {
  const share = stock.shares.get(reply.distributionId);
  if (share === undefined || share.isClosed || share.version !== reply.version) return stock;
  const isNews = reply.soldRevision >= share.soldRevision;
  return withShare(stock, {
    ...share,
    allotted: reply.allotted,
    isRecalled: false,
    sold: isNews ? reply.sold : share.sold,
    soldRevision: Math.max(share.soldRevision, reply.soldRevision),
  });
}
