// Whom a link concerns, and how it is told.
import { and, asc, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { LinkKey } from "./links.ts";
import { user } from "./schema/accounts.ts";
import { market, marketRight } from "./schema/markets.ts";
import { catalog, producer, producerMember } from "./schema/producers.ts";

const reader = { userId: user.id, name: user.name, email: user.email, language: user.language };

/** The producer's team, and those who answer for the market's catalogs; null when one of the two is gone. */
export async function readLinkNews(d1: D1Database, { catalogId, marketId }: LinkKey) {
  const db = drizzle(d1);
  const [heads, team, keepers] = await Promise.all([
    db
      .select({
        catalogName: catalog.name,
        producerId: producer.id,
        producerName: producer.name,
        producerSlug: producer.slug,
        marketName: market.name,
        marketSlug: market.slug,
      })
      .from(catalog)
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .innerJoin(market, eq(market.id, marketId))
      .where(eq(catalog.id, catalogId)),
    db
      .select(reader)
      .from(producerMember)
      .innerJoin(catalog, eq(catalog.producerId, producerMember.producerId))
      .innerJoin(user, eq(user.id, producerMember.userId))
      .where(eq(catalog.id, catalogId))
      .orderBy(asc(user.id)),
    db
      .selectDistinct(reader)
      .from(marketRight)
      .innerJoin(user, eq(user.id, marketRight.userId))
      .where(
        and(
          eq(marketRight.marketId, marketId),
          inArray(marketRight.right, ["admin", "catalogs"]),
          eq(marketRight.catalogId, ""),
        ),
      )
      .orderBy(asc(user.id)),
  ]);
  const [head] = heads;
  return head === undefined ? null : { ...head, team, keepers };
}
