import { expect, test } from "vitest";
import { boundariesMs, nextBoundaryMs } from "../../../app/shop/sale-boundaries.ts";
import { aPlan } from "./sale.ts";

test("a sale looks different when a window opens or closes, at the start and at the end", () => {
  expect(boundariesMs(aPlan())).toEqual([0, 5_000, 10_000, 20_000, 30_000]);
});

test.each([
  [-1, 0],
  [0, 5_000],
  [9_999, 10_000],
  [30_000, null],
])("after %d ms it next changes at %s", (nowMs, expected) => {
  expect(nextBoundaryMs(aPlan(), nowMs)).toBe(expected);
});

test("a cancelled sale changes no more", () => {
  expect(nextBoundaryMs(aPlan({ cancelledAtMs: 1 }), 2)).toBeNull();
});
