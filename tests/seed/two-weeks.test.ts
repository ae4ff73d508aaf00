import { describe, expect, test } from "vitest";
import { closesAtMs, saleState } from "../../domain/distribution/sale-state.ts";
import { leftByStock } from "../../migrations/seed/assortment.ts";
import { purchasesUntil } from "../../migrations/seed/baskets.ts";
import { calendarAt, type SeedDistribution } from "../../migrations/seed/calendar.ts";
import { countsOf } from "../../migrations/seed/counts.ts";
import { CUSTOMER, CUSTOMERS } from "../../migrations/seed/people.ts";
import { demoRows } from "../../migrations/seed/rows.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Any hour, any weekday, and the nights when the clocks change. */
const MOMENTS = [
  "2026-11-24T10:30:00+01:00",
  "2026-11-24T00:05:00+01:00",
  "2026-11-27T23:40:00+01:00",
  "2026-11-28T13:15:00+01:00",
  "2026-10-25T02:30:00+01:00",
  "2026-10-26T19:00:00+01:00",
  "2027-03-28T09:00:00+02:00",
  "2027-03-30T21:30:00+02:00",
  "2027-07-01T17:59:00+02:00",
].map((instant) => ({ instant, nowMs: Date.parse(instant) }));

const stateOf = (distribution: SeedDistribution, nowMs: number) =>
  saleState({ ...distribution, cancelledAtMs: null, validatedAtMs: null }, nowMs);

describe.each(MOMENTS)("the demo seeded at $instant", ({ nowMs }) => {
  const calendar = calendarAt(nowMs);
  const purchases = purchasesUntil(calendar, nowMs);

  test("has a sale for each state", () => {
    expect(stateOf(calendar.validated, nowMs)).toBe("ended");
    expect(stateOf(calendar.today, nowMs)).toMatch(/^(closed|running)$/);
    expect(stateOf(calendar.open, nowMs)).toBe("open");
    expect(stateOf(calendar.planned, nowMs)).toBe("planned");
    expect(stateOf(calendar.openInSaillans, nowMs)).toBe("open");
  });

  test("closes the open sale in about two days", () => {
    const closing = closesAtMs({ ...calendar.open, cancelledAtMs: null, validatedAtMs: null }, nowMs) ?? 0;
    expect(closing - nowMs).toBeGreaterThan(1.9 * DAY_MS);
    expect(closing - nowMs).toBeLessThan(4.1 * DAY_MS);
  });

  test("hands today's orders out within the day", () => {
    expect(calendar.today.endsAtMs).toBeGreaterThan(nowMs);
    expect(calendar.today.startsAtMs - calendar.at(0, "00:00")).toBeGreaterThanOrEqual(0);
    expect(calendar.today.endsAtMs).toBeLessThan(calendar.at(1, "00:00"));
  });

  test("keeps the order opens ≤ closes ≤ starts ≤ ends, in each participation too", () => {
    for (const sale of [calendar.validated, calendar.today, calendar.open, calendar.planned, calendar.openInSaillans])
      for (const window of sale.participations) {
        const instants = [sale.ordersOpenAtMs, window.opensAtMs, window.closesAtMs, sale.startsAtMs, sale.endsAtMs];
        expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      }
  });

  test("has orders of the past only, inside their sale", () => {
    const outside = purchases.filter(
      ({ sale, atMs }) =>
        atMs >= nowMs || atMs < calendar[sale].ordersOpenAtMs || atMs >= calendar[sale].ordersCloseAtMs,
    );
    expect(outside).toEqual([]);
  });

  test("has orders of thirty-five, thirty-one and eighteen people", () => {
    const people = (sale: string) =>
      new Set(purchases.filter((made) => made.sale === sale).map(({ customer }) => customer.id)).size;
    expect(["validated", "today", "open"].map(people)).toEqual([35, 31, 18]);
  });

  test("leaves the demo customer's basket of the open sale empty", () => {
    expect(purchases.filter(({ sale, customer }) => sale === "open" && customer === CUSTOMER)).toEqual([]);
  });

  test("counts every managed stock before it is sold", () => {
    const dates = {
      inventoryAtMs: nowMs - 20 * DAY_MS,
      restockAtMs: nowMs - 6 * DAY_MS,
      correctionAtMs: nowMs - DAY_MS,
    };
    const counts = countsOf(calendar, purchases, { dates, reasons: new Map() });
    expect(new Set(counts.map(({ stockId }) => stockId))).toEqual(new Set(leftByStock().keys()));
    expect(counts.filter(({ real }) => !Number.isInteger(real) || real < 0)).toEqual([]);
  });
});

describe("the demo", () => {
  const nowMs = Date.parse("2026-11-24T10:30:00+01:00");

  test("is the same each time it is made for the same moment", () => {
    const made = () => [
      demoRows(calendarAt(nowMs), "hash").map(([, rows]) => rows),
      purchasesUntil(calendarAt(nowMs), nowMs),
    ];
    expect(made()).toEqual(made());
  });

  test("knows more than forty customers, no two with the same address", () => {
    expect(CUSTOMERS.length).toBeGreaterThan(40);
    expect(new Set(CUSTOMERS.map(({ email }) => email)).size).toBe(CUSTOMERS.length);
    expect(
      CUSTOMERS.filter(({ id, email }) => !/^[a-z-]+$/.test(id) || !/^[a-z.-]+@example\.org$/.test(email)),
    ).toEqual([]);
  });

  test("keeps the market's hours when the clocks change in between", () => {
    const { planned } = calendarAt(Date.parse("2026-10-20T10:00:00+02:00"));
    expect(new Date(planned.startsAtMs).toLocaleTimeString("fr-FR", { timeZone: "Europe/Paris" })).toBe("09:00:00");
  });
});
