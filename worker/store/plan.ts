import { asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { DistributionId } from "../../domain/ids.ts";
import { PlanShape } from "../../domain/protocol/server/order-shape.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { distribution, market, participation, place } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";

/** What is agreed about a distribution; null when there is none of this id. */
export async function readPlan(d1: D1Database, distributionId: DistributionId): Promise<Plan | null> {
  const db = drizzle(d1);
  // Not a batch: D1 gives batched rows by column name, and these joins have the same names twice.
  const [heads, participations] = await Promise.all([
    db
      .select({ distribution, market, place })
      .from(distribution)
      .innerJoin(market, eq(market.id, distribution.marketId))
      .innerJoin(place, eq(place.id, distribution.placeId))
      .where(eq(distribution.id, distributionId)),
    db
      .select({ participation, catalog, producer })
      .from(participation)
      .innerJoin(catalog, eq(catalog.id, participation.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(eq(participation.distributionId, distributionId))
      .orderBy(asc(participation.id)),
  ]);
  const head = heads[0];
  if (head === undefined) return null;
  const inOrder = participations.toSorted(byNames((row) => row.producer.name));
  const producers = new Map(inOrder.map((row) => [row.producer.id, row.producer]));
  return v.parse(PlanShape, {
    ...head.distribution,
    distributionId,
    market: { ...head.market, marketId: head.market.id },
    place: head.place,
    participations: inOrder.map((row) => ({
      ...row.participation,
      participationId: row.participation.id,
      producerId: row.producer.id,
    })),
    producers: [...producers.values()].map((one) => ({ ...one, producerId: one.id })),
  });
}
