// Markets as everybody may see them.
import { asc, count, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { UserId } from "../../domain/ids.ts";
import { distanceKm, type Point } from "../../domain/place/distance.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { fold } from "../../domain/search/fold.ts";
import { type Weekday, weekdayOf } from "../../domain/time/weekday.ts";
import { locate, toPoint } from "./localities.ts";
import { readStanding } from "./membership.ts";
import { distribution, link, market, marketMember, place } from "./schema/markets.ts";
import { catalog, producer } from "./schema/producers.ts";
import { type UpcomingSale, upcomingSales } from "./upcoming-sales.ts";

/** Who drives further for a basket of vegetables? */
const NEARBY_KM = 60;
/** Shown at once, and well under the hundred parameters that D1 allows a query. */
const FOUND_MAX = 50;

export interface MarketSearch {
  /** A commune, a postcode or a market's name; "" finds all. */
  readonly text: string;
  /** Only markets that hand out on this day. */
  readonly weekday: Weekday | null;
  /** Where the person is, if the device told; it outweighs `text`. */
  readonly near: Point | null;
}

type MarketRow = typeof market.$inferSelect;
type PlaceRow = typeof place.$inferSelect;

interface Candidate {
  readonly market: MarketRow;
  readonly places: readonly PlaceRow[];
  /** To its nearest place; null when nothing says from where. */
  readonly distanceKm: number | null;
}

/** The nearest markets first, or those that hand out soonest, with their places and sales to come. */
export async function findMarkets(d1: D1Database, search: MarketSearch, nowMs: number) {
  const origin = search.near ?? (await locate(d1, search.text));
  const candidates = (await allMarkets(d1, origin)).filter(isFoundBy(search.text)).toSorted(nearestFirst);
  const nearest = candidates.slice(0, FOUND_MAX);
  const sales = await salesOf(d1, nearest, nowMs);
  const markets = nearest.flatMap((candidate) => {
    const own = sales.filter((sale) => sale.marketId === candidate.market.id && isWanted(sale, search.weekday));
    return search.weekday !== null && own.length === 0 ? [] : [toFound(candidate, own)];
  });
  return {
    origin: origin && { latitude: origin.latitude, longitude: origin.longitude, name: nameOf(origin) },
    markets: origin === null ? markets.toSorted(soonestFirst) : markets,
  };
}

const nameOf = (origin: Point | { readonly commune: string }): string | null =>
  "commune" in origin ? origin.commune : null;

async function allMarkets(d1: D1Database, origin: Point | null): Promise<Candidate[]> {
  const rows = await drizzle(d1)
    .select({ market, place })
    .from(market)
    .innerJoin(place, eq(place.marketId, market.id))
    .orderBy(asc(market.id), asc(place.id));
  const inOrder = rows.toSorted(
    byNames(
      (row) => row.market.name,
      (row) => row.place.name,
    ),
  );
  return [...Map.groupBy(inOrder, (row) => row.market.id).values()].flatMap((group) =>
    group.slice(0, 1).map((first) => {
      const places = group.map((row) => row.place);
      const distances = origin === null ? [] : places.map((one) => distanceKm(origin, toPoint(one)));
      return { market: first.market, places, distanceKm: distances.length === 0 ? null : Math.min(...distances) };
    }),
  );
}

/** By distance where a place is known; by name, commune or postcode in any case. */
function isFoundBy(text: string): (candidate: Candidate) => boolean {
  const wanted = fold(text);
  return (candidate) => {
    if (candidate.distanceKm !== null && candidate.distanceKm <= NEARBY_KM) return true;
    const texts = [candidate.market.name, ...candidate.places.flatMap((one) => [one.commune, one.postcode, one.name])];
    return candidate.distanceKm === null && texts.some((one) => fold(one).includes(wanted));
  };
}

const nearestFirst = (one: Candidate, other: Candidate): number => (one.distanceKm ?? 0) - (other.distanceKm ?? 0);

const NEVER_MS = Number.MAX_SAFE_INTEGER;

const soonestFirst = (one: ReturnType<typeof toFound>, other: ReturnType<typeof toFound>): number =>
  (one.sales[0]?.startsAtMs ?? NEVER_MS) - (other.sales[0]?.startsAtMs ?? NEVER_MS);

async function salesOf(d1: D1Database, candidates: readonly Candidate[], nowMs: number): Promise<UpcomingSale[]> {
  const ids = candidates.map((candidate) => candidate.market.id);
  return ids.length === 0 ? [] : upcomingSales(d1, { nowMs, where: inArray(distribution.marketId, ids) });
}

const isWanted = (sale: UpcomingSale, weekday: Weekday | null): boolean =>
  sale.state !== "cancelled" && (weekday === null || weekdayOf(sale.startsAtMs, sale.timeZone) === weekday);

function toFound(candidate: Candidate, sales: readonly UpcomingSale[]) {
  const { id, slug, name, description, picture, timeZone } = candidate.market;
  return {
    ...{ marketId: id, slug, name, description, picture, timeZone },
    places: candidate.places.map(placeView),
    distanceKm: candidate.distanceKm,
    sales,
  };
}

const placeView = (row: PlaceRow) => ({
  placeId: row.id,
  name: row.name,
  address: row.address,
  postcode: row.postcode,
  commune: row.commune,
  ...toPoint(row),
});

/** The page of one market, as this person (null: nobody signed in) sees it; null when there is none at this address. */
export async function readMarketPage(d1: D1Database, slug: string, viewer: { userId: UserId | null; nowMs: number }) {
  const db = drizzle(d1);
  const [found] = await db.select().from(market).where(eq(market.slug, slug));
  if (found === undefined) return null;
  const [places, producers, sales, members, standing] = await Promise.all([
    db.select().from(place).where(eq(place.marketId, found.id)).orderBy(asc(place.id)),
    linkedProducers(d1, found.id),
    upcomingSales(d1, { nowMs: viewer.nowMs, where: eq(distribution.marketId, found.id) }),
    db.select({ count: count() }).from(marketMember).where(eq(marketMember.marketId, found.id)),
    readStanding(d1, found.id, viewer.userId),
  ]);
  const { id, name, description, picture, timeZone, paymentMode, joining } = found;
  return {
    ...{ marketId: id, slug, name, description, picture, timeZone, paymentMode, joining },
    places: places.toSorted(byNames((one) => one.name)).map(placeView),
    ...{ producers, sales, isMember: standing?.isMember === true, request: standing?.request ?? null },
    memberCount: members[0]?.count ?? 0,
  };
}

async function linkedProducers(d1: D1Database, marketId: string) {
  const rows = await drizzle(d1)
    .selectDistinct({
      producerId: producer.id,
      slug: producer.slug,
      name: producer.name,
      commune: producer.commune,
      shortDescription: producer.shortDescription,
      portrait: producer.portrait,
      latitudeMicrodegrees: producer.latitudeMicrodegrees,
      longitudeMicrodegrees: producer.longitudeMicrodegrees,
    })
    .from(link)
    .innerJoin(catalog, eq(catalog.id, link.catalogId))
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .where(eq(link.marketId, marketId))
    .orderBy(asc(producer.id));
  return rows.toSorted(byNames((one) => one.name)).map(({ latitudeMicrodegrees, longitudeMicrodegrees, ...one }) => ({
    ...one,
    ...toPoint({ latitudeMicrodegrees, longitudeMicrodegrees }),
  }));
}
