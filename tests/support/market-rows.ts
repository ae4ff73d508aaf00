// A small market written into D1 as an admin and a producer would leave it.
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { DistributionId, OfferId, ProducerId, StockId, UserId } from "../../domain/ids.ts";
import type { WantedLine } from "../../domain/order/place-order.ts";
import type { SeenPrice } from "../../domain/order/seen-price.ts";
import { distribution, link, market, participation, place } from "../../worker/store/schema/markets.ts";
import { catalog, catalogOffer, offer, producer, product, vatRate } from "../../worker/store/schema/producers.ts";
import * as id from "./ids.ts";

export const HOUR_MS = 3_600_000;
/** A Tuesday morning; every test's sale is placed around it. */
export const NOON_MS = Date.UTC(2026, 10, 24, 11);

export interface OfferRow {
  readonly name: string;
  readonly priceCents?: number;
  readonly nominalAmount?: number;
  readonly stepAmount?: number;
  readonly unitsPerPiece?: number;
  readonly weightMode?: "fixed" | "by-weight" | "per-piece" | "bulk";
  readonly unit?: "piece" | "kg" | "g";
  /** Shares the stock of the offer of this name. */
  readonly poolWith?: string;
}

export interface MarketRows {
  readonly producerId: ProducerId;
  readonly offerId: (name: string) => OfferId;
  readonly stockId: (name: string) => StockId;
  /** What a page shows of an offer's price, as it was written. */
  readonly priceOf: (name: string) => SeenPrice;
  /** A basket as an order's lines, chosen at the prices as written, but for what of them was seen otherwise. */
  readonly lines: (basket: Record<string, number>, seen?: Record<string, Partial<SeenPrice>>) => WantedLine[];
  readonly distributionIds: readonly DistributionId[];
}

interface Wanted {
  /** Makes ids unique to a test: one object name per test. */
  readonly key: string;
  readonly offers: readonly OfferRow[];
  /** One market each; times in ms. */
  readonly distributions?: number;
  readonly opensAtMs?: number;
  readonly closesAtMs?: number;
  readonly startsAtMs?: number;
  readonly endsAtMs?: number;
  readonly minimumCents?: number;
}

/** One producer with one catalog, linked to as many markets as there are distributions. */
export async function writeMarket(d1: D1Database, wanted: Wanted): Promise<MarketRows> {
  const { key, offers } = wanted;
  const db = drizzle(d1);
  const producerId = id.producer(`p-${key}`);
  const offerId = (name: string) => id.offer(`${key}-${name}`);
  const stockId = (name: string) => {
    const row = offers.find((one) => one.name === name);
    return id.stock(`${key}-${row?.poolWith ?? name}`);
  };
  const priceOf = (name: string) => priceIn(offers.find((one) => one.name === name) ?? { name });
  const lines: MarketRows["lines"] = (basket, seen = {}) =>
    Object.entries(basket).map(([name, pieces]) => ({
      ...{ offerId: offerId(name), pieces, seen: { ...priceOf(name), ...seen[name] } },
    }));
  const producerRows = [
    db.insert(vatRate).values({ id: `v-${key}`, producerId, basisPoints: 550 }),
    db.insert(catalog).values({ id: `c-${key}`, producerId, name: "Tout", code: codeOf(key) }),
  ];
  const offerRows = offers.flatMap((row) => {
    const { unit, weightMode, priceCents, nominalAmount, stepAmount } = priceIn(row);
    return [
      db.insert(product).values({
        id: `prod-${key}-${row.name}`,
        producerId,
        name: row.name,
        picture: "picture",
        unit,
        category: "fruits-legumes/legumes",
        weightMode,
      }),
      db.insert(offer).values({
        id: offerId(row.name),
        productId: `prod-${key}-${row.name}`,
        producerId,
        name: row.name,
        nominalAmount,
        stepAmount,
        priceCents,
        vatRateId: `v-${key}`,
        stockId: stockId(row.name),
        unitsPerPiece: row.unitsPerPiece ?? 1,
      }),
      db.insert(catalogOffer).values({ catalogId: `c-${key}`, offerId: offerId(row.name) }),
    ];
  });
  const distributions = Array.from({ length: wanted.distributions ?? 1 }, (_, index) =>
    distributionRows(db, wanted, index),
  );
  // At once: a test waits for its market more often than for anything else.
  await db.batch([
    db.insert(producer).values({
      id: producerId,
      slug: producerId,
      name: `Ferme ${key}`,
      commune: "Vézelay",
      postcode: "89450",
      latitudeMicrodegrees: 47_464_000,
      longitudeMicrodegrees: 3_745_000,
    }),
    ...producerRows,
    ...offerRows,
    ...distributions.flatMap(({ inserts }) => inserts),
  ]);
  const distributionIds = distributions.map(({ distributionId }) => distributionId);
  return { producerId, offerId, stockId, priceOf, lines, distributionIds };
}

const priceIn = ({ priceCents = 200, nominalAmount = 1, stepAmount = nominalAmount, ...row }: OfferRow): SeenPrice => ({
  ...{ priceCents, nominalAmount, stepAmount },
  ...{ unit: row.unit ?? "piece", weightMode: row.weightMode ?? "fixed" },
});

function distributionRows(db: DrizzleD1Database, wanted: Wanted, index: number) {
  const suffix = `${wanted.key}-${index}`;
  const distributionId = id.distribution(`d-${suffix}`);
  const opensAtMs = wanted.opensAtMs ?? NOON_MS - HOUR_MS;
  const closesAtMs = wanted.closesAtMs ?? NOON_MS + 10 * HOUR_MS;
  const inserts = [
    db.insert(market).values({
      id: `m-${suffix}`,
      slug: `m-${suffix}`,
      name: `Marché ${suffix}`,
      minimumCents: wanted.minimumCents ?? 0,
    }),
    db.insert(place).values({
      id: `place-${suffix}`,
      marketId: `m-${suffix}`,
      name: "Salle des fêtes",
      address: "1 place de la Halle",
      postcode: "89450",
      commune: "Vézelay",
      latitudeMicrodegrees: 47_464_000,
      longitudeMicrodegrees: 3_745_000,
    }),
    db.insert(link).values({ catalogId: `c-${wanted.key}`, marketId: `m-${suffix}`, linkedAtMs: 0 }),
    db.insert(distribution).values({
      id: distributionId,
      marketId: `m-${suffix}`,
      placeId: `place-${suffix}`,
      ordersOpenAtMs: opensAtMs,
      ordersCloseAtMs: closesAtMs,
      startsAtMs: wanted.startsAtMs ?? closesAtMs + 24 * HOUR_MS,
      endsAtMs: wanted.endsAtMs ?? closesAtMs + 26 * HOUR_MS,
    }),
    db
      .insert(participation)
      .values({ id: `part-${suffix}`, distributionId, catalogId: `c-${wanted.key}`, opensAtMs, closesAtMs }),
  ];
  return { distributionId, inserts };
}

/** A stable number of six digits per key. */
const codeOf = (key: string): number =>
  100_000 + ([...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 900_000, 7) % 900_000);

export const aCustomer = (name: string): { userId: UserId; name: string } => ({ userId: id.user(name), name });
