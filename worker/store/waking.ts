import { and, between, eq, gte, isNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { union } from "drizzle-orm/sqlite-core";
import * as v from "valibot";
import { DistributionId, type ProducerId } from "../../domain/ids.ts";
import { distribution, participation } from "./schema/markets.ts";
import { catalog } from "./schema/producers.ts";

/** The distributions for which something begins or ends between two instants, both included. */
export async function distributionsDueBetween(d1: D1Database, fromMs: number, toMs: number): Promise<DistributionId[]> {
  const db = drizzle(d1);
  const stands = isNull(distribution.cancelledAtMs);
  const withWindow = (column: typeof participation.opensAtMs | typeof participation.closesAtMs) =>
    db
      .select({ id: distribution.id })
      .from(participation)
      .innerJoin(distribution, eq(distribution.id, participation.distributionId))
      .where(and(between(column, fromMs, toMs), stands));
  // Three questions, each with an index of its own: one with OR reads every distribution there ever was.
  const rows = await union(
    withWindow(participation.opensAtMs),
    withWindow(participation.closesAtMs),
    db
      .select({ id: distribution.id })
      .from(distribution)
      .where(and(between(distribution.endsAtMs, fromMs, toMs), stands)),
  );
  return rows.map((row) => v.parse(DistributionId, row.id));
}

/** The distributions a producer takes part in that end from then on. */
export async function distributionsOf(d1: D1Database, producerId: ProducerId, endFromMs: number) {
  const rows = await drizzle(d1)
    .selectDistinct({ id: distribution.id })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .where(and(eq(catalog.producerId, producerId), gte(distribution.endsAtMs, endFromMs)));
  return rows.map((row) => v.parse(DistributionId, row.id));
}
