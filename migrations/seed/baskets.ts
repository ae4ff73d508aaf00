// Who orders what, and when. Everybody has their favourites, and families buy more than people living alone.
import { Temporal } from "temporal-polyfill";
import { type Good, goodsAt } from "./assortment.ts";
import type { Calendar, Sale, SeedDistribution } from "./calendar.ts";
import { TIME_ZONE } from "./markets.ts";
import { CUSTOMER, CUSTOMERS, type DemoCustomer, SAILLANS_CUSTOMERS } from "./people.ts";
import { createRandom, type Random, seedFrom } from "./random.ts";

export interface WantedPieces {
  readonly offerId: string;
  readonly pieces: number;
}

/** An order, or an edit of one: what the customer wants in all of the offers named. */
export interface Purchase {
  readonly sale: Sale;
  readonly customer: DemoCustomer;
  readonly atMs: number;
  readonly lines: readonly WantedPieces[];
  readonly isEdit: boolean;
}

interface Crowd {
  readonly sale: Sale;
  readonly people: readonly DemoCustomer[];
  readonly orders: number;
  readonly edits: number;
}

/** The demo customer has orders of the past and of today, and an empty basket in the open sale. */
const CROWDS: readonly Crowd[] = [
  { sale: "validated", people: CUSTOMERS, orders: 35, edits: 4 },
  { sale: "today", people: CUSTOMERS, orders: 31, edits: 4 },
  { sale: "open", people: CUSTOMERS.filter((person) => person !== CUSTOMER), orders: 18, edits: 2 },
  { sale: "openInSaillans", people: SAILLANS_CUSTOMERS, orders: 6, edits: 1 },
];

/** Those who sign in with one click always order where they may. */
const ALWAYS = 3;
const HALF_HOUR_MS = 1_800_000;
const FAVOURITES = 20;

const favouritesOf = (customer: DemoCustomer, goods: readonly Good[]): ReadonlySet<string> => {
  const random = createRandom(seedFrom(`taste of ${customer.id}`));
  const products = [...new Set(goods.map((good) => good.productId))];
  return new Set(random.shuffled(products).slice(0, FAVOURITES));
};

function pickWeighted(random: Random, goods: readonly Good[], weight: (good: Good) => number): Good | undefined {
  let rest = random.next() * goods.reduce((sum, good) => sum + weight(good), 0);
  return goods.find((good) => {
    rest -= weight(good);
    return rest <= 0;
  });
}

function piecesOf(random: Random, good: Good, { household }: DemoCustomer): number {
  if (good.isBulk) return random.integer(1, 1 + household);
  if (good.pieceCents > 1200) return 1;
  return random.integer(1, good.pieceCents < 600 ? household : Math.min(2, household));
}

function linesOf(random: Random, customer: DemoCustomer, goods: readonly Good[]): WantedPieces[] {
  const favourites = favouritesOf(customer, goods);
  const count = random.integer(1 + customer.household, 3 + 3 * customer.household);
  const chosen: Good[] = [];
  while (chosen.length < count) {
    const rest = goods.filter((good) => chosen.every(({ productId }) => productId !== good.productId));
    const next = pickWeighted(random, rest, (good) => good.appeal * (favourites.has(good.productId) ? 5 : 1));
    if (next === undefined) break;
    chosen.push(next);
  }
  return chosen.map((good) => ({ offerId: good.offerId, pieces: piecesOf(random, good, customer) }));
}

const hourOf = (atMs: number): number =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(TIME_ZONE).hour;

/** Many order when the sale opens, many on the last day, hardly anybody at night. */
function momentBetween(random: Random, fromMs: number, untilMs: number): number {
  const span = untilMs - fromMs;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const part = random.chance(0.5) ? random.next() ** 2 * 0.5 : 1 - random.next() ** 2 * 0.5;
    const atMs = Math.round(fromMs + part * span);
    if (hourOf(atMs) >= 7 && hourOf(atMs) <= 22) return atMs;
  }
  return fromMs + Math.floor(span / 2);
}

/** One more of the last thing, or something that was forgotten. Never less: nothing is released that another counts on. */
function editOf(random: Random, first: Purchase, { distribution, untilMs }: Ordering): Purchase {
  const atMs = momentBetween(random, first.atMs + 60_000, untilMs);
  const goods = goodsAt(distribution, atMs);
  const known = first.lines.filter((line) => goods.some((good) => good.offerId === line.offerId));
  const last = known.at(-1);
  const forgotten = random.pick(goods.filter((good) => first.lines.every((line) => line.offerId !== good.offerId)));
  const lines =
    last !== undefined && random.chance(0.5)
      ? [{ offerId: last.offerId, pieces: last.pieces + 1 }]
      : [{ offerId: forgotten.offerId, pieces: 1 }];
  return { ...first, atMs, lines, isEdit: true };
}

interface Ordering {
  readonly distribution: SeedDistribution;
  readonly untilMs: number;
}

function purchasesOf({ sale, people, orders, edits }: Crowd, { distribution, untilMs }: Ordering): Purchase[] {
  const random = createRandom(seedFrom(`baskets of ${sale}`));
  const crowd = [...people.slice(0, ALWAYS), ...random.shuffled(people.slice(ALWAYS))].slice(0, orders);
  const firsts = crowd.map((customer): Purchase => {
    const atMs = momentBetween(random, distribution.ordersOpenAtMs + 60_000, untilMs - HALF_HOUR_MS);
    return { sale, customer, atMs, lines: linesOf(random, customer, goodsAt(distribution, atMs)), isEdit: false };
  });
  const edited = random.shuffled(firsts).slice(0, edits);
  return [...firsts, ...edited.map((first) => editOf(random, first, { distribution, untilMs }))];
}

/** All orders and edits up to now, oldest first. */
export function purchasesUntil(calendar: Calendar, nowMs: number): Purchase[] {
  return CROWDS.flatMap((crowd) => {
    const distribution = calendar[crowd.sale];
    const untilMs = Math.min(distribution.ordersCloseAtMs, nowMs) - 60_000;
    return purchasesOf(crowd, { distribution, untilMs });
  }).toSorted((one, other) => one.atMs - other.atMs);
}
