import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { Weekday } from "../../../domain/time/weekday.ts";
import { site } from "../../../worker/site.ts";
import { suggestLocalities } from "../../../worker/store/localities.ts";
import { findMarkets } from "../../../worker/store/markets.ts";
import { aMarket, aProducer, aSale, DAY_MS, HOUR_MS } from "./rows.ts";

/** Tuesday 24 November 2026, noon in Paris. */
const NOW_MS = Date.UTC(2026, 10, 24, 11);
/** 23:30 on Friday 27 November in Paris: still Thursday, for a reader in New York. */
const FRIDAY_NIGHT_MS = Date.UTC(2026, 10, 27, 22, 30);

const ask = { text: "", weekday: null, near: null };
const slugs = async (asked: Partial<Parameters<typeof findMarkets>[1]>) =>
  (await findMarkets(env.DB, { ...ask, ...asked }, NOW_MS)).markets.map((one) => one.slug);

beforeAll(async () => {
  await aMarket({
    slug: "vezelay",
    name: "Sous la Basilique",
    commune: "Vézelay",
    postcode: "89450",
    at: [47.464, 3.745],
  });
  await aMarket({ slug: "avallon", commune: "Avallon", postcode: "89200", at: [47.489, 3.908] });
  await aMarket({ slug: "crest", name: "100 % paniers", commune: "Crest", postcode: "26400", at: [44.7278, 5.0231] });
  await aMarket({
    slug: "saillans",
    name: "L'Œuf_rouge",
    commune: "Saillans",
    postcode: "26340",
    at: [44.6961, 5.1944],
  });
  await aProducer("maraicher", ["crest"], "Saint-Julien-en-Quint");
  const window = [NOW_MS - DAY_MS, NOW_MS + DAY_MS] as const;
  await aSale({ id: "s-crest", market: "crest", startsAtMs: FRIDAY_NIGHT_MS, windows: { maraicher: window } });
  await aSale({ id: "s-avallon", market: "avallon", startsAtMs: NOW_MS + DAY_MS, windows: {} });
  await aSale({
    ...{ id: "s-saillans", market: "saillans", startsAtMs: FRIDAY_NIGHT_MS, windows: {} },
    cancelledAtMs: NOW_MS - HOUR_MS,
  });
});

describe("a market is found", () => {
  test.each([
    ["vezelay", "without the accent"],
    ["VÉZ", "by the beginning of its commune"],
    ["89450", "by its postcode"],
    ["basilique", "by its name"],
  ])("%s: %s", async (text) => {
    expect(await slugs({ text })).toContain("vezelay");
  });

  test("by a ligature typed as two letters", async () => {
    expect(await slugs({ text: "oeuf" })).toEqual(["saillans"]);
  });

  test.each(["%", "_", "100 %", "\\", "'; DROP TABLE market; --"])("%s is text and no pattern", async (text) => {
    const found = await slugs({ text });
    expect(found.length === 4 || found.every((slug) => slug === "crest")).toBe(true);
  });

  test("from the commune of a producer where no market is", async () => {
    expect(await slugs({ text: "saint julien" })).toEqual(["crest", "saillans"]);
  });

  test("nearest first, those too far not at all", async () => {
    const { markets, origin } = await findMarkets(env.DB, { ...ask, text: "Avallon" }, NOW_MS);
    expect(origin?.name).toBe("Avallon");
    expect(markets.map(({ slug, distanceKm }) => [slug, Math.round(distanceKm ?? -1)])).toEqual([
      ["avallon", 0],
      ["vezelay", 13],
    ]);
  });

  test("around a position, whatever was typed", async () => {
    expect(await slugs({ text: "Vézelay", near: { latitude: 44.7, longitude: 5.19 } })).toEqual(["saillans", "crest"]);
  });

  test("and none for a place nobody knows", async () => {
    expect(await findMarkets(env.DB, { ...ask, text: "Quimper" }, NOW_MS)).toEqual({ origin: null, markets: [] });
  });

  test("without a question, the one that hands out soonest first", async () => {
    expect((await slugs({})).slice(0, 2)).toEqual(["avallon", "crest"]);
  });

  test.each<[Weekday, string[]]>([
    [3, ["avallon"]],
    [5, ["crest"]],
    [4, []],
  ])("by day %i of the market's own week, cancelled sales aside", async (weekday, found) => {
    expect(await slugs({ weekday })).toEqual(found);
  });
});

describe("over HTTP", () => {
  const get = async (query: string) => {
    const response = await site.request(`/api/markets?${query}`, {}, env);
    return { status: response.status, body: await response.text() };
  };

  test.each(["day=8", "day=lundi", "near=here", "near=91,200", "near=1e9,2"])(
    "%s counts as not asked",
    async (query) => {
      const { status, body } = await get(query);
      expect(status).toBe(200);
      expect(JSON.parse(body).markets).toHaveLength(4);
    },
  );

  test("a question longer than any commune is cut, not refused", async () => {
    expect((await get(`search=${"a".repeat(5_000)}`)).status).toBe(200);
  });
});

describe("suggestions", () => {
  test.each([
    ["sai", ["Saillans"]],
    ["26", ["Crest", "Saillans"]],
    ["vez", ["Vézelay"]],
    ["", []],
    ["%", []],
  ])("%s", async (typed, communes) => {
    expect((await suggestLocalities(env.DB, typed, 8)).map((one) => one.commune)).toEqual(communes);
  });
});
