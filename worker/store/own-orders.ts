import { and, asc, desc, eq, lt, or, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { DistributionId, UserId } from "../../domain/ids.ts";
import { distribution, market, place } from "./schema/markets.ts";
import { customerOrder, orderLine } from "./schema/orders.ts";

/** Orders shown at once. */
const PAGE_SIZE = 20;

/** The last order of a page: the next one begins behind it. */
export interface OrderCursor {
  readonly startsAtMs: number;
  readonly distributionId: DistributionId;
}

/** A person's orders in all markets, the latest distribution first: a page of them, and whether there are older ones. */
export async function readOwnOrders(d1: D1Database, customerId: UserId, before: OrderCursor | null) {
  const db = drizzle(d1);
  const isOlder =
    before === null
      ? undefined
      : or(
          lt(distribution.startsAtMs, before.startsAtMs),
          and(eq(distribution.startsAtMs, before.startsAtMs), lt(distribution.id, before.distributionId)),
        );
  const found = await db
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
    .where(and(eq(customerOrder.customerId, customerId), isOlder))
    .orderBy(desc(distribution.startsAtMs), desc(distribution.id))
    .limit(PAGE_SIZE + 1);
  const orders = found.slice(0, PAGE_SIZE);
  const shown = JSON.stringify(orders.map((order) => order.distributionId));
  const lines = await db
    .select({
      distributionId: orderLine.distributionId,
      productName: orderLine.productName,
      offerName: orderLine.offerName,
      pieces: orderLine.pieces,
    })
    .from(orderLine)
    .where(
      and(
        sql`${orderLine.distributionId} IN (SELECT value FROM json_each(${shown}))`,
        eq(orderLine.customerId, customerId),
      ),
    )
    .orderBy(asc(orderLine.distributionId), asc(orderLine.position));
  const linesOf = Map.groupBy(lines, (line) => line.distributionId);
  const last = found.length > PAGE_SIZE ? orders.at(-1) : undefined;
  return {
    orders: orders.map((order) => ({ ...order, lines: linesOf.get(order.distributionId) ?? [] })),
    /** What to ask with for those before; null: these are the first there were. */
    older: last === undefined ? null : `${last.startsAtMs}.${last.distributionId}`,
  };
}
