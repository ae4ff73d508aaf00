// Which catalog may be sold at which market. D1 knows no interactive transactions: what a link depends on is asked in the
// very statement that makes or ends it.
import { and, asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { type CatalogId, DistributionId, MarketId } from "../../domain/ids.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { link, market } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";

export interface LinkKey {
  readonly catalogId: CatalogId;
  readonly marketId: MarketId;
}

/** From which side of it somebody acts on a link. */
export type LinkSide = "producer" | "market";

/** How long whoever ended a link may take that back. */
const UNDO_MS = 60 * 60_000;

/**
 * Distributions that keep a catalog at a market: with orders that are not settled, or on sale at this moment, when the
 * next order may be on its way here.
 */
const keepingAt = (market: string) => `
  FROM participation JOIN distribution ON distribution.id = participation.distribution_id
  WHERE participation.catalog_id = ?1 AND distribution.market_id ${market} AND (
    (distribution.cancelled_at_ms IS NULL AND participation.opens_at_ms <= ?3 AND participation.closes_at_ms > ?3)
    OR EXISTS (
      SELECT 1 FROM order_line JOIN customer_order USING (distribution_id, customer_id)
      WHERE order_line.distribution_id = distribution.id AND order_line.catalog_id = ?1 AND order_line.pieces > 0
        AND customer_order.state IN ('confirmed', 'collected')))`;

const KEEPING = keepingAt("= ?2");

const Kept = v.object({
  marketId: MarketId,
  distributionId: DistributionId,
  startsAtMs: v.number(),
  timeZone: v.string(),
});

/** What stands in the way of ending the links of a catalog to these markets, the soonest first. */
async function readKeepingAt(
  d1: D1Database,
  catalogId: CatalogId,
  { marketIds, nowMs }: { marketIds: readonly MarketId[]; nowMs: number },
) {
  const { results } = await d1
    .prepare(
      `SELECT distribution.market_id AS marketId, distribution.id AS distributionId,
         distribution.starts_at_ms AS startsAtMs,
         (SELECT time_zone FROM market WHERE id = distribution.market_id) AS timeZone
       ${keepingAt("IN (SELECT value FROM json_each(?2))")} ORDER BY distribution.starts_at_ms, distribution.id`,
    )
    .bind(catalogId, JSON.stringify(marketIds), nowMs)
    .all();
  return v.parse(v.array(Kept), results);
}

/** What stands in the way of ending a link, the soonest first. */
export const readKeeping = (d1: D1Database, { catalogId, marketId }: LinkKey, nowMs: number) =>
  readKeepingAt(d1, catalogId, { marketIds: [marketId], nowMs });

export async function isLinked(d1: D1Database, { catalogId, marketId }: LinkKey): Promise<boolean> {
  const found = await drizzle(d1)
    .select({ linkedAtMs: link.linkedAtMs })
    .from(link)
    .where(and(eq(link.catalogId, catalogId), eq(link.marketId, marketId)));
  return found.length > 0;
}

/** False when it was linked already. */
export async function makeLink(d1: D1Database, { catalogId, marketId }: LinkKey, nowMs: number): Promise<boolean> {
  const [made] = await d1.batch([
    d1
      .prepare(
        `INSERT INTO link (catalog_id, market_id, linked_at_ms)
         SELECT catalog.id, market.id, ?3 FROM catalog, market WHERE catalog.id = ?1 AND market.id = ?2
         ON CONFLICT DO NOTHING`,
      )
      .bind(catalogId, marketId, nowMs),
    d1.prepare("DELETE FROM ended_link WHERE catalog_id = ?1 AND market_id = ?2").bind(catalogId, marketId),
  ]);
  return made?.meta.changes === 1;
}

/** Of the catalog, in sales of the market that have not opened yet. */
const PLANNED = `
  catalog_id = ?1 AND opens_at_ms > ?3 AND distribution_id IN (SELECT id FROM distribution WHERE market_id = ?2)`;

const REMEMBER = `
  INSERT INTO ended_link (catalog_id, market_id, linked_at_ms, ended_at_ms, ended_by, participations)
  SELECT catalog_id, market_id, linked_at_ms, ?3, ?4, (
    SELECT json_group_array(json_object('id', id, 'distributionId', distribution_id, 'opensAtMs', opens_at_ms,
      'closesAtMs', closes_at_ms, 'minimumCents', minimum_cents)) FROM participation WHERE ${PLANNED})
  FROM link WHERE catalog_id = ?1 AND market_id = ?2 AND NOT EXISTS (SELECT 1 ${KEEPING})
  ON CONFLICT DO UPDATE SET linked_at_ms = excluded.linked_at_ms, ended_at_ms = excluded.ended_at_ms,
    ended_by = excluded.ended_by, participations = excluded.participations`;

/**
 * Ends a link unless a distribution keeps it, and takes the catalog out of the sales it was still to take part in. False
 * when there is none, or it is kept.
 */
export async function endLink(
  d1: D1Database,
  { catalogId, marketId, side }: LinkKey & { readonly side: LinkSide },
  nowMs: number,
): Promise<boolean> {
  const [, ended] = await d1.batch([
    d1.prepare(REMEMBER).bind(catalogId, marketId, nowMs, side),
    d1
      .prepare(`DELETE FROM link WHERE catalog_id = ?1 AND market_id = ?2 AND NOT EXISTS (SELECT 1 ${KEEPING})`)
      .bind(catalogId, marketId, nowMs),
    d1
      .prepare(
        `DELETE FROM participation WHERE ${PLANNED}
         AND NOT EXISTS (SELECT 1 FROM link WHERE catalog_id = ?1 AND market_id = ?2)`,
      )
      .bind(catalogId, marketId, nowMs),
  ]);
  return ended?.meta.changes === 1;
}

const IS_FRESH = `
  ended_link.catalog_id = ?1 AND ended_link.market_id = ?2 AND ended_link.ended_by = ?3 AND ended_link.ended_at_ms > ?4`;

/** Back to what it was, with the sales it was to take part in; false when nothing was to be taken back. */
export async function restoreLink(
  d1: D1Database,
  { catalogId, marketId, side }: LinkKey & { readonly side: LinkSide },
  nowMs: number,
): Promise<boolean> {
  const key = [catalogId, marketId, side, nowMs - UNDO_MS] as const;
  const [restored] = await d1.batch([
    d1
      .prepare(
        `INSERT INTO link (catalog_id, market_id, linked_at_ms)
         SELECT catalog_id, market_id, linked_at_ms FROM ended_link WHERE ${IS_FRESH} ON CONFLICT DO NOTHING`,
      )
      .bind(...key),
    d1
      .prepare(
        `INSERT INTO participation (id, distribution_id, catalog_id, opens_at_ms, closes_at_ms, minimum_cents)
         SELECT value->>'id', distribution.id, ended_link.catalog_id, value->>'opensAtMs', value->>'closesAtMs',
           value->>'minimumCents'
         FROM ended_link, json_each(participations) JOIN distribution ON distribution.id = value->>'distributionId'
         WHERE ${IS_FRESH} ON CONFLICT DO NOTHING`,
      )
      .bind(...key),
    // Once only: a sale left afterwards is not joined again.
    d1.prepare(`UPDATE ended_link SET ended_at_ms = 0 WHERE ${IS_FRESH}`).bind(...key),
  ]);
  return restored?.meta.changes === 1;
}

/** The distributions that joined or left a sale with the last change of a link: their objects must hear of it. */
export async function distributionsOfEnded(
  d1: D1Database,
  { catalogId, marketId }: LinkKey,
): Promise<DistributionId[]> {
  const { results } = await d1
    .prepare(
      `SELECT DISTINCT value->>'distributionId' AS distributionId FROM ended_link, json_each(participations)
       WHERE catalog_id = ?1 AND market_id = ?2`,
    )
    .bind(catalogId, marketId)
    .all();
  return v.parse(v.array(v.object({ distributionId: DistributionId })), results).map((row) => row.distributionId);
}

/** What is sold at a market, for who answers for it. */
export async function readLinkedCatalogs(d1: D1Database, marketId: MarketId) {
  const rows = await drizzle(d1)
    .select({ code: catalog.code, name: catalog.name, producerName: producer.name, linkedAtMs: link.linkedAtMs })
    .from(link)
    .innerJoin(catalog, eq(catalog.id, link.catalogId))
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .where(eq(link.marketId, marketId))
    .orderBy(asc(catalog.id));
  return rows.toSorted(
    byNames(
      (row) => row.producerName,
      (row) => row.name,
    ),
  );
}

export async function linkedMarketIds(d1: D1Database, catalogId: CatalogId): Promise<MarketId[]> {
  const rows = await drizzle(d1).select({ id: link.marketId }).from(link).where(eq(link.catalogId, catalogId));
  return rows.map(({ id }) => v.parse(MarketId, id));
}

/** Some markets as a catalog sees them: whether it is linked there, and what would keep it. */
export async function readMarketsFor(
  d1: D1Database,
  { catalogId, marketIds }: { readonly catalogId: CatalogId; readonly marketIds: readonly MarketId[] },
  nowMs: number,
) {
  const rows = await drizzle(d1)
    .select({ id: market.id, slug: market.slug, name: market.name, linkedAtMs: link.linkedAtMs })
    .from(market)
    .leftJoin(link, and(eq(link.marketId, market.id), eq(link.catalogId, catalogId)))
    .where(sql`${market.id} IN (SELECT value FROM json_each(${JSON.stringify(marketIds)}))`)
    .orderBy(asc(market.id));
  const linked = rows.filter((row) => row.linkedAtMs !== null).map((row) => v.parse(MarketId, row.id));
  const keeping = await readKeepingAt(d1, catalogId, { marketIds: linked, nowMs });
  return rows
    .toSorted(byNames((row) => row.name))
    .map(({ id, ...row }) => ({ ...row, keeping: keeping.filter(({ marketId }) => marketId === id) }));
}
