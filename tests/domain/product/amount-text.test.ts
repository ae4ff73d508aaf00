import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMeasure, readMoney, readPercent, writeAmount } from "../../../domain/product/amount-text.ts";
import { UNIT_RULES, UNITS } from "../../../domain/product/unit.ts";

describe("what was typed for an amount becomes whole base units", () => {
  test.each([
    ["12,5", "kg", 12_500],
    ["12.5", "kg", 12_500],
    ["0,005", "kg", 5],
    ["1 250", "g", 1250],
    ["1\u00a0250,5", "kg", 1_250_500],
    ["1\u202f250", "g", 1250],
    [" 7 ", "piece", 7],
    ["7,", "kg", 7000],
    ["007", "g", 7],
    ["3,50", "cl", 35],
    ["0", "g", 0],
    ["12,000", "g", 12],
    ["850 g", "kg", 850],
    ["1,5 kg", "kg", 1500],
    ["1,5KG", "g", 1500],
    ["75cl", "L", 750],
    ["3 pièces", "piece", 3],
    ["１２", "piece", 12],
  ] as const)("%s of %s is %d", (text, unit, amount) => {
    expect(readMeasure(text, { unit, language: "fr" })).toEqual({ amount });
  });

  test("an English comma counts thousands, or stands for a point where it cannot", () => {
    expect(readMeasure("1,250", { unit: "kg", language: "en" })).toEqual({ amount: 1_250_000 });
    expect(readMeasure("1,25", { unit: "kg", language: "en" })).toEqual({ amount: 1250 });
  });

  test.each([
    ["", "g", "empty"],
    ["   ", "g", "empty"],
    ["douze", "g", "not-a-number"],
    ["abc", "kg", "not-a-number"],
    ["-3", "g", "not-a-number"],
    ["1e3", "g", "not-a-number"],
    ["1.2.3", "kg", "not-a-number"],
    ["50 cl", "kg", "not-a-number"],
    ["3 livres", "kg", "not-a-number"],
    ["2,5", "g", "too-fine"],
    ["0,0005", "kg", "too-fine"],
    ["1000000000", "g", "too-large"],
  ] as const)("%j of %s is refused as %s", (text, unit, fault) => {
    expect(readMeasure(text, { unit, language: "fr" })).toEqual({ fault });
  });

  test.each([
    ["0,5", "g", { amount: 0.5 }],
    ["0,2", "ml", { amount: 0.2 }],
    ["2,5", "ml", { amount: 2.5 }],
    ["8,6", "g", { amount: 8.6 }],
    ["0,0005", "kg", { amount: 0.5 }],
    ["0,25", "g", { fault: "too-fine" }],
    ["0,5", "piece", { fault: "too-fine" }],
  ] as const)("where tenths count, %s of %s is %o", (text, unit, read) => {
    expect(readMeasure(text, { unit, language: "fr", fine: true })).toEqual(read);
  });
});

test.each([
  ...["3€", "3 €", "€3", "3,00", "3.00 eur", "3 EUR", "3 euros", "3\u00a0€", "EUR 3", "3€00"].map(
    (text) => [text, 300] as const,
  ),
  ["3€50", 350],
  ["2,50 €", 250],
  ["1 200,50 €", 120_050],
] as const)("%j is money", (text, amount) => {
  expect(readMoney(text, "fr")).toEqual({ amount });
});

test.each([
  ["€", "empty"],
  ["2 $", "not-a-number"],
  ["3 %", "not-a-number"],
  ["2,505", "too-fine"],
] as const)("%j is no money: %s", (text, fault) => {
  expect(readMoney(text, "fr")).toEqual({ fault });
});

test.each(["8.5 %", "8,5%", "8,5", "8,50 %", " 8.50% "])("%j is a share", (text) => {
  expect([readPercent(text, "fr"), readPercent(text, "en")]).toEqual([{ amount: 850 }, { amount: 850 }]);
});

test.each([
  ["%", "empty"],
  ["8,5 €", "not-a-number"],
] as const)("%j is no share: %s", (text, fault) => {
  expect(readPercent(text, "fr")).toEqual({ fault });
});

test.each([
  [12_500, { inBase: 1000, language: "fr" }, "12,5"],
  [12_500, { inBase: 1000, language: "en" }, "12.5"],
  [1_250_000, { inBase: 1000, language: "fr" }, "1250"],
  [5, { inBase: 1000, language: "fr" }, "0,005"],
  [300, { inBase: 100, language: "fr" }, "3"],
  [7, { inBase: 1, language: "fr" }, "7"],
  [8.6, { inBase: 1, language: "fr" }, "8,6"],
  [0.5, { inBase: 1000, language: "en" }, "0.0005"],
] as const)("%d in %o is written as %s", (amount, how, text) => {
  expect(writeAmount(amount, how)).toBe(text);
});

test("what is written reads back the same, also in tenths", () => {
  const tenths = fc.integer({ min: 0, max: 10_000_000 });
  const language = fc.constantFrom("fr" as const, "en" as const);
  fc.assert(
    fc.property(tenths, fc.constantFrom(...UNITS), language, (count, unit, spoken) => {
      const { base, inBase } = UNIT_RULES[unit];
      const amount = base === "piece" ? count : count / 10;
      const text = writeAmount(amount, { inBase, language: spoken });
      expect(readMeasure(text, { unit, language: spoken, fine: true })).toEqual({ amount });
    }),
  );
});
