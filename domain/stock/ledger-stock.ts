// One stock in a producer's ledger: how much there really is, and who may sell how much of it. Architecture, "Stock:
// allotments": the ledger counts, distributions sell. Everything here is an absolute value with a version, so that a
// message lost, repeated or late can only make a distribution believe it may sell less than it may.
import type { DistributionId, StockId } from "../ids.ts";

/** A distribution's part in a stock, as the ledger knows it. Quantities are units of the stock. */
export interface LedgerShare {
  readonly distributionId: DistributionId;
  /** The most the distribution may have sold; null: not limited. Never below what the distribution itself believes. */
  readonly allotted: number | null;
  /** Counts the ledger's decisions about this share. A distribution ignores an older one; so does the ledger a reply. */
  readonly version: number;
  /** A recall is on its way: until it is answered, nobody but the distribution knows what it holds. */
  readonly isRecalled: boolean;
  /** As last reported, with the revision of the distribution at which it was true. */
  readonly sold: number;
  readonly soldRevision: number;
  /** What settlement has already taken off `real` for this distribution, and from which revision of it. */
  readonly delivered: number;
  readonly deliveredRevision: number;
  /** Settled: sells nothing more and counts no longer as ordered. */
  readonly isClosed: boolean;
}

export interface LedgerStock {
  readonly stockId: StockId;
  /**
   * Stock réel; null: not managed, unlimited. Below zero when more was delivered than the producer had declared: the next
   * count sets it right.
   */
  readonly real: number | null;
  readonly shares: ReadonlyMap<DistributionId, LedgerShare>;
}

const openShares = (stock: LedgerStock): LedgerShare[] => [...stock.shares.values()].filter((share) => !share.isClosed);

/** Stock commandé: every unsettled order in all markets. */
export const orderedUnits = (stock: LedgerStock): number =>
  openShares(stock).reduce((sum, share) => sum + share.sold, 0);

/** Disponible = max(0, réel − commandé); null: unlimited. */
export const availableInLedger = (stock: LedgerStock): number | null =>
  stock.real === null ? null : Math.max(0, stock.real - orderedUnits(stock));

/** Ordered beyond what there really is, after the producer lowered it (the hail fell). 0 when all can be served. */
export const shortageUnits = (stock: LedgerStock): number =>
  stock.real === null ? 0 : Math.max(0, orderedUnits(stock) - stock.real);

/** What a distribution needs to show availability: real less what all others have sold. null: unlimited. */
export const figureFor = (stock: LedgerStock, distributionId: DistributionId): number | null => {
  if (stock.real === null) return null;
  const own = stock.shares.get(distributionId);
  const ownSold = own === undefined || own.isClosed ? 0 : own.sold;
  return stock.real - (orderedUnits(stock) - ownSold);
};

/** Units promised to nobody. `real` may be given lower than it stands, while it is being lowered. */
export const freeUnits = (stock: LedgerStock, real: number): number =>
  real - openShares(stock).reduce((sum, share) => sum + (share.allotted ?? share.sold), 0);

export const newShare = (distributionId: DistributionId): LedgerShare => ({
  distributionId,
  allotted: 0,
  version: 0,
  isRecalled: false,
  sold: 0,
  soldRevision: -1,
  delivered: 0,
  deliveredRevision: -1,
  isClosed: false,
});

export const withShare = (stock: LedgerStock, share: LedgerShare): LedgerStock => ({
  ...stock,
  shares: new Map(stock.shares).set(share.distributionId, share),
});
