import type { DistributionId, StockId } from "../ids.ts";
import { availableInLedger, type LedgerStock, orderedUnits, shortageUnits } from "./ledger-stock.ts";

/** A line of the producer's page Stocks: [disponible] = [réel] − [commandé] (guide, chapter 6). Units of the stock. */
export interface StockView {
  readonly stockId: StockId;
  /** null: not managed, sold without limit. */
  readonly real: number | null;
  readonly ordered: number;
  readonly available: number | null;
  /** Ordered beyond what there is; the producer decides who gets less. */
  readonly shortage: number;
  /** The unsettled distributions behind `ordered`. */
  readonly orderedBy: readonly { readonly distributionId: DistributionId; readonly units: number }[];
}

export const stockView = (stock: LedgerStock): StockView => ({
  stockId: stock.stockId,
  real: stock.real,
  ordered: orderedUnits(stock),
  available: availableInLedger(stock),
  shortage: shortageUnits(stock),
  orderedBy: [...stock.shares.values()]
    .filter((share) => !share.isClosed && share.sold > 0)
    .map((share) => ({ distributionId: share.distributionId, units: share.sold })),
});
