// What a producer looks at first: what came in today, which markets it sells at, and what is still missing to sell.
import { and, asc, desc, eq, gt, gte, inArray, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { Temporal } from "temporal-polyfill";
import type { ProducerId } from "../../domain/ids.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { distribution, link, market, participation } from "./schema/markets.ts";
import { customerOrder, orderLine } from "./schema/orders.ts";
import { catalog, catalogOffer, offer, producer, product } from "./schema/producers.ts";

/** How many of today's orders are named. */
const NAMED_ORDERS = 5;
/** For a producer without a market. */
const DEFAULT_TIME_ZONE = "Europe/Paris";

export async function readDashboard(d1: D1Database, producerId: ProducerId, nowMs: number) {
  const markets = await linkedMarkets(d1, producerId);
  const timeZone = markets[0]?.timeZone ?? DEFAULT_TIME_ZONE;
  const [today, progress] = await Promise.all([
    ordersSince(d1, producerId, startOfDayMs(nowMs, timeZone)),
    progressOf(d1, producerId),
  ]);
  return { nowMs, timeZone, markets, today, progress };
}

const startOfDayMs = (nowMs: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).startOfDay().epochMilliseconds;

async function linkedMarkets(d1: D1Database, producerId: ProducerId) {
  const rows = await drizzle(d1)
    .selectDistinct({ marketId: market.id, slug: market.slug, name: market.name, timeZone: market.timeZone })
    .from(link)
    .innerJoin(catalog, eq(catalog.id, link.catalogId))
    .innerJoin(market, eq(market.id, link.marketId))
    .where(eq(catalog.producerId, producerId))
    .orderBy(asc(market.id));
  return rows.toSorted(byNames((row) => row.name));
}

/** The producer's part of the orders placed since then, the latest first. Only sales that were open since then are looked at. */
async function ordersSince(d1: D1Database, producerId: ProducerId, sinceMs: number) {
  const db = drizzle(d1);
  const openSince = db
    .select({ id: participation.distributionId })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .where(and(eq(catalog.producerId, producerId), gte(participation.closesAtMs, sinceMs)));
  const rows = await db
    .select({
      distributionId: customerOrder.distributionId,
      number: customerOrder.number,
      customerName: customerOrder.customerName,
      marketName: market.name,
      placedAtMs: customerOrder.placedAtMs,
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
    .innerJoin(distribution, eq(distribution.id, customerOrder.distributionId))
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(
      and(
        eq(orderLine.producerId, producerId),
        inArray(orderLine.distributionId, openSince),
        gt(orderLine.pieces, 0),
        gte(customerOrder.placedAtMs, sinceMs),
      ),
    )
    .groupBy(customerOrder.distributionId, customerOrder.customerId)
    .orderBy(desc(customerOrder.placedAtMs), desc(customerOrder.number));
  return {
    orderCount: rows.length,
    totalCents: rows.reduce((sum, row) => sum + row.totalCents, 0),
    latest: rows.slice(0, NAMED_ORDERS),
  };
}

/** How far the producer is on the way to its first sale. */
async function progressOf(d1: D1Database, producerId: ProducerId) {
  const db = drizzle(d1);
  const hasOffer = sql`EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.productId} = ${product.id})`;
  const isComplete = sql`${product.category} IS NOT NULL AND ${product.picture} IS NOT NULL AND ${hasOffer}`;
  const hasSelection = sql`EXISTS (SELECT 1 FROM ${catalogOffer} WHERE ${catalogOffer.catalogId} = ${catalog.id})`;
  const isPresented = sql`${producer.logo} IS NOT NULL AND ${producer.portrait} IS NOT NULL
    AND ${producer.shortDescription} <> ''`;
  const [products, catalogs, profiles] = await db.batch([
    db
      .select({
        productCount: sql<number>`count(*)`,
        incompleteCount: sql<number>`count(*) FILTER (WHERE ${product.isActive} AND NOT (${isComplete}))`,
      })
      .from(product)
      .where(eq(product.producerId, producerId)),
    db
      .select({
        catalogCount: sql<number>`count(*)`,
        emptyCatalogCount: sql<number>`count(*) FILTER (WHERE NOT ${hasSelection})`,
      })
      .from(catalog)
      .where(eq(catalog.producerId, producerId)),
    db
      .select({ isComplete: sql<boolean>`${isPresented}`.mapWith(Boolean) })
      .from(producer)
      .where(eq(producer.id, producerId)),
  ]);
  return {
    productCount: products[0]?.productCount ?? 0,
    incompleteCount: products[0]?.incompleteCount ?? 0,
    isProfileComplete: profiles[0]?.isComplete ?? false,
    catalogCount: catalogs[0]?.catalogCount ?? 0,
    emptyCatalogCount: catalogs[0]?.emptyCatalogCount ?? 0,
  };
}
