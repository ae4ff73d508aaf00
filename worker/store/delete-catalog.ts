// A catalog that nobody ever bought from can go. Whether that is so is asked in the very statements that delete it: a
// market that links it at the same moment, or an order that arrives, is either seen here or finds no catalog any more.
import * as v from "valibot";
import { CatalogId, DistributionId, type ProducerId, UserId } from "../../domain/ids.ts";
import type { CatalogKey } from "./catalogs.ts";

/** A distribution to come or under way: its object still sells from the catalog, or tells what it sold. */
const IS_TO_COME = "distribution.cancelled_at_ms IS NULL AND distribution.ends_at_ms > ?3";

/** Also lines that were brought to 0: the customer still sees them. */
const IS_FREE = `
  NOT EXISTS (SELECT 1 FROM link WHERE catalog_id = ?1)
  AND NOT EXISTS (SELECT 1 FROM order_line WHERE +producer_id = ?2 AND catalog_id = ?1)
  AND NOT EXISTS (
    SELECT 1 FROM participation JOIN distribution ON distribution.id = participation.distribution_id
    WHERE participation.catalog_id = ?1 AND ${IS_TO_COME})`;

const IS_OWN = "EXISTS (SELECT 1 FROM catalog WHERE id = ?1 AND producer_id = ?2)";

/**
 * Deletes a catalog that is linked to no market, takes part in no distribution to come (`nowMs` tells which those are)
 * and has no line in any order, with its past participations and the rights that were limited to it. Does nothing
 * when the producer has no such catalog, or it must stay.
 */
export async function deleteCatalog(
  d1: D1Database,
  { catalogId, producerId }: CatalogKey,
  nowMs: number,
): Promise<void> {
  const key = [catalogId, producerId, nowMs] as const;
  await d1.batch([
    d1.prepare(`DELETE FROM participation WHERE catalog_id = ?1 AND ${IS_OWN} AND ${IS_FREE}`).bind(...key),
    d1.prepare(`DELETE FROM catalog WHERE id = ?1 AND producer_id = ?2 AND ${IS_FREE}`).bind(...key),
    d1
      .prepare("DELETE FROM market_right WHERE catalog_id = ?1 AND NOT EXISTS (SELECT 1 FROM catalog WHERE id = ?1)")
      .bind(catalogId),
  ]);
}

/** Who has rights that are limited to it. */
export async function holdersOfCatalog(d1: D1Database, catalogId: CatalogId): Promise<UserId[]> {
  const { results } = await d1
    .prepare("SELECT user_id AS userId FROM market_right WHERE catalog_id = ?")
    .bind(catalogId)
    .all();
  return v.parse(v.array(v.object({ userId: UserId })), results).map(({ userId }) => userId);
}

const SOLD = `
  EXISTS (
    SELECT 1 FROM order_line
    WHERE producer_id = ?1 AND distribution_id = distribution.id AND catalog_id = participation.catalog_id)`;

/** One row per catalog: SQLite takes the other columns from the row that has the greatest start. */
const lastSales = (condition: string) => `
  SELECT participation.catalog_id AS catalogId, distribution.id AS distributionId,
    max(distribution.starts_at_ms) AS startsAtMs, market.time_zone AS timeZone
  FROM catalog
  JOIN participation ON participation.catalog_id = catalog.id
  JOIN distribution ON distribution.id = participation.distribution_id
  JOIN market ON market.id = distribution.market_id
  WHERE catalog.producer_id = ?1 AND ${condition}
  GROUP BY catalog.id`;

const LastSales = v.array(
  v.object({ catalogId: CatalogId, distributionId: DistributionId, startsAtMs: v.number(), timeZone: v.string() }),
);

/**
 * What besides links keeps the catalogs of a producer: of each its last distribution with orders, and the last it takes
 * part in that has not ended. Reads a row or two per participation, however much was sold there.
 */
export async function readKeepingSales(d1: D1Database, producerId: ProducerId, nowMs: number) {
  const [sold, toCome] = await Promise.all([
    d1.prepare(lastSales(SOLD)).bind(producerId).all(),
    d1.prepare(lastSales(IS_TO_COME)).bind(producerId, null, nowMs).all(),
  ]);
  return { sold: v.parse(LastSales, sold.results), toCome: v.parse(LastSales, toCome.results) };
}
