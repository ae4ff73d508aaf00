import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { readMarketPage } from "../../../worker/store/markets.ts";
import { readOnSale } from "../../../worker/store/on-sale.ts";
import { readShowcase } from "../../../worker/store/showcases.ts";
import { aMarket, aProducer, aSale, DAY_MS, HOUR_MS } from "./rows.ts";

const START_MS = Date.UTC(2026, 10, 28, 8);
const daysBefore = (days: number) => START_MS - days * DAY_MS;

beforeAll(async () => {
  await aMarket({ slug: "crest", commune: "Crest", postcode: "26400", at: [44.7278, 5.0231] });
  await aProducer("baker", ["crest"]);
  await aProducer("trout", ["crest"]);
  await aSale({
    ...{ id: "sale", market: "crest", startsAtMs: START_MS },
    windows: { baker: [daysBefore(7), daysBefore(2)], trout: [daysBefore(8), daysBefore(3)] },
  });
  await aSale({ id: "off", market: "crest", startsAtMs: START_MS + DAY_MS, windows: {}, cancelledAtMs: daysBefore(9) });
});

const saleAt = async (nowMs: number) => {
  const page = await readMarketPage(env.DB, "crest", { userId: null, nowMs });
  return page?.sales.find((sale) => sale.distributionId === "sale");
};

describe("a sale on the market's page", () => {
  test.each([
    ["before any window", daysBefore(9), { state: "planned", opensAtMs: daysBefore(8), closesAtMs: null }],
    ["when the first window opens", daysBefore(8), { state: "open", opensAtMs: null, closesAtMs: daysBefore(3) }],
    ["when both are open", daysBefore(7), { state: "open", opensAtMs: null, closesAtMs: daysBefore(2) }],
    ["when one has closed", daysBefore(3), { state: "open", opensAtMs: null, closesAtMs: daysBefore(2) }],
    [
      "a millisecond before the last closes",
      daysBefore(2) - 1,
      { state: "open", opensAtMs: null, closesAtMs: daysBefore(2) },
    ],
    ["when all have closed", daysBefore(2), { state: "closed", opensAtMs: null, closesAtMs: null }],
    ["when it starts", START_MS, { state: "running", opensAtMs: null, closesAtMs: null }],
  ])("%s", async (_, nowMs, expected) => {
    expect(await saleAt(nowMs)).toMatchObject({ ...expected, producerCount: 2 });
  });

  test("leaves the page when it ends", async () => {
    expect(await saleAt(START_MS + 2 * HOUR_MS)).toBeUndefined();
  });

  test("says that it is cancelled", async () => {
    const page = await readMarketPage(env.DB, "crest", { userId: null, nowMs: daysBefore(1) });
    expect(page?.sales.map((sale) => sale.state)).toEqual(["closed", "cancelled"]);
  });
});

describe("a producer's showcase", () => {
  test.each([
    { slug: "trout", nowMs: daysBefore(2.5), state: "closed", closesAtMs: null },
    { slug: "baker", nowMs: daysBefore(2.5), state: "open", closesAtMs: daysBefore(2) },
    { slug: "baker", nowMs: daysBefore(7.5), state: "planned", closesAtMs: null },
    { slug: "trout", nowMs: daysBefore(7.5), state: "open", closesAtMs: daysBefore(3) },
  ])("counts its own window: $slug at $nowMs is $state", async ({ slug, nowMs, state, closesAtMs }) => {
    const showcase = await readShowcase(env.DB, slug, nowMs);
    expect(showcase?.sales).toMatchObject([{ distributionId: "sale", state, closesAtMs, producerCount: 1 }]);
  });

  test("shows where it sells", async () => {
    const showcase = await readShowcase(env.DB, "baker", daysBefore(9));
    expect(showcase?.markets).toMatchObject([{ slug: "crest", commune: "Crest", latitude: 44.7278 }]);
  });

  test("is not there for an unknown name", async () => {
    expect(await readShowcase(env.DB, "nobody", daysBefore(9))).toBeNull();
  });
});

describe("what is on sale", () => {
  test("is nothing while all sales are closed", async () => {
    expect(await readOnSale(env.DB, daysBefore(2), 9)).toBeNull();
  });

  test("names the producers of the open sale", async () => {
    const onSale = await readOnSale(env.DB, daysBefore(4), 9);
    expect(onSale?.producers.map((one) => one.slug)).toEqual(["baker", "trout"]);
  });
});
