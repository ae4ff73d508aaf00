import { describe, expect, test } from "vitest";
import { orderCents } from "../../../domain/order/order.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { anOffer, aParticipation, aPlan, aSale, aShare, decide, placed } from "../../support/sale-builders.ts";

const pain = anOffer("pain", { priceCents: 450 });
const miel = anOffer("miel", { priceCents: 900 });

test("a first order gets the next number and is confirmed", () => {
  expect(placed(aSale([pain]), { pain: 2 })).toMatchObject({
    number: 3,
    revision: 7,
    state: "confirmed",
    lines: [{ pieces: 2, priceCents: 450, position: 0, measuredAmount: null }],
  });
});

test("an edit keeps the number, the place of each line and what it does not name", () => {
  const sale = aSale([pain, miel]);
  const first = placed(sale, { pain: 2, miel: 1 });
  const edited = placed(sale, { miel: 3 }, first);
  expect(edited.number).toBe(first.number);
  expect(edited.lines.map((line) => [line.position, line.productName, line.pieces])).toEqual([
    [0, "pain", 2],
    [1, "miel", 3],
  ]);
});

test("all lines at 0 cancel the order, and the lines stay visible", () => {
  const sale = aSale([pain]);
  const cancelled = placed(sale, { pain: 0 }, placed(sale, { pain: 2 }));
  expect(cancelled).toMatchObject({ state: "cancelled", lines: [{ pieces: 0 }] });
  expect(placed(sale, { pain: 1 }, cancelled)).toMatchObject({ state: "confirmed", number: 3, lines: [{ pieces: 1 }] });
});

test("pieces already ordered keep their price; more of them come on a line of their own", () => {
  const first = placed(aSale([pain]), { pain: 2 });
  const dearer = aSale([anOffer("pain", { priceCents: 500 })]);
  const more = placed(dearer, { pain: 3 }, first);
  expect(more.lines.map((line) => [line.pieces, line.priceCents])).toEqual([
    [2, 450],
    [1, 500],
  ]);
  expect(orderCents(more.lines)).toBe(1400);
  const fewer = placed(dearer, { pain: 1 }, more);
  expect(fewer.lines.map((line) => [line.pieces, line.priceCents])).toEqual([
    [1, 450],
    [0, 500],
  ]);
});

const at = (...offers: (typeof pain)[]) => aSale(offers).priceList;

test("a price that rose since it was seen is asked about, and nothing of the order is done", () => {
  const sale = aSale([anOffer("pain", { priceCents: 500 }), miel]);
  const decision = decide(sale, { pain: 2, miel: 1 }, { seen: at(pain, miel) });
  expect(decision).toMatchObject({
    kind: "refused",
    refusal: {
      reason: "price-changed",
      prices: [{ offerId: "pain", seen: { priceCents: 450 }, now: { priceCents: 500 } }],
    },
  });
});

test("an order that does not say what was seen is told what it would cost", () => {
  expect(decide(aSale([pain]), { pain: 1 }, { seen: new Map() })).toMatchObject({
    refusal: { reason: "price-changed", prices: [{ offerId: "pain", seen: null, now: { priceCents: 450 } }] },
  });
});

test("a price that fell since it was seen is what is billed", () => {
  const decision = decide(aSale([anOffer("pain", { priceCents: 400 })]), { pain: 2 }, { seen: at(pain) });
  expect(decision).toMatchObject({ kind: "accepted", order: { lines: [{ pieces: 2, priceCents: 400 }] } });
});

test("a new price blocks neither keeping nor lowering a line; a top-up is asked about", () => {
  const current = placed(aSale([pain, miel]), { pain: 3, miel: 1 });
  const sale = aSale([anOffer("pain", { priceCents: 500 }), miel]);
  const edit = (pieces: number) => decide(sale, { pain: pieces, miel: 2 }, { current, seen: at(pain, miel) });
  expect(edit(3)).toMatchObject({ kind: "accepted" });
  expect(edit(1)).toMatchObject({ kind: "accepted", order: { lines: [{ pieces: 1, priceCents: 450 }, {}] } });
  expect(edit(4)).toMatchObject({ refusal: { reason: "price-changed", prices: [{ offerId: "pain" }] } });
});

test("a new price is asked about before the ledger is asked for goods", () => {
  const sale = aSale([anOffer("pain", { priceCents: 500 })], { pain: { allotted: 0, sold: 0, figure: 10 } });
  expect(decide(sale, { pain: 1 }, { seen: at(pain) })).toMatchObject({ kind: "refused" });
});

test("what does not fit into the allotment is asked of the ledger", () => {
  const sale = aSale([pain], { pain: { allotted: 3, sold: 2, figure: 10 } });
  expect(decide(sale, { pain: 2 })).toMatchObject({ kind: "short", units: new Map([["pain", 2]]) });
  expect(decide(sale, { pain: 1 })).toMatchObject({ kind: "accepted" });
});

test("the refusal tells how many are left, what one holds included", () => {
  const sale = aSale([pain], { pain: aShare(2, 1) });
  const current = { ...placed(aSale([pain]), { pain: 1 }) };
  expect(decide(sale, { pain: 5 }, { current })).toMatchObject({
    kind: "short",
    refusal: { reason: "sold-out", shortages: [{ offerId: "pain", wantedPieces: 5, possiblePieces: 3 }] },
  });
});

