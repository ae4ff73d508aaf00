// The sales that may offer customers what a producer is about to delete.
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { DistributionId, type ProducerId } from "../../domain/ids.ts";
import { WITHHELD_MS } from "../../durable-objects/live-distribution/withheld.ts";
import { distribution, participation } from "./schema/markets.ts";
import { catalog } from "./schema/producers.ts";

/** Those that were asked at `nowMs` and know what is about to go. */
export interface AskedSales {
  readonly nowMs: number;
  readonly distributionIds: readonly DistributionId[];
}

/**
 * Where the producer takes part, that have opened or will within the minute, and have not ended. A sale that opens later
 * reads its price list when all is done.
 */
export async function readSellingSales(d1: D1Database, producerId: ProducerId, nowMs: number): Promise<AskedSales> {
  const rows = await drizzle(d1)
    .selectDistinct({ id: participation.distributionId })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .where(
      and(
        eq(catalog.producerId, producerId),
        lte(participation.opensAtMs, nowMs + WITHHELD_MS),
        gt(distribution.endsAtMs, nowMs),
        isNull(distribution.cancelledAtMs),
      ),
    );
  return { nowMs, distributionIds: rows.map((row) => v.parse(DistributionId, row.id)) };
}

/**
 * No sale has joined those that were asked, as a condition of the statement that deletes. Parameters by number: the
 * producer, and the asked sales as JSON.
 */
export const noOtherSale = (producer: string, asked: string): string => `
  NOT EXISTS (
    SELECT 1 FROM participation
    JOIN catalog ON catalog.id = participation.catalog_id
    JOIN distribution ON distribution.id = participation.distribution_id
    WHERE catalog.producer_id = ${producer} AND participation.opens_at_ms <= (${asked}->>'nowMs') + ${WITHHELD_MS}
      AND distribution.ends_at_ms > (${asked}->>'nowMs') AND distribution.cancelled_at_ms IS NULL
      AND distribution.id NOT IN (SELECT value FROM json_each(${asked}, '$.distributionIds')))`;
