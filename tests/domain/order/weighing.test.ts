import { expect, test } from "vitest";
import { doubtOfWeighing, likelyMeant } from "../../../domain/order/weighing.ts";

const chicken = { stepAmount: 1500 };

test.each([
  ["a chicken that weighs 1.72 kg", 1, 1720, null],
  ["the least that is likely", 1, 900, null],
  ["a gram less", 1, 899, "unlikely"],
  ["the most that is likely", 1, 2400, null],
  ["a gram more", 1, 2401, "unlikely"],
  ["850 typed for kilograms", 1, 850_000, "unlikely"],
  ["nothing", 1, 0, "zero"],
  ["three chickens", 3, 4520, null],
  ["two weighings of three chickens", 3, 2_650, "unlikely"],
] as const)("%s", (...[, pieces, measured, doubt]) => {
  expect(doubtOfWeighing(chicken, pieces, measured)).toBe(doubt);
});

test.each([
  ["850 kg of a chicken of 1.5 kg was 850 g", 1500, 850_000, 850],
  ["42.78 kg of 4.2 kg was 4.278 kg", 4200, 42_780, 4278],
  ["2 g of a chicken of 1.5 kg was 2 kg", 1500, 2, 2000],
  ["3 kg of a chicken of 1.5 kg may be just that", 1500, 3001, null],
] as const)("%s", (...[, stepAmount, measured, meant]) => {
  expect(likelyMeant({ stepAmount }, 1, measured)).toBe(meant);
});
