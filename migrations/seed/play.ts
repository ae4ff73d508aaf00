// The two weeks before the demo opens, lived in order: counts, openings, orders, scales, the end of a market.
import { SETTLE_DELAY_MS } from "../../domain/distribution/due.ts";
import { leftByStock } from "./assortment.ts";
import { type Purchase, purchasesUntil } from "./baskets.ts";
import { type Calendar, SALES, type Sale, type SeedDistribution } from "./calendar.ts";
import { type Count, countsOf } from "./counts.ts";
import { PRODUCERS } from "./producers/all.ts";
import { gaecDeCombeNoire } from "./producers/gaec-de-combe-noire.ts";
import type { SeedProducer } from "./producers/shape.ts";
import { type PlayedLedger, type PlayedSale, playLedger, playSale } from "./stage.ts";
import { weighingOf } from "./weighing.ts";

const MINUTE_MS = 60_000;

interface Moment {
  readonly atMs: number;
  readonly happen: () => Promise<void>;
}

interface Cast {
  readonly sales: ReadonlyMap<Sale, PlayedSale>;
  readonly ledgers: ReadonlyMap<string, PlayedLedger>;
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("The demo speaks of something it does not have");
  return value;
};

/** Every boundary of a distribution that has passed. */
function boundaries(distribution: SeedDistribution, nowMs: number): number[] {
  const { participations, startsAtMs, endsAtMs } = distribution;
  return [
    ...new Set([
      ...participations.flatMap(({ opensAtMs, closesAtMs }) => [opensAtMs, closesAtMs]),
      startsAtMs,
      endsAtMs,
      endsAtMs + SETTLE_DELAY_MS,
    ]),
  ].filter((atMs) => atMs <= nowMs);
}

function purchase(cast: Cast, made: Purchase): Moment {
  return {
    atMs: made.atMs,
    happen: async () => {
      const sale = must(cast.sales.get(made.sale));
      const current = made.isEdit ? (await sale.orders()).find((order) => order.customerId === made.customer.id) : null;
      await sale.order(made, current === null ? 0 : must(current).revision);
    },
  };
}

/** The counts of an hour. Producers count side by side. */
function counting(cast: Cast, counts: readonly Count[]): Moment[] {
  return [...new Set(counts.map(({ atMs }) => atMs))].map((atMs) => ({
    atMs,
    happen: async () => {
      const now = counts.filter((count) => count.atMs === atMs);
      await Promise.all(
        PRODUCERS.map(async (producer) => {
          const ledger = must(cast.ledgers.get(producer.key));
          const own = now.filter(({ producerKey }) => producerKey === producer.key);
          if (own.length > 0) await ledger.moveTo(atMs);
          // Together, so that the ledger writes to its disk once instead of once for each.
          await Promise.all(own.map((count) => ledger.count(count, must(producer.team[0]))));
        }),
      );
    },
  }));
}

/** All that one producer has to weigh in a sale. */
function weighing(cast: Cast, sale: Sale, { producer, atMs }: { producer: SeedProducer; atMs: number }): Moment {
  return {
    atMs,
    happen: async () => {
      const played = must(cast.sales.get(sale));
      for (const order of await played.orders()) {
        const found = weighingOf(order, producer);
        if (found !== null) await played.weigh(found, atMs);
      }
    },
  };
}

/** Last week everything was weighed before the doors opened; today the beef and lamb are still on the scales. */
function weighings(cast: Cast, calendar: Calendar, nowMs: number): Moment[] {
  const { validated, today } = calendar;
  const before = (startsAtMs: number) => Math.min(startsAtMs - 90 * MINUTE_MS, nowMs - 20 * MINUTE_MS);
  return PRODUCERS.flatMap((producer) => [
    weighing(cast, "validated", { producer, atMs: before(validated.startsAtMs) }),
    ...(producer === gaecDeCombeNoire ? [] : [weighing(cast, "today", { producer, atMs: before(today.startsAtMs) })]),
  ]);
}

function sellings(cast: Cast, calendar: Calendar, nowMs: number): Moment[] {
  return SALES.filter((sale) => sale !== "planned").flatMap((sale) =>
    boundaries(calendar[sale], nowMs).map((atMs) => ({
      atMs,
      happen: async () => {
        // Deliveries are written into the history of the stocks: at the hour they happened.
        const isSettling = atMs === calendar[sale].endsAtMs + SETTLE_DELAY_MS;
        if (isSettling) await Promise.all([...cast.ledgers.values()].map((ledger) => ledger.moveTo(atMs)));
        await must(cast.sales.get(sale)).moveTo(atMs);
      },
    })),
  );
}

/** What is left must be what the producers' files say: a seed that sells too much or too little is wrong. */
async function checkStocks(cast: Cast): Promise<void> {
  const found = new Map<string, number | null>();
  for (const ledger of cast.ledgers.values())
    for (const [stockId, available] of await ledger.available()) found.set(stockId, available);
  for (const [stockId, { left }] of leftByStock())
    if (found.get(stockId) !== left)
      throw new Error(`Of ${stockId}, ${found.get(stockId)} are left instead of ${left}`);
}

/** Lives through everything up to now and lets the clocks run again. */
export async function playDemo(env: Env, calendar: Calendar, nowMs: number): Promise<void> {
  const cast: Cast = {
    sales: new Map(SALES.map((sale) => [sale, playSale(env, calendar[sale].id)])),
    ledgers: new Map(PRODUCERS.map((producer) => [producer.key, playLedger(env, producer)])),
  };
  const purchases = purchasesUntil(calendar, nowMs);
  const counts = countsOf(calendar, purchases, {
    dates: {
      inventoryAtMs: calendar.at(-16, "18:00"),
      restockAtMs: calendar.at(-5, "06:40"),
      correctionAtMs: calendar.at(-1, "18:10"),
    },
    reasons: new Map(PRODUCERS.map((producer) => [producer.key, producer.countReason])),
  });
  const { validated } = calendar;
  const moments = [
    ...counting(cast, counts),
    ...sellings(cast, calendar, nowMs),
    ...purchases.map((made) => purchase(cast, made)),
    ...weighings(cast, calendar, nowMs),
    {
      atMs: validated.endsAtMs + 40 * MINUTE_MS,
      happen: () => must(cast.sales.get("validated")).validate(validated.endsAtMs + 40 * MINUTE_MS),
    },
  ].toSorted((one, other) => one.atMs - other.atMs);
  for (const moment of moments) await moment.happen();
  for (const sale of SALES) await must(cast.sales.get(sale)).moveTo(nowMs);
  await checkStocks(cast);
  await Promise.all([...cast.ledgers.values()].map((ledger) => ledger.release()));
  await Promise.all([...cast.sales.values()].map((sale) => sale.release()));
}
