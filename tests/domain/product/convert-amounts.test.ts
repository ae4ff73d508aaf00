import { expect, test } from "vitest";
import { convertAmount, inNewUnit, saysOther } from "../../../domain/product/convert-amounts.ts";
import { blankOffer, blankProduct } from "../../../domain/product/write-product.ts";

test.each([
  ["1", "kg", "g", "1000"],
  ["0,5", "kg", "g", "500"],
  ["500", "g", "kg", "0,5"],
  ["0,5", "g", "kg", "0,0005"],
  ["75", "cl", "L", "0,75"],
  ["1", "kg", "L", "1"],
  ["1", "kg", "piece", "1"],
  ["un", "kg", "g", "un"],
  ["", "kg", "g", ""],
] as const)("%s %s is written in %s as %j", (...[text, from, to, written]) => {
  expect(convertAmount(text, { from, to }, "fr")).toBe(written);
});

test.each([
  ["kg", "g", true],
  ["kg", "L", false],
  ["piece", "kg", true],
  ["g", "g", false],
] as const)("amounts in %s say something else in %s: %s", (from, to, is) => {
  expect(saysOther({ from, to })).toBe(is);
});

test("without a script amounts that stand as they were are converted, what was written anew stays", () => {
  const offers = [
    { ...blankOffer("vat"), id: "vrac", amount: "1" },
    { ...blankOffer("vat"), id: "sac", amount: "10" },
  ];
  const saved = { ...blankProduct("vat"), unit: "kg" as const, offers };
  const written = offers.map((offer) => (offer.id === "sac" ? { ...offer, amount: "5000" } : offer));
  const form = { ...saved, unit: "g" as const, amountsUnit: "kg" as const, offers: written };
  expect(inNewUnit(form, saved, "fr")).toMatchObject({
    amountsUnit: "g",
    offers: [{ amount: "1000" }, { amount: "5000" }],
  });
});
