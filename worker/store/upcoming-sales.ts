// Distributions that have not ended, for everybody to see.
import { and, asc, eq, exists, gt, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { closesAtMs, saleState, windowState } from "../../domain/distribution/sale-state.ts";
import { distribution, market, participation, place } from "./schema/markets.ts";
import { catalog } from "./schema/producers.ts";

export interface UpcomingSale {
  readonly distributionId: string;
  readonly marketId: string;
  readonly marketName: string;
  readonly marketSlug: string;
  readonly timeZone: string;
  readonly placeName: string;
  readonly commune: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly state: ReturnType<typeof saleState>;
  /** When the first window that is not open yet opens; null when all have. */
  readonly opensAtMs: number | null;
  /** The last instant at which something can still be ordered; null when nothing can. */
  readonly closesAtMs: number | null;
  readonly producerCount: number;
}

interface Wanted {
  readonly nowMs: number;
  /** All markets, if absent. */
  readonly where?: SQL | undefined;
  /** Only this producer's own windows count, and only sales it takes part in. */
  readonly producerId?: string | undefined;
}

/** The soonest first, each with where it stands now. Cancelled ones are among them. */
export async function upcomingSales(d1: D1Database, { nowMs, where, producerId }: Wanted): Promise<UpcomingSale[]> {
  const rows = await windowRows(d1, and(where, gt(distribution.endsAtMs, nowMs), byProducer(d1, producerId)));
  const counted = producerId === undefined ? rows : rows.filter((row) => row.producerId === producerId);
  return [...Map.groupBy(counted, (row) => row.distribution.id).values()].flatMap((group) => toSale(group, nowMs));
}

type WindowRow = Awaited<ReturnType<typeof windowRows>>[number];

/** One row per participation; one without a window for a distribution nobody takes part in yet. */
const windowRows = (d1: D1Database, where: SQL | undefined) =>
  drizzle(d1)
    .select({
      distribution,
      marketName: market.name,
      marketSlug: market.slug,
      timeZone: market.timeZone,
      placeName: place.name,
      commune: place.commune,
      opensAtMs: participation.opensAtMs,
      closesAtMs: participation.closesAtMs,
      producerId: catalog.producerId,
    })
    .from(distribution)
    .innerJoin(market, eq(market.id, distribution.marketId))
    .innerJoin(place, eq(place.id, distribution.placeId))
    .leftJoin(participation, eq(participation.distributionId, distribution.id))
    .leftJoin(catalog, eq(catalog.id, participation.catalogId))
    .where(where)
    // The end leads to the rows, and not their order: sales of ten years lie before the first to come.
    .orderBy(sql`+${distribution.startsAtMs}`, asc(distribution.id));

function byProducer(d1: D1Database, producerId: string | undefined): SQL | undefined {
  if (producerId === undefined) return undefined;
  return exists(
    drizzle(d1)
      .select({ id: participation.id })
      .from(participation)
      .innerJoin(catalog, eq(catalog.id, participation.catalogId))
      .where(and(eq(participation.distributionId, distribution.id), eq(catalog.producerId, producerId))),
  );
}

function toSale(group: readonly WindowRow[], nowMs: number): UpcomingSale[] {
  const [first] = group;
  if (first === undefined) return [];
  const participations = group.flatMap(({ opensAtMs, closesAtMs }) =>
    opensAtMs === null || closesAtMs === null ? [] : [{ opensAtMs, closesAtMs }],
  );
  const { id, marketId, startsAtMs, endsAtMs } = first.distribution;
  const sale = { ...first.distribution, participations };
  const state = saleState(sale, nowMs);
  return [
    {
      ...{ distributionId: id, marketId, startsAtMs, endsAtMs, state },
      marketName: first.marketName,
      marketSlug: first.marketSlug,
      timeZone: first.timeZone,
      placeName: first.placeName,
      commune: first.commune,
      opensAtMs: state === "planned" ? opensFirst(sale, nowMs) : null,
      closesAtMs: state === "open" ? closesAtMs(sale, nowMs) : null,
      producerCount: new Set(group.flatMap((row) => row.producerId ?? [])).size,
    },
  ];
}

interface Opening {
  readonly ordersOpenAtMs: number;
  readonly participations: readonly { readonly opensAtMs: number; readonly closesAtMs: number }[];
}

function opensFirst({ ordersOpenAtMs, participations }: Opening, nowMs: number): number {
  const ahead = participations.filter((window) => windowState(window, nowMs) === "not-open-yet");
  return ahead.length === 0 ? ordersOpenAtMs : Math.min(...ahead.map((window) => window.opensAtMs));
}
