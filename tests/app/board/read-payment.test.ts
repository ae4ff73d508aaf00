import { describe, expect, test } from "vitest";
import { likelyGiven, readPayment } from "../../../app/board/read-payment.ts";

const cash = (amount: string, given = "") => readPayment({ means: "cash", amount, given });

describe("taking a payment", () => {
  test("cash with change", () => {
    expect(cash("13,40", "20")).toEqual({ payment: { means: "cash", amountCents: 1340, givenCents: 2000 } });
  });

  test("nothing said of what was given: just the amount", () => {
    expect(cash("13,4")).toEqual({ payment: { means: "cash", amountCents: 1340, givenCents: 1340 } });
  });

  test("only who pays cash gets change", () => {
    expect(readPayment({ means: "card", amount: "5", given: "20" })).toMatchObject({ payment: { givenCents: 500 } });
  });

  test.each([
    { what: "nothing", amount: "", fault: "no-amount" },
    { what: "no amount", amount: "cinq", fault: "no-amount" },
    { what: "an amount of nothing", amount: "0", fault: "no-amount" },
    { what: "tenths of a cent", amount: "1,234", fault: "no-amount" },
    { what: "more than anybody pays", amount: "10000,01", fault: "too-large" },
    { what: "a slip of the thumb in what was given", amount: "5", given: "500000", fault: "too-large" },
    { what: "less than the amount", amount: "13,40", given: "10", fault: "given-too-small" },
    { what: "something else than money", amount: "13,40", given: "un billet", fault: "given-too-small" },
  ])("refuses $what", ({ amount, given, fault }) => {
    expect(cash(amount, given)).toEqual({ fault });
  });
});

test.each([
  [1340, [1500, 2000, 5000]],
  [500, [1000, 2000, 5000]],
  [4990, [5000, 6000, 10_000]],
  [12_000, [15_000, 20_000]],
  [0, []],
])("for %i cents people are likely to put down %j", (amount, given) => {
  expect(likelyGiven(amount)).toEqual(given);
});
