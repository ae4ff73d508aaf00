import { describe, expect, test } from "vitest";
import { isNoDearer, parseSeenPrice, type SeenPrice, seenPriceText } from "../../../domain/order/seen-price.ts";

const loaf: SeenPrice = { priceCents: 300, nominalAmount: 1, stepAmount: 1, unit: "piece", weightMode: "fixed" };
const chicken: SeenPrice = {
  ...{ priceCents: 1500, nominalAmount: 1500, stepAmount: 1500 },
  ...{ unit: "kg", weightMode: "by-weight" },
};
const leeks: SeenPrice = {
  ...{ priceCents: 300, nominalAmount: 1000, stepAmount: 500 },
  ...{ unit: "kg", weightMode: "bulk" },
};

describe("who saw one price", () => {
  test.each<[string, SeenPrice, Partial<SeenPrice>]>([
    ["where it is the same", loaf, {}],
    ["where it fell", loaf, { priceCents: 299 }],
    ["where each piece is weighed instead of all together", chicken, { weightMode: "per-piece" }],
    ["where a kilo is now called a thousand grams", chicken, { unit: "g" }],
    ["where bulk is priced by the half kilo, at the same price", leeks, { priceCents: 150, nominalAmount: 500 }],
  ])("pays another without being asked %s", (_, seen, change) => {
    expect(isNoDearer(seen, { ...seen, ...change })).toBe(true);
  });

  test.each<[string, SeenPrice, Partial<SeenPrice>]>([
    ["where it rose by a cent", loaf, { priceCents: 301 }],
    ["where the same money buys less", chicken, { nominalAmount: 1400, stepAmount: 1400 }],
    [
      "where a piece became smaller, though its kilo costs the same",
      chicken,
      { priceCents: 1000, nominalAmount: 1000, stepAmount: 1000 },
    ],
    ["where it is weighed from now on", { ...chicken, weightMode: "fixed" }, { weightMode: "by-weight" }],
    ["where grams became millilitres", chicken, { unit: "L" }],
    ["where a step of bulk is smaller", leeks, { stepAmount: 250 }],
    ["where bulk priced by the half kilo is dearer", leeks, { priceCents: 151, nominalAmount: 500 }],
  ])("is asked about another %s", (_, seen, change) => {
    expect(isNoDearer(seen, { ...seen, ...change })).toBe(false);
  });
});

describe("a price as text", () => {
  test.each([
    ["300.1.piece", loaf],
    ["1500.1500.kg.by-weight.1500", chicken],
    ["300.1000.kg.bulk.500", leeks],
    ["1800.0_5.g", { ...loaf, priceCents: 1800, unit: "g" as const, nominalAmount: 0.5, stepAmount: 0.5 }],
  ])("%s", (text, price) => {
    expect(seenPriceText(price)).toBe(text);
    expect(parseSeenPrice(text)).toEqual(price);
  });

  test.each([
    "",
    "300",
    "300.1",
    "300.1.stone",
    "300.0.piece",
    "-1.1.piece",
    "1000001.1.piece",
    "3e2.1.piece",
    "300.1.kg.bulk",
  ])("%j is none", (text) => {
    expect(parseSeenPrice(text)).toBeNull();
  });
});
