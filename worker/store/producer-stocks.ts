import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId, StockId } from "../../domain/ids.ts";
import { measureOf, type StockMeasure } from "../../domain/stock/stock-measure.ts";
import { distribution, market } from "./schema/markets.ts";
import { catalogOffer, offer, product } from "./schema/producers.ts";

/** The producer's offers with the stock each draws on, and whether some catalog sells it: the rows of the page Stocks. */
export function readStockedOffers(d1: D1Database, producerId: ProducerId) {
  return drizzle(d1)
    .select({
      offerId: offer.id,
      stockId: offer.stockId,
      unitsPerPiece: offer.unitsPerPiece,
      offerName: offer.name,
      productId: product.id,
      productName: product.name,
      picture: product.picture,
      unit: product.unit,
      weightMode: product.weightMode,
      nominalAmount: offer.nominalAmount,
      stepAmount: offer.stepAmount,
      isActive: product.isActive,
      isInCatalog: sql<number>`EXISTS (SELECT 1 FROM ${catalogOffer} WHERE ${catalogOffer.offerId} = ${offer.id})`,
    })
    .from(offer)
    .innerJoin(product, eq(product.id, offer.productId))
    .where(eq(product.producerId, producerId))
    .orderBy(asc(product.id), asc(offer.position), asc(offer.id));
}

/** What one stock is written in; null where it is not this producer's. */
export async function readStockMeasure(
  d1: D1Database,
  producerId: ProducerId,
  stockId: StockId,
): Promise<StockMeasure | null> {
  const offers = await drizzle(d1)
    .select({
      unit: product.unit,
      weightMode: product.weightMode,
      stepAmount: offer.stepAmount,
      unitsPerPiece: offer.unitsPerPiece,
    })
    .from(offer)
    .innerJoin(product, eq(product.id, offer.productId))
    .where(and(eq(product.producerId, producerId), eq(offer.stockId, stockId)));
  return offers.length === 0 ? null : measureOf(offers);
}

/** Names of the distributions behind "commandé". */
export async function readDistributionNames(d1: D1Database, ids: readonly string[]) {
  // D1 binds 100 parameters at most; unsettled distributions of one producer are far fewer.
  const asked = ids.slice(0, 90);
  if (asked.length === 0) return [];
  return drizzle(d1)
    .select({
      distributionId: distribution.id,
      startsAtMs: distribution.startsAtMs,
      marketName: market.name,
      timeZone: market.timeZone,
    })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(inArray(distribution.id, asked));
}
