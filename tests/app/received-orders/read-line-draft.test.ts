import { expect, test } from "vitest";
import { readLineDraft } from "../../../app/received-orders/read-line-draft.ts";
import { lineCents, type OrderLine } from "../../../domain/order/order.ts";
import { anOffer, aSale, placed } from "../../support/sale-builders.ts";

const aChicken = (changes: Partial<OrderLine> = {}): OrderLine => {
  const offer = anOffer("poulet", {
    ...{ weightMode: "by-weight", unit: "kg", priceCents: 1500, nominalAmount: 1500, stepAmount: 1500 },
  });
  const [line] = placed(aSale([offer]), { poulet: 1 }).lines;
  if (line === undefined) throw new Error("no line");
  return { ...line, ...changes };
};

const read = (line: OrderLine, draft: Partial<Parameters<typeof readLineDraft>[1]>) =>
  readLineDraft(line, {
    ...{ pieces: line.pieces, weight: "", weightBefore: "", isTakenBack: false, reason: "", isReasonNeeded: false },
    ...draft,
  });

test.each([
  ["abc", "not-a-number"],
  ["", "missing"],
  ["0", "zero"],
  ["1,5205", "too-fine"],
] as const)("a weight %j changes nothing of a weighed line, and says so", (weight, kind) => {
  const weighed = aChicken({ measuredAmount: 1720 });
  const reading = read(weighed, { weight, weightBefore: "1,72" });
  expect(reading.weight).toEqual({ fault: { kind } });
  expect(lineCents(reading.next)).toBe(1720);
});

test("an empty weight of what was never weighed is no fault; one that is taken back goes", () => {
  expect(read(aChicken(), {}).weight).toEqual({ measuredAmount: null });
  const back = read(aChicken({ measuredAmount: 1720 }), { weightBefore: "1,72", isTakenBack: true });
  expect(back.weight).toEqual({ measuredAmount: null });
});

test("an unlikely weight is asked about, with what was probably meant", () => {
  expect(read(aChicken(), { weight: "850" }).weight).toEqual({ unlikely: 850_000, meant: 850 });
  expect(read(aChicken(), { weight: "850 g" }).weight).toEqual({ unlikely: 850, meant: null });
  expect(read(aChicken(), { weight: "1,72" }).weight).toEqual({ measuredAmount: 1720 });
});

test.each(["1,4 + 1,5", "1,4 + 1,5 + 1,6 + 1,4", "4,5"])(
  "three chickens weighed one by one are not billed on %j",
  (weight) => {
    const three = aChicken({ weightMode: "per-piece", pieces: 3 });
    expect(read(three, { weight }).weight).toMatchObject({ fault: { kind: "count" } });
    expect(read(three, { weight: "1,4 + 1,5 + 1,6" }).weight).toEqual({ measuredAmount: 4500 });
  },
);

test("a reason that is needed is missing until there is something to read in it", () => {
  expect(read(aChicken(), { pieces: 0, isReasonNeeded: true, reason: " \u200b" }).isReasonMissing).toBe(true);
  expect(read(aChicken(), { pieces: 0, isReasonNeeded: true, reason: "Épuisé" }).isReasonMissing).toBe(false);
});
