import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Allowance,
  CUSTOMER_RATE,
  isWhole,
  type Rate,
  STAFF_RATE,
  spendFrame,
} from "../../../domain/protocol/rate.ts";

const NOON_MS = 1_795_000_000_000;

/** How many of so many frames, sent at these instants, are taken. */
function taken(instants: readonly number[], rate: Rate): number {
  let allowance: Allowance | null = null;
  let count = 0;
  for (const atMs of instants) {
    const spent = spendFrame(allowance, rate, atMs);
    allowance = spent.allowance;
    if (spent.isAllowed) count += 1;
  }
  return count;
}

const every = (ms: number, times: number) => Array.from({ length: times }, (_, index) => NOON_MS + index * ms);

test.each([
  ["thirty at once, and no more", every(0, 100), CUSTOMER_RATE, 30],
  ["thirty in ten seconds, and what came back meanwhile", every(100, 100), CUSTOMER_RATE, 39],
  ["then one a second", every(10, 6_000), CUSTOMER_RATE, 89],
  ["one a second for ever", every(1_000, 500), CUSTOMER_RATE, 500],
  ["of staff twenty a second for ever", every(50, 2_000), STAFF_RATE, 2_000],
  ["of staff no thousand a second", every(1, 10_000), STAFF_RATE, 239],
])("takes %s", (_, instants, rate, expected) => {
  expect(taken(instants, rate)).toBe(expected);
});

test("says how long to wait, and takes the frame then", () => {
  let spent = spendFrame(null, CUSTOMER_RATE, NOON_MS);
  while (spent.isAllowed) spent = spendFrame(spent.allowance, CUSTOMER_RATE, NOON_MS);
  expect(spent.waitMs).toBe(1_000);
  expect(spendFrame(spent.allowance, CUSTOMER_RATE, NOON_MS + 999).isAllowed).toBe(false);
  expect(spendFrame(spent.allowance, CUSTOMER_RATE, NOON_MS + 1_000).isAllowed).toBe(true);
});

test("counts what is refused in a row, and forgets it with the first that is taken", () => {
  let spent = spendFrame(null, CUSTOMER_RATE, NOON_MS);
  for (let frame = 0; frame < 34; frame += 1) spent = spendFrame(spent.allowance, CUSTOMER_RATE, NOON_MS);
  expect(spent.allowance.refused).toBe(5);
  expect(spendFrame(spent.allowance, CUSTOMER_RATE, NOON_MS + 2_000).allowance.refused).toBe(0);
});

test("a clock that goes back neither gives nor takes", () => {
  const { allowance } = spendFrame(null, CUSTOMER_RATE, NOON_MS);
  const earlier = spendFrame(allowance, CUSTOMER_RATE, NOON_MS - 3_600_000);
  expect(earlier).toMatchObject({ isAllowed: true, allowance: { frames: CUSTOMER_RATE.burst - 2 } });
});

test("never takes more than the burst and what came back, whatever the instants", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 300 }), (offsets) => {
      const instants = offsets.toSorted((one, other) => one - other).map((offset) => NOON_MS + offset);
      const seconds = ((instants.at(-1) ?? 0) - (instants[0] ?? 0)) / 1_000;
      expect(taken(instants, CUSTOMER_RATE)).toBeLessThanOrEqual(
        CUSTOMER_RATE.burst + seconds * CUSTOMER_RATE.perSecond,
      );
    }),
  );
});

test("an allowance is whole again once it has filled", () => {
  const { allowance } = spendFrame(null, CUSTOMER_RATE, NOON_MS);
  expect(isWhole(allowance, CUSTOMER_RATE, NOON_MS + 999)).toBe(false);
  expect(isWhole(allowance, CUSTOMER_RATE, NOON_MS + 1_000)).toBe(true);
});
