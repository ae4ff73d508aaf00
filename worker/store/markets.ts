// Markets as everybody may see them.
import { and, asc, eq, gt, isNull, like, or, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { saleState } from "../../domain/distribution/sale-state.ts";
import { distribution, link, market, participation, place } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";

/** Sales that ended longer ago are history. */
const RECENT_MS = 24 * 60 * 60_000;

export interface UpcomingSale {
  readonly distributionId: string;
  readonly marketId: string;
  readonly placeName: string;
  readonly commune: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly ordersOpenAtMs: number;
  readonly ordersCloseAtMs: number;
  readonly state: ReturnType<typeof saleState>;
  readonly producerCount: number;
}

/** Distributions that have not ended, the soonest first, with where each stands now. */
async function upcomingSales(d1: D1Database, where: SQL | undefined, nowMs: number): Promise<UpcomingSale[]> {
  const db = drizzle(d1);
  const rows = await db
    .select({
      distribution,
      placeName: place.name,
      commune: place.commune,
      opensAtMs: participation.opensAtMs,
      closesAtMs: participation.closesAtMs,
    })
    .from(distribution)
    .innerJoin(place, eq(place.id, distribution.placeId))
    .leftJoin(participation, eq(participation.distributionId, distribution.id))
    .where(and(where, isNull(distribution.cancelledAtMs), gt(distribution.endsAtMs, nowMs - RECENT_MS)))
    .orderBy(asc(distribution.startsAtMs), asc(distribution.id));
  return [...Map.groupBy(rows, (row) => row.distribution.id).values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const participations = group.flatMap(({ opensAtMs, closesAtMs }) =>
      opensAtMs === null || closesAtMs === null ? [] : [{ opensAtMs, closesAtMs }],
    );
    const { id, marketId, startsAtMs, endsAtMs, ordersOpenAtMs, ordersCloseAtMs } = first.distribution;
    return [
      {
        ...{ distributionId: id, marketId, startsAtMs, endsAtMs, ordersOpenAtMs, ordersCloseAtMs },
        placeName: first.placeName,
        commune: first.commune,
        state: saleState({ ...first.distribution, participations }, nowMs),
        producerCount: participations.length,
      },
    ];
  });
}

/** Markets, found by commune, postcode or name ("" finds all), with their places and sales to come. */
export async function findMarkets(d1: D1Database, search: string, nowMs: number) {
  const db = drizzle(d1);
  const pattern = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const matches = (column: SQL | typeof place.commune) => sql`${like(column, pattern)} ESCAPE '\\'`;
  const found = await db
    .select({ market, place })
    .from(market)
    .innerJoin(place, eq(place.marketId, market.id))
    .where(
      search === ""
        ? undefined
        : or(matches(place.commune), matches(sql`${place.postcode}`), matches(sql`${market.name}`)),
    )
    .orderBy(asc(market.name), asc(place.name));
  const sales = await upcomingSales(d1, undefined, nowMs);
  return [...Map.groupBy(found, (row) => row.market.id).values()].flatMap((rows) => {
    const first = rows[0];
    if (first === undefined) return [];
    const { id, slug, name, description, picture, timeZone } = first.market;
    return [
      {
        ...{ marketId: id, slug, name, description, picture, timeZone },
        places: rows.map((row) => placeView(row.place)),
        sales: sales.filter((sale) => sale.marketId === id),
      },
    ];
  });
}

const placeView = (row: typeof place.$inferSelect) => ({
  name: row.name,
  address: row.address,
  postcode: row.postcode,
  commune: row.commune,
  latitude: row.latitudeMicrodegrees / 1_000_000,
  longitude: row.longitudeMicrodegrees / 1_000_000,
});

/** The page of one market; null when there is none at this address. */
export async function readMarketPage(d1: D1Database, slug: string, nowMs: number) {
  const db = drizzle(d1);
  const [found] = await db.select().from(market).where(eq(market.slug, slug));
  if (found === undefined) return null;
  const [places, producers, sales] = await Promise.all([
    db.select().from(place).where(eq(place.marketId, found.id)).orderBy(asc(place.name)),
    db
      .selectDistinct({
        producerId: producer.id,
        slug: producer.slug,
        name: producer.name,
        commune: producer.commune,
        shortDescription: producer.shortDescription,
        portrait: producer.portrait,
      })
      .from(link)
      .innerJoin(catalog, eq(catalog.id, link.catalogId))
      .innerJoin(producer, eq(producer.id, catalog.producerId))
      .where(eq(link.marketId, found.id))
      .orderBy(asc(producer.name)),
    upcomingSales(d1, eq(distribution.marketId, found.id), nowMs),
  ]);
  const { id, name, description, picture, timeZone, paymentMode, joining } = found;
  return {
    ...{ marketId: id, slug, name, description, picture, timeZone, paymentMode, joining },
    places: places.map(placeView),
    producers,
    sales,
  };
}
