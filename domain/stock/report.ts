import type { DistributionId } from "../ids.ts";
import { type LedgerStock, newShare, withShare } from "./ledger-stock.ts";

/** What a distribution has sold of a stock, in all, as of one of its revisions. */
export interface SoldReport {
  readonly distributionId: DistributionId;
  readonly sold: number;
  readonly revision: number;
}

/** Takes over a newer figure; an older or repeated one changes nothing. */
export function applySold(stock: LedgerStock, report: SoldReport): LedgerStock {
  const share = stock.shares.get(report.distributionId) ?? newShare(report.distributionId);
  if (share.isClosed || report.revision <= share.soldRevision) return stock;
  return withShare(stock, { ...share, sold: report.sold, soldRevision: report.revision });
}

/** What a distribution has handed out of a stock, in all, as of one of its revisions. */
export interface Delivery {
  readonly distributionId: DistributionId;
  readonly delivered: number;
  readonly revision: number;
}

/**
 * The goods have left: real falls by what was not yet settled, the share closes, and ordered falls with it. A corrected
 * delivery moves real by the difference; the same one again by nothing; an older one is ignored.
 */
export function settleDelivery(stock: LedgerStock, delivery: Delivery): LedgerStock {
  const share = stock.shares.get(delivery.distributionId) ?? newShare(delivery.distributionId);
  if (delivery.revision <= share.deliveredRevision) return stock;
  const difference = delivery.delivered - share.delivered;
  return withShare(
    { ...stock, real: stock.real === null ? null : stock.real - difference },
    {
      ...share,
      allotted: 0,
      isRecalled: false,
      sold: 0,
      version: share.version + 1,
      delivered: delivery.delivered,
      deliveredRevision: delivery.revision,
      isClosed: true,
    },
  );
}
