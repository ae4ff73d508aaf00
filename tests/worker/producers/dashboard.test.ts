import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, expect, test } from "vitest";
import { readDashboard } from "../../../worker/store/dashboard.ts";
import { customerOrder, orderLine } from "../../../worker/store/schema/orders.ts";
import { producer, product } from "../../../worker/store/schema/producers.ts";
import { HOUR_MS, type MarketRows, NOON_MS, writeMarket } from "../../support/market-rows.ts";

let rows: MarketRows;

async function order(number: number, placedAtMs: number, producerId: string): Promise<void> {
  const [distributionId = ""] = rows.distributionIds;
  const key = { distributionId, customerId: `customer-${number}` };
  const db = drizzle(env.DB);
  await db.insert(customerOrder).values({
    ...{ ...key, customerName: `Client ${number}`, number, revision: number, state: "confirmed" as const },
    ...{ totalCents: 900, placedAtMs, changedAtMs: placedAtMs },
  });
  await db.insert(orderLine).values(
    [0, 1].map((position) => ({
      ...{ ...key, position, producerId, catalogId: "c-board", offerId: rows.offerId("pain") },
      ...{ productName: "Pain", offerName: "", pieces: 1, priceCents: 450, vatBasisPoints: 550, billedCents: 450 },
    })),
  );
}

beforeAll(async () => {
  rows = await writeMarket(env.DB, { key: "board", offers: [{ name: "pain" }, { name: "miel" }] });
  const midnightInParisMs = NOON_MS - 12 * HOUR_MS;
  await order(1, midnightInParisMs - 1, rows.producerId);
  await order(2, midnightInParisMs, rows.producerId);
  await order(3, NOON_MS, rows.producerId);
  await order(4, NOON_MS, "somebody-else");
  await drizzle(env.DB)
    .insert(product)
    .values([
      { id: "board-bare", producerId: rows.producerId, name: "Œufs", unit: "piece" },
      { id: "board-asleep", producerId: rows.producerId, name: "Noix", unit: "kg", isActive: false },
    ]);
});

test("today begins at midnight of the market, and holds the producer's own lines only", async () => {
  const { today } = await readDashboard(env.DB, rows.producerId, NOON_MS);
  expect(today).toMatchObject({ orderCount: 2, totalCents: 1800 });
  expect(today.latest.map((one) => one.number)).toEqual([3, 2]);
});

test("names the linked markets and counts what is not sold yet", async () => {
  const { markets, progress } = await readDashboard(env.DB, rows.producerId, NOON_MS);
  expect(markets.map((market) => market.name)).toEqual(["Marché board-0"]);
  expect(progress).toEqual({
    ...{ productCount: 4, incompleteCount: 1, catalogCount: 1, emptyCatalogCount: 0 },
    isProfileComplete: false,
  });
});

test("a profile is complete with logo, portrait and short description", async () => {
  const { producerId } = await writeMarket(env.DB, { key: "profile", offers: [] });
  const set = async (changes: Partial<typeof producer.$inferInsert>) => {
    await drizzle(env.DB).update(producer).set(changes).where(eq(producer.id, producerId));
    return (await readDashboard(env.DB, producerId, NOON_MS)).progress.isProfileComplete;
  };
  expect(await set({ logo: "logo", portrait: "portrait" })).toBe(false);
  expect(await set({ shortDescription: "Du pain." })).toBe(true);
});
