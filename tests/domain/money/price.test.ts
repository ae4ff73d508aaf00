import { expect, test } from "vitest";
import {
  AMOUNT_MAX,
  billedCents,
  divideHalfUp,
  expectedCents,
  PIECES_MAX,
  PRICE_MAX_CENTS,
} from "../../../domain/money/price.ts";
import { unitPrice } from "../../../domain/money/unit-price.ts";

test.each([
  [5, 2, 3],
  [4, 2, 2],
  [7, 3, 2],
  [8, 3, 3],
  [0, 9, 0],
])("%i ÷ %i rounds half up to %i", (dividend, divisor, quotient) => {
  expect(divideHalfUp(dividend, divisor)).toBe(quotient);
});

test("a step of half a kilo at 2.45 € the kilo rounds once, over all pieces", () => {
  const terms = { priceCents: 245, nominalAmount: 1000, stepAmount: 500 };
  expect(expectedCents(terms, 1)).toBe(123);
  expect(expectedCents(terms, 2)).toBe(245);
  expect(expectedCents(terms, 3)).toBe(368);
});

test("a measured weight bills by its share of the nominal one", () => {
  expect(billedCents({ priceCents: 1500, nominalAmount: 1500, stepAmount: 1500 }, 1720)).toBe(1720);
  expect(billedCents({ priceCents: 999, nominalAmount: 700, stepAmount: 700 }, 0)).toBe(0);
});

test("pieces of half a gram cost what they cost", () => {
  for (const amount of [0.1, 0.5, 2.5, 8.6])
    expect(expectedCents({ priceCents: 1800, nominalAmount: amount, stepAmount: amount }, 3)).toBe(5400);
});

test("the largest amounts allowed stay exact", () => {
  const terms = { priceCents: PRICE_MAX_CENTS, nominalAmount: 1, stepAmount: 1 };
  expect(expectedCents(terms, PIECES_MAX)).toBe(PRICE_MAX_CENTS * PIECES_MAX);
  expect(2 * PIECES_MAX * AMOUNT_MAX * PRICE_MAX_CENTS).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
});

test.each([
  { unit: "g", nominalAmount: 400, priceCents: 400, expected: { cents: 1000, per: "kg" } },
  { unit: "kg", nominalAmount: 1500, priceCents: 1500, expected: { cents: 1000, per: "kg" } },
  { unit: "cl", nominalAmount: 750, priceCents: 900, expected: { cents: 1200, per: "L" } },
  { unit: "g", nominalAmount: 0.5, priceCents: 1800, expected: { cents: 3_600_000, per: "kg" } },
  { unit: "ml", nominalAmount: 2.5, priceCents: 690, expected: { cents: 276_000, per: "L" } },
  { unit: "g", nominalAmount: 3.2, priceCents: 1, expected: { cents: 313, per: "kg" } },
  { unit: "piece", nominalAmount: 6, priceCents: 210, expected: { cents: 35, per: "piece" } },
] as const)(
  "shows the price per $expected.per of $nominalAmount for $priceCents cents",
  ({ unit, expected, ...terms }) => {
    expect(unitPrice({ ...terms, stepAmount: terms.nominalAmount }, unit)).toEqual(expected);
  },
);
