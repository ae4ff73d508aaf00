// Markets and producers on a map, as their admins would leave them.
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { distribution, link, market, participation, place } from "../../../worker/store/schema/markets.ts";
import { catalog, producer } from "../../../worker/store/schema/producers.ts";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

interface WantedMarket {
  readonly slug: string;
  readonly name?: string;
  readonly commune: string;
  readonly postcode: string;
  readonly at: readonly [latitude: number, longitude: number];
  readonly joining?: "open" | "by-request" | "waiting-list" | "closed";
  readonly timeZone?: string;
}

const microdegrees = (degrees: number): number => Math.round(degrees * 1_000_000);

export async function aMarket({ slug, name = slug, commune, postcode, at, ...rest }: WantedMarket): Promise<void> {
  const db = drizzle(env.DB);
  await db.insert(market).values({ id: slug, slug, name, ...rest });
  await db.insert(place).values({
    ...{ id: `place-${slug}`, marketId: slug, name: "Salle des fêtes", address: "1 place de la Halle" },
    ...{ commune, postcode, latitudeMicrodegrees: microdegrees(at[0]), longitudeMicrodegrees: microdegrees(at[1]) },
  });
}

let lastCode = 0;

export async function aProducer(slug: string, marketSlugs: readonly string[], commune = "Eurre"): Promise<void> {
  const db = drizzle(env.DB);
  lastCode += 1;
  await db.insert(producer).values({
    ...{ id: slug, slug, name: slug, commune, postcode: "26400" },
    ...{ latitudeMicrodegrees: 44_757_800, longitudeMicrodegrees: 4_987_800 },
  });
  await db.insert(catalog).values({ id: `catalog-${slug}`, producerId: slug, name: "Tout", code: lastCode });
  for (const marketId of marketSlugs)
    await db.insert(link).values({ catalogId: `catalog-${slug}`, marketId, linkedAtMs: 0 });
}

interface WantedSale {
  readonly id: string;
  readonly market: string;
  readonly startsAtMs: number;
  readonly cancelledAtMs?: number;
  /** Who takes part, each with its own window. */
  readonly windows: Readonly<Record<string, readonly [opensAtMs: number, closesAtMs: number]>>;
}

/** Two hours long; by itself it opens ten days and closes two days before. */
export async function aSale({ id, market: marketId, startsAtMs, cancelledAtMs, windows }: WantedSale): Promise<void> {
  const db = drizzle(env.DB);
  await db.insert(distribution).values({
    ...{ id, marketId, placeId: `place-${marketId}`, startsAtMs, endsAtMs: startsAtMs + 2 * HOUR_MS },
    ordersOpenAtMs: startsAtMs - 10 * DAY_MS,
    ordersCloseAtMs: startsAtMs - 2 * DAY_MS,
    cancelledAtMs: cancelledAtMs ?? null,
  });
  for (const [slug, [opensAtMs, closesAtMs]] of Object.entries(windows))
    await db
      .insert(participation)
      .values({ id: `${id}-${slug}`, distributionId: id, catalogId: `catalog-${slug}`, opensAtMs, closesAtMs });
}
