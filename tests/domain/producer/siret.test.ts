import fc from "fast-check";
import { expect, test } from "vitest";
import { isSiret, spacedSiret } from "../../../domain/producer/siret.ts";

test.each([
  ["the seat of La Poste, by Luhn", "35600000000048", true],
  ["another office of La Poste, by its own sum", "35600000049837", true],
  ["an office of La Poste with a slip", "35600000049838", false],
  ["a number by Luhn", "73282932000074", true],
  ["its neighbour", "73282932000075", false],
  ["too short", "7328293200007", false],
  ["with its spaces", "732 829 320 00074", false],
  ["nothing", "", false],
])("%s", (_, text, isRight) => {
  expect(isSiret(text)).toBe(isRight);
});

test("one wrong digit is always found", () => {
  const place = fc.integer({ min: 0, max: 13 });
  const further = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(place, further, (at, by) => {
      const digits = [..."73282932000074"];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(isSiret(digits.join(""))).toBe(false);
    }),
  );
});

test("is written as it stands on papers", () => {
  expect(spacedSiret("73282932000074")).toBe("732 829 320 00074");
});
