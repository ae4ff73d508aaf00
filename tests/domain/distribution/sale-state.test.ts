import { expect, test } from "vitest";
import { dutiesAt, nextDutyAtMs, SETTLE_DELAY_MS } from "../../../domain/distribution/due.ts";
import { closesAtMs, saleState } from "../../../domain/distribution/sale-state.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { aParticipation, aPlan } from "../../support/sale-builders.ts";

const plan = aPlan();
const atHour = (hours: number) => NOON_MS + hours * HOUR_MS;

test.each([
  [-1.1, "planned"],
  [-1, "open"],
  [0.99, "open"],
  [1, "closed"],
  [24, "running"],
  [26, "ended"],
] as const)("at %f h from noon the sale is %s", (hours, state) => {
  expect(saleState(plan, atHour(hours))).toBe(state);
});

test("cancelled and validated are final", () => {
  expect(saleState({ ...plan, validatedAtMs: 1 }, atHour(0))).toBe("validated");
  expect(saleState({ ...plan, validatedAtMs: 1, cancelledAtMs: 1 }, atHour(0))).toBe("cancelled");
});

test("a sale closes when the last open window does", () => {
  const late = aParticipation({ closesAtMs: atHour(3) });
  expect(closesAtMs({ ...plan, participations: [aParticipation(), late] }, atHour(0))).toBe(atHour(3));
  expect(closesAtMs(plan, atHour(2))).toBeNull();
});

test("duties come when they are due, late or asked twice", () => {
  const nothing = { openedIds: new Set<never>(), isSettled: false, toldUntilMs: 0 };
  expect(dutiesAt(plan, nothing, atHour(-2))).toEqual([]);
  expect(dutiesAt(plan, nothing, atHour(0)).map((duty) => duty.kind)).toEqual(["open-sale", "tell-boundary"]);
  const opened = { openedIds: new Set([aParticipation().participationId]), isSettled: false, toldUntilMs: atHour(0) };
  expect(dutiesAt(plan, opened, atHour(0))).toEqual([]);
  const late = plan.endsAtMs + SETTLE_DELAY_MS;
  expect(dutiesAt(plan, opened, late - 1).map((duty) => duty.kind)).toEqual(["tell-boundary"]);
  expect(dutiesAt(plan, opened, late).map((duty) => duty.kind)).toEqual(["tell-boundary", "settle-stock"]);
  const done = { ...opened, isSettled: true, toldUntilMs: late };
  expect(dutiesAt(plan, done, late + HOUR_MS)).toEqual([]);
  expect(nextDutyAtMs(plan, opened, atHour(0))).toBe(atHour(1));
  expect(nextDutyAtMs(plan, done, late)).toBeNull();
});
