import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { saleState } from "../../domain/distribution/sale-state.ts";
import type { ProducerId } from "../../domain/ids.ts";
import { distribution, market, participation, place } from "./schema/markets.ts";
import { customerOrder, orderLine } from "./schema/orders.ts";
import { catalog, producer } from "./schema/producers.ts";

const DAY_MS = 24 * 60 * 60_000;
/** How far back the page Commandes lists sales. */
const HISTORY_MS = 60 * DAY_MS;
/** Nobody's orders close so long before the goods are handed out: what has closed earlier is not looked at. */
const CLOSED_BEFORE_MAX_MS = 366 * DAY_MS;

/** The sales a producer takes part in, the latest first, with what has been ordered so far as D1 knows it. */
export async function readProducerSales(d1: D1Database, producerId: ProducerId, nowMs: number) {
  const db = drizzle(d1);
  const rows = await db
    .select({
      distribution,
      marketId: market.id,
      marketName: market.name,
      timeZone: market.timeZone,
      placeName: place.name,
      opensAtMs: participation.opensAtMs,
      closesAtMs: participation.closesAtMs,
    })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .innerJoin(market, eq(market.id, distribution.marketId))
    .innerJoin(place, eq(place.id, distribution.placeId))
    .where(
      and(
        eq(catalog.producerId, producerId),
        gt(participation.closesAtMs, nowMs - HISTORY_MS - CLOSED_BEFORE_MAX_MS),
        gt(distribution.startsAtMs, nowMs - HISTORY_MS),
      ),
    )
    .orderBy(desc(distribution.startsAtMs), asc(distribution.id));
  const shown = new Set(rows.map((row) => row.distribution.id));
  const totals = await orderTotals(d1, producerId, [...shown]);
  return [...Map.groupBy(rows, (row) => row.distribution.id).values()].flatMap((windows) => {
    const first = windows[0];
    if (first === undefined) return [];
    const { id, startsAtMs, endsAtMs } = first.distribution;
    const total = totals.get(id);
    return [
      {
        distributionId: id,
        ...{ startsAtMs, endsAtMs },
        marketId: first.marketId,
        marketName: first.marketName,
        placeName: first.placeName,
        timeZone: first.timeZone,
        opensAtMs: Math.min(...windows.map((one) => one.opensAtMs)),
        closesAtMs: Math.max(...windows.map((one) => one.closesAtMs)),
        state: saleState({ ...first.distribution, participations: windows }, nowMs),
        orderCount: total?.orderCount ?? 0,
        totalCents: total?.totalCents ?? 0,
      },
    ];
  });
}

async function orderTotals(d1: D1Database, producerId: ProducerId, distributionIds: readonly string[]) {
  const rows = await drizzle(d1)
    .select({
      distributionId: orderLine.distributionId,
      orderCount: sql<number>`count(DISTINCT ${orderLine.customerId})`,
      totalCents: sql<number>`sum(${orderLine.billedCents})`,
    })
    .from(orderLine)
    .innerJoin(
      customerOrder,
      and(
        eq(customerOrder.distributionId, orderLine.distributionId),
        eq(customerOrder.customerId, orderLine.customerId),
      ),
    )
    .where(
      and(
        eq(orderLine.producerId, producerId),
        sql`${orderLine.distributionId} IN (SELECT value FROM json_each(${JSON.stringify(distributionIds)}))`,
        gt(orderLine.pieces, 0),
      ),
    )
    .groupBy(orderLine.distributionId);
  return new Map(rows.map((row) => [row.distributionId, row]));
}

/** The producer's own name, at the head of its pages. */
export async function readProducerName(d1: D1Database, producerId: ProducerId) {
  const [found] = await drizzle(d1)
    .select({ name: producer.name, slug: producer.slug, portrait: producer.portrait })
    .from(producer)
    .where(eq(producer.id, producerId));
  return found ?? null;
}
