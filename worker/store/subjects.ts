// What a permission is decided about, looked up by the id that came with the request.
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { DistributionSubject } from "../../domain/access/subject.ts";
import { CatalogId, type DistributionId, MarketId, ProducerId } from "../../domain/ids.ts";
import { distribution, participation } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";

/** A distribution with its market and who takes part; null when there is none of this id. */
export async function findDistribution(
  d1: D1Database,
  distributionId: DistributionId,
): Promise<DistributionSubject | null> {
  const rows = await drizzle(d1)
    .select({ marketId: distribution.marketId, catalogId: catalog.id, producerId: catalog.producerId })
    .from(distribution)
    .leftJoin(participation, eq(participation.distributionId, distribution.id))
    .leftJoin(catalog, eq(catalog.id, participation.catalogId))
    .where(eq(distribution.id, distributionId));
  const first = rows[0];
  if (first === undefined) return null;
  return {
    kind: "distribution",
    distributionId,
    marketId: v.parse(MarketId, first.marketId),
    participants: rows.flatMap((row) =>
      row.catalogId === null || row.producerId === null
        ? []
        : [{ catalogId: v.parse(CatalogId, row.catalogId), producerId: v.parse(ProducerId, row.producerId) }],
    ),
  };
}

export async function producerExists(d1: D1Database, producerId: ProducerId): Promise<boolean> {
  const found = await drizzle(d1)
    .select({ id: producer.id })
    .from(producer)
    .where(eq(producer.id, producerId))
    .limit(1);
  return found.length > 0;
}
