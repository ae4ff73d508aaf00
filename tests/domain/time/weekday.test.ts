import { expect, test } from "vitest";
import { weekdayOf } from "../../../domain/time/weekday.ts";

/** Friday 27 November 2026, 23:30 in Paris. */
const LATE_MS = Date.UTC(2026, 10, 27, 22, 30);

test.each([
  ["Europe/Paris", 5],
  ["Indian/Reunion", 6],
  ["America/Cayenne", 5],
] as const)("at %s it is day %i", (timeZone, weekday) => {
  expect(weekdayOf(LATE_MS, timeZone)).toBe(weekday);
});

test("a week has seven days, Sunday the last", () => {
  const days = Array.from({ length: 7 }, (_, day) => weekdayOf(Date.UTC(2026, 10, 23 + day, 12), "Europe/Paris"));
  expect(days).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
