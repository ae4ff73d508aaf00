import { expect, test } from "vitest";
import { sortSales } from "../../../app/received-orders/sort-sales.ts";

test("the open sale comes first, then what is next to do; what is over comes last, the latest first", () => {
  const sales = [
    { state: "validated", startsAtMs: 1 },
    { state: "validated", startsAtMs: 2 },
    { state: "planned", startsAtMs: 8 },
    { state: "planned", startsAtMs: 7 },
    { state: "cancelled", startsAtMs: 3 },
    { state: "closed", startsAtMs: 5 },
    { state: "running", startsAtMs: 4 },
    { state: "open", startsAtMs: 6 },
  ] as const;
  expect(sortSales(sales).map((sale) => `${sale.state} ${sale.startsAtMs}`)).toEqual([
    "open 6",
    "running 4",
    "closed 5",
    "planned 7",
    "planned 8",
    "cancelled 3",
    "validated 2",
    "validated 1",
  ]);
});