test("a sold-out offer blocks neither keeping nor lowering its line", () => {
  const current = placed(aSale([pain, miel]), { pain: 3, miel: 1 });
  const soldOut = aSale([pain, miel], { pain: { allotted: 1, sold: 3, figure: 1 } });
  expect(decide(soldOut, { pain: 2, miel: 2 }, { current })).toMatchObject({ kind: "accepted" });
  expect(decide(soldOut, { pain: 3, miel: 5 }, { current })).toMatchObject({ kind: "accepted" });
});

test("two offers of one pool are not promised the same goods", () => {
  const six = anOffer("six", { unitsPerPiece: 6, stockId: anOffer("eggs").stockId });
  const twelve = anOffer("twelve", { unitsPerPiece: 12, stockId: six.stockId });
  const sale = aSale([six, twelve], { eggs: aShare(20) });
  expect(decide(sale, { six: 2, twelve: 2 })).toMatchObject({
    kind: "short",
    refusal: { shortages: [{ offerId: "twelve", wantedPieces: 2, possiblePieces: 0 }] },
  });
  expect(decide(sale, { six: 1, twelve: 1 })).toMatchObject({ kind: "accepted" });
});

test("goods that the same edit gives back may be taken in another packaging", () => {
  const six = anOffer("six", { unitsPerPiece: 6, stockId: anOffer("eggs").stockId });
  const twelve = anOffer("twelve", { unitsPerPiece: 12, stockId: six.stockId });
  const current = placed(aSale([six, twelve]), { twelve: 1 });
  const sale = aSale([six, twelve], { eggs: aShare(0, 12) });
  expect(decide(sale, { six: 2, twelve: 0 }, { current })).toMatchObject({ kind: "accepted" });
});

test.each([
  ["before the opening", NOON_MS - HOUR_MS - 1, "not-open-yet"],
  ["at the closing instant", NOON_MS + HOUR_MS, "sale-closed"],
])("refuses %s", (_, nowMs, reason) => {
  expect(decide(aSale([pain]), { pain: 1 }, { nowMs })).toMatchObject({ kind: "refused", refusal: { reason } });
});

test("each producer's own window counts", () => {
  const early = aParticipation({ participationId: anOffer("x").participationId, closesAtMs: NOON_MS - 1 });
  const late = aParticipation();
  const plan = aPlan({ participations: [{ ...early, participationId: "early" as never }, late] });
  const closed = anOffer("closed", { participationId: "early" as never });
  const sale = aSale([closed, pain], {}, plan);
  expect(decide(sale, { pain: 1 })).toMatchObject({ kind: "accepted" });
  expect(decide(sale, { pain: 1, closed: 1 })).toMatchObject({
    refusal: { reason: "sale-closed", offerIds: ["closed"] },
  });
});

test("refuses an edit of an order that has changed since", () => {
  const current = placed(aSale([pain]), { pain: 1 });
  expect(decide(aSale([pain]), { pain: 2 }, { current, baseRevision: 6 })).toMatchObject({
    refusal: { reason: "order-changed", revision: 7 },
  });
});

test("refuses an offer that is not on sale, an empty basket and a cancelled distribution", () => {
  expect(decide(aSale([pain]), { vin: 1 })).toMatchObject({ refusal: { reason: "not-on-sale", offerIds: ["vin"] } });
  expect(decide(aSale([pain]), { pain: 0 })).toMatchObject({ refusal: { reason: "nothing-ordered" } });
  const cancelled = aSale([pain], {}, aPlan({ cancelledAtMs: 1 }));
  expect(decide(cancelled, { pain: 1 })).toMatchObject({ refusal: { reason: "cancelled" } });
});

test("holds the market's and the producer's minimum, but never against a cancellation", () => {
  const market = aSale([pain], {}, aPlan({}, 1_000));
  expect(decide(market, { pain: 2 })).toMatchObject({
    refusal: { reason: "below-minimum", producerId: null, minimumCents: 1_000, totalCents: 900 },
  });
  const farm = aSale([pain], {}, aPlan({ participations: [aParticipation({ minimumCents: 500 })] }));
  expect(decide(farm, { pain: 1 })).toMatchObject({ refusal: { reason: "below-minimum", producerId: "farm" } });
  const current = placed(aSale([pain]), { pain: 3 });
  expect(decide(market, { pain: 0 }, { current })).toMatchObject({ kind: "accepted" });
});

describe("where only members order", () => {
  const strangers = { refuseMore: { reason: "members-only" } } as const;

  test("a first order of somebody else is refused", () => {
    expect(decide(aSale([anOffer("pain")]), { pain: 1 }, strangers)).toEqual({
      ...{ kind: "refused", refusal: { reason: "members-only" } },
    });
  });

  test.each([
    ["lowered", { pain: 1 }, "accepted"],
    ["cancelled", { pain: 0, miel: 0 }, "accepted"],
    ["kept as it is", { pain: 2 }, "accepted"],
    ["raised", { pain: 3 }, "refused"],
    ["raised here and lowered there", { pain: 3, miel: 0 }, "refused"],
    ["given another line", { pain: 2, oeufs: 1 }, "refused"],
  ])("an order of somebody who was a member is %s: %o %s", (_, basket, kind) => {
    const sale = aSale(["pain", "miel", "oeufs"].map((name) => anOffer(name)));
    const current = placed(sale, { pain: 2, miel: 1 });
    expect(decide(sale, basket, { current, ...strangers }).kind).toBe(kind);
  });

  test("what was cancelled is not taken up again", () => {
    const sale = aSale([anOffer("pain")]);
    const cancelled = placed(sale, { pain: 0 }, placed(sale, { pain: 2 }));
    expect(decide(sale, { pain: 1 }, { current: cancelled, ...strangers }).kind).toBe("refused");
  });
});
