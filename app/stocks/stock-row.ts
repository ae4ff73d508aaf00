// The lines of the page Stocks: one for each stock, with the offers that draw on it.
import type { OfferId, ProductId, StockId } from "../../domain/ids.ts";
import { piecesIn } from "../../domain/order/sale.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { type MeasuredOffer, measureOf, type StockMeasure } from "../../domain/stock/stock-measure.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";

export interface StockedOffer extends MeasuredOffer {
  readonly offerId: OfferId;
  readonly stockId: StockId;
  readonly offerName: string;
  readonly productId: ProductId;
  readonly productName: string;
  readonly picture: string | null;
  readonly isActive: boolean;
  readonly isInCatalog: boolean;
}

export interface StockRow {
  readonly stockId: StockId;
  readonly productName: string;
  readonly offerNames: readonly string[];
  readonly picture: string | null;
  readonly isActive: boolean;
  readonly isInCatalog: boolean;
  readonly measure: StockMeasure;
  /** Units in a piece of the smallest offer: one press of + or −. */
  readonly stepUnits: number;
}

/** By the names of the products, É beside E; then in the order of the offers. A pool is one row. */
export const stockRows = (offers: readonly StockedOffer[]): StockRow[] =>
  [...Map.groupBy(offers.toSorted(byNames((offer) => offer.productName)), (offer) => offer.stockId)].flatMap(
    ([stockId, together]) => {
      const [first] = together;
      if (first === undefined) return [];
      return {
        stockId,
        productName: first.productName,
        offerNames: together.map((offer) => offer.offerName).filter((name) => name !== ""),
        picture: first.picture,
        isActive: first.isActive,
        isInCatalog: together.some((offer) => offer.isInCatalog),
        measure: measureOf(together),
        stepUnits: Math.min(...together.map((offer) => offer.unitsPerPiece)),
      };
    },
  );

/** "Pommes de terre, Vrac, Sac de 10 kg": what the row is about, in a sentence. */
export const rowName = (row: Pick<StockRow, "productName" | "offerNames">): string =>
  [row.productName, ...row.offerNames].join(", ");

/** Nobody has counted or sold it yet: it is sold without limit. */
export const uncounted = (stockId: StockId): StockView => ({
  stockId,
  real: null,
  ordered: 0,
  available: null,
  shortage: 0,
  orderedBy: [],
});

/** Fewer pieces than this are marked low (domain-rules, "Stock"). */
const LOW_PIECES = 10;

export type StockLevel = "unlimited" | "enough" | "low" | "out";

/** A pool is as low as its smallest offer. */
export function stockLevel(row: Pick<StockRow, "stepUnits">, view: Pick<StockView, "available">): StockLevel {
  const pieces = piecesIn(view.available, row.stepUnits);
  if (pieces === null) return "unlimited";
  if (pieces === 0) return "out";
  return pieces < LOW_PIECES ? "low" : "enough";
}
