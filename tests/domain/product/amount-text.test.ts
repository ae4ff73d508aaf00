import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount, writeAmount } from "../../../domain/product/amount-text.ts";

describe("what was typed becomes whole base units", () => {
  test.each([
    ["12,5", 1000, 12_500],
    ["12.5", 1000, 12_500],
    ["0,005", 1000, 5],
    ["1 250", 1, 1250],
    ["1\u00a0250,5", 1000, 1_250_500],
    [" 7 ", 1, 7],
    ["7,", 1000, 7000],
    ["007", 1, 7],
    ["3,50", 10, 35],
    ["0", 1, 0],
    ["12,000", 1, 12],
    ["2,50 €", 100, 250],
    ["2,50\u00a0€", 100, 250],
    ["€2.50", 100, 250],
  ])("%s in units of %d is %d", (text, inBase, amount) => {
    expect(readAmount(text, { inBase, language: "fr" })).toEqual({ amount });
  });

  test("an English comma counts thousands, or stands for a point where it cannot", () => {
    expect(readAmount("1,250", { inBase: 1000, language: "en" })).toEqual({ amount: 1_250_000 });
    expect(readAmount("1,25", { inBase: 1000, language: "en" })).toEqual({ amount: 1250 });
  });

  test.each([
    ["", 1, "empty"],
    ["   ", 1, "empty"],
    ["douze", 1, "not-a-number"],
    ["-3", 1, "not-a-number"],
    ["1e3", 1, "not-a-number"],
    ["1.2.3", 1000, "not-a-number"],
    ["€", 100, "empty"],
    ["2 $", 100, "not-a-number"],
    ["2,5", 1, "too-fine"],
    ["0,0005", 1000, "too-fine"],
    ["1000000000", 1, "too-large"],
  ])("%j in units of %d is refused as %s", (text, inBase, fault) => {
    expect(readAmount(text, { inBase, language: "fr" })).toEqual({ fault });
  });
});

test.each([
  [12_500, { inBase: 1000, language: "fr" }, "12,5"],
  [12_500, { inBase: 1000, language: "en" }, "12.5"],
  [1_250_000, { inBase: 1000, language: "fr" }, "1250"],
  [5, { inBase: 1000, language: "fr" }, "0,005"],
  [300, { inBase: 100, language: "fr" }, "3"],
  [7, { inBase: 1, language: "fr" }, "7"],
] as const)("%d in %o is written as %s", (amount, how, text) => {
  expect(writeAmount(amount, how)).toBe(text);
});

test("what is written reads back the same", () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000 });
  const reading = fc.record({
    inBase: fc.constantFrom(1, 10, 100, 1000),
    language: fc.constantFrom("fr" as const, "en" as const),
  });
  fc.assert(
    fc.property(amounts, reading, (amount, how) => {
      expect(readAmount(writeAmount(amount, how), how)).toEqual({ amount });
    }),
  );
});
