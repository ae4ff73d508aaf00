import { asc, desc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { UserId } from "../../domain/ids.ts";
import { distribution, market, place } from "./schema/markets.ts";
import { customerOrder, orderLine } from "./schema/orders.ts";

/** Orders shown at once; older ones are in one's data export. */
const SHOWN_MAX = 100;

/** A person's orders in all markets, the latest distribution first. */
export async function readOwnOrders(d1: D1Database, customerId: UserId) {
  const db = drizzle(d1);
  const orders = await db
    .select({
      distributionId: customerOrder.distributionId,
      number: customerOrder.number,
      state: customerOrder.state,
      totalCents: customerOrder.totalCents,
      placedAtMs: customerOrder.placedAtMs,
      startsAtMs: distribution.startsAtMs,
      endsAtMs: distribution.endsAtMs,
      ordersCloseAtMs: distribution.ordersCloseAtMs,
      marketName: market.name,
      marketSlug: market.slug,
      timeZone: market.timeZone,
      placeName: place.name,
      commune: place.commune,
    })
    .from(customerOrder)
    .innerJoin(distribution, eq(distribution.id, customerOrder.distributionId))
    .innerJoin(market, eq(market.id, distribution.marketId))
    .innerJoin(place, eq(place.id, distribution.placeId))
    .where(eq(customerOrder.customerId, customerId))
    .orderBy(desc(distribution.startsAtMs))
    .limit(SHOWN_MAX);
  const lines = await db
    .select({
      distributionId: orderLine.distributionId,
      productName: orderLine.productName,
      offerName: orderLine.offerName,
      pieces: orderLine.pieces,
    })
    .from(orderLine)
    .where(eq(orderLine.customerId, customerId))
    .orderBy(asc(orderLine.distributionId), asc(orderLine.position));
  const linesOf = Map.groupBy(lines, (line) => line.distributionId);
  return orders.map((order) => ({ ...order, lines: linesOf.get(order.distributionId) ?? [] }));
}
