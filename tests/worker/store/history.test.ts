// What ten years of use leave behind is read by the page, and not at once.
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import type { Person } from "../../../domain/access/person.ts";
import { readDashboard } from "../../../worker/store/dashboard.ts";
import { readDuties } from "../../../worker/store/duties.ts";
import { readMarketsFor } from "../../../worker/store/links.ts";
import { readOwnOrders } from "../../../worker/store/own-orders.ts";
import { readProducerSales } from "../../../worker/store/producer-sales.ts";
import { user } from "../../../worker/store/schema/accounts.ts";
import { distribution, volunteer } from "../../../worker/store/schema/markets.ts";
import { customerOrder, orderLine } from "../../../worker/store/schema/orders.ts";
import * as id from "../../support/ids.ts";
import { HOUR_MS, NOON_MS, writeMarket } from "../../support/market-rows.ts";

const WEEK_MS = 7 * 24 * HOUR_MS;
const db = () => drizzle(env.DB);

/** One distribution a week, the last of them to come; with an order at each of the first customer. */
async function weeks(key: string, count: number) {
  const rows = await writeMarket(env.DB, { key, offers: [{ name: "pain" }], distributions: 1 });
  const customerId = id.user(`customer-${key}`);
  const ids = Array.from({ length: count }, (_, week) =>
    id.distribution(`week-${key}-${String(week).padStart(4, "0")}`),
  );
  for (const [index, distributionId] of ids.entries()) {
    const startsAtMs = NOON_MS + HOUR_MS - (count - 1 - index) * WEEK_MS;
    const about = { marketId: `m-${key}-0`, placeId: `place-${key}-0`, startsAtMs, endsAtMs: startsAtMs + HOUR_MS };
    const order = { distributionId, customerId };
    await db().batch([
      db()
        .insert(distribution)
        .values({
          ...{ id: distributionId, ...about },
          ...{ ordersOpenAtMs: startsAtMs - WEEK_MS, ordersCloseAtMs: startsAtMs - HOUR_MS },
        }),
      db()
        .insert(customerOrder)
        .values({
          ...{ ...order, customerName: "Ana", number: 1, revision: 1, state: "settled", totalCents: 200 },
          ...{ placedAtMs: startsAtMs - 2 * HOUR_MS, changedAtMs: startsAtMs },
        }),
      db()
        .insert(orderLine)
        .values({
          ...{
            ...order,
            position: 0,
            producerId: rows.producerId,
            catalogId: `c-${key}`,
            offerId: rows.offerId("pain"),
          },
          ...{ productName: `Pain ${index}`, offerName: "", pieces: 1, priceCents: 200, vatBasisPoints: 550 },
          billedCents: 200,
        }),
    ]);
  }
  return { rows, customerId, ids };
}

test("one's orders come by the twenty, the newest first, each with its own lines, down to the very first", async () => {
  const { customerId, ids } = await weeks("pages", 45);
  const read: string[] = [];
  let before: Parameters<typeof readOwnOrders>[2] = null;
  for (let page = 0; page < 3; page += 1) {
    const { orders, older } = await readOwnOrders(env.DB, customerId, before);
    expect(orders.every(({ lines }) => lines.length === 1)).toBe(true);
    read.push(...orders.map(({ distributionId }) => distributionId));
    expect(older === null).toBe(page === 2);
    const last = orders.at(-1);
    if (last !== undefined)
      before = { startsAtMs: last.startsAtMs, distributionId: id.distribution(last.distributionId) };
  }
  expect(read).toEqual(ids.toReversed());
});

test("who has handed out baskets for three years still sees where to help next", async () => {
  const { rows, ids } = await weeks("helper", 150);
  const userId = id.user("helper");
  await db().insert(user).values({ id: userId, name: "Kim", email: "kim-helps@halle.example" });
  for (const distributionId of ids) await db().insert(volunteer).values({ distributionId, userId });
  const person: Person = {
    ...{ userId, name: "Kim", isSupport: false, rights: [], dutyIds: ids, producerIds: [], ownedProducerIds: [] },
  };
  const duties = await readDuties(env.DB, person, NOON_MS);
  expect(duties.map(({ distributionId }) => distributionId)).toEqual(ids.slice(-1));
  expect(rows.distributionIds).toHaveLength(1);
});

test("a producer's lists tell of what they list: sales of two months, orders of today", async () => {
  const { rows } = await weeks("lists", 30);
  const [sale] = await readProducerSales(env.DB, rows.producerId, NOON_MS);
  expect(sale).toMatchObject({ distributionId: rows.distributionIds[0], orderCount: 0 });
  await db()
    .insert(customerOrder)
    .values({
      ...{ distributionId: rows.distributionIds[0] ?? "", customerId: "today", customerName: "Zoé", number: 1 },
      ...{ revision: 1, state: "confirmed", totalCents: 200, placedAtMs: NOON_MS, changedAtMs: NOON_MS },
    });
  await db()
    .insert(orderLine)
    .values({
      ...{ distributionId: rows.distributionIds[0] ?? "", customerId: "today", position: 0, offerName: "" },
      ...{ producerId: rows.producerId, catalogId: "c-lists", offerId: rows.offerId("pain"), productName: "Pain" },
      ...{ pieces: 1, priceCents: 200, vatBasisPoints: 550, billedCents: 200 },
    });
  const { today } = await readDashboard(env.DB, rows.producerId, NOON_MS);
  expect(today).toMatchObject({ orderCount: 1, totalCents: 200, latest: [{ customerName: "Zoé" }] });
});

test("what keeps a catalog at its markets is asked once, however many they are", async () => {
  const rows = await writeMarket(env.DB, { key: "many", offers: [{ name: "pain" }], distributions: 4 });
  const asked: string[] = [];
  const counting = new Proxy(env.DB, {
    get: (d1, name: keyof D1Database) => {
      const value = d1[name];
      if (typeof value !== "function") return value;
      return (...given: never[]) => {
        if (name === "prepare") asked.push(String(given[0]));
        return (value as (...args: never[]) => unknown).apply(d1, given);
      };
    },
  });
  const marketIds = [0, 1, 2, 3].map((index) => id.market(`m-many-${index}`));
  const markets = await readMarketsFor(counting, { catalogId: id.catalog("c-many"), marketIds }, NOON_MS);
  expect(markets.map(({ keeping }) => keeping.map(({ distributionId }) => distributionId))).toEqual(
    rows.distributionIds.map((distributionId) => [distributionId]),
  );
  expect(asked).toHaveLength(2);
});
