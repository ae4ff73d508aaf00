import { expect, test } from "vitest";
import { moveOffer, readMove, readRemoval, writeMove } from "../../../app/products/move-offer.ts";
import { blankOffer } from "../../../domain/product/write-product.ts";

const OFFERS = ["a", "b", "c"].map((name) => ({ ...blankOffer("vat"), name }));
const namesAfter = (move: { index: number; by: -1 | 1 }) => moveOffer(OFFERS, move).map(({ name }) => name);

test("an offer changes places with its neighbour", () => {
  expect(namesAfter({ index: 1, by: -1 })).toEqual(["b", "a", "c"]);
  expect(namesAfter({ index: 1, by: 1 })).toEqual(["a", "c", "b"]);
});

test.each([
  { index: 0, by: -1 },
  { index: 2, by: 1 },
  { index: 9, by: 1 },
] as const)("nothing moves where there is no place (%o)", (move) => {
  expect(namesAfter(move)).toEqual(["a", "b", "c"]);
});

test("what a button sends is read as it was meant, and nothing else is", () => {
  for (const move of [{ index: 0, by: 1 } as const, { index: 12, by: -1 } as const])
    expect(readMove(writeMove(move))).toEqual(move);
  for (const sent of [undefined, "", "up", "1", "-1 up", "1 left", "1 up up", "999 up"])
    expect(readMove(sent)).toBeUndefined();
});

test("a button that takes an offer away says which, and nothing else is read as one", () => {
  expect(["0", "12"].map(readRemoval)).toEqual([0, 12]);
  for (const sent of [undefined, "", "-1", "100", "1 up"]) expect(readRemoval(sent)).toBeUndefined();
});
