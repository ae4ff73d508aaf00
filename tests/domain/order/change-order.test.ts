import { expect, test } from "vitest";
import { type ChangeOrder, decideChangeOrder } from "../../../domain/order/change-order.ts";
import { narrowOrder } from "../../../domain/order/narrow-order.ts";
import { orderCents } from "../../../domain/order/order.ts";
import * as id from "../../support/ids.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { anOffer, aSale, aShare, placed } from "../../support/sale-builders.ts";

const pain = anOffer("pain");
const poulet = anOffer("poulet", {
  producerId: id.producer("poultry"),
  weightMode: "by-weight",
  unit: "kg",
  priceCents: 1500,
  nominalAmount: 1500,
  stepAmount: 1500,
});
const sale = aSale([pain, poulet]);
const order = placed(sale, { pain: 2, poulet: 1 });

const change = (
  lines: ChangeOrder["lines"],
  {
    reason = "",
    producerIds = null,
    nowMs = NOON_MS,
    at = sale,
    isConfirmed = undefined,
  }: {
    reason?: string;
    producerIds?: readonly ReturnType<typeof id.producer>[] | null;
    nowMs?: number;
    at?: typeof sale;
    isConfirmed?: boolean;
  } = {},
) =>
  decideChangeOrder(at, order, {
    by: { userId: id.user("paul"), name: "Paul", producerIds },
    command: {
      ...{ commandId: id.command("c"), customerId: order.customerId, baseRevision: order.revision },
      ...{ lines, reason, isConfirmed },
    },
    nowMs,
    revision: 9,
  });

test("a chicken sold as 1.5 kg at 15 € that weighs 1,720 g bills 17.20 €", () => {
  const decision = change([{ position: 1, measuredAmount: 1720 }]);
  if (decision.kind !== "accepted") throw new Error("refused");
  expect(orderCents(decision.order.lines)).toBe(400 + 1720);
  expect(decision.order.changes).toMatchObject([{ position: 1, fromCents: 1500, toCents: 1720 }]);
});

test("a weight far from the expected one is taken once it is confirmed, and nothing at all never", () => {
  for (const measuredAmount of [850_000, 850])
    expect(change([{ position: 1, measuredAmount }])).toMatchObject({ refusal: { reason: "unlikely-weight" } });
  expect(change([{ position: 1, measuredAmount: 850 }], { isConfirmed: true })).toMatchObject({ kind: "accepted" });
  const nothing = change([{ position: 1, measuredAmount: 0 }], { isConfirmed: true });
  expect(nothing).toMatchObject({ refusal: { reason: "nothing-weighed" } });
});

test("a weight is held against the pieces it is for", () => {
  expect(change([{ position: 1, pieces: 3, measuredAmount: 4520 }])).toMatchObject({ kind: "accepted" });
  expect(change([{ position: 1, pieces: 3, measuredAmount: 1500 }])).toMatchObject({
    refusal: { reason: "unlikely-weight" },
  });
});

test("another number of pieces must be weighed again", () => {
  const weighed = change([{ position: 1, pieces: 2, measuredAmount: null }]);
  expect(weighed).toMatchObject({ order: { lines: [{}, { pieces: 2, measuredAmount: null }] } });
});

test("a producer touches own lines only; others' do not exist to them", () => {
  const mine = { producerIds: [id.producer("poultry")] };
  expect(change([{ position: 1, pieces: 0 }], mine)).toMatchObject({ kind: "accepted" });
  expect(change([{ position: 0, pieces: 0 }], mine)).toMatchObject({ refusal: { reason: "no-such-line" } });
  expect(change([{ position: 5, pieces: 0 }])).toMatchObject({ refusal: { reason: "no-such-line" } });
});

test("after closing, a change of pieces carries a reason and a weighing does not need one", () => {
  const nowMs = NOON_MS + 2 * HOUR_MS;
  expect(change([{ position: 0, pieces: 1 }], { nowMs })).toMatchObject({ refusal: { reason: "reason-needed" } });
  expect(change([{ position: 0, pieces: 1 }], { nowMs, reason: "grêle" })).toMatchObject({
    order: { changes: [{ byName: "Paul", reason: "grêle", fromPieces: 2, toPieces: 1 }] },
  });
  expect(change([{ position: 1, measuredAmount: 1400 }], { nowMs })).toMatchObject({ kind: "accepted" });
});

test("more pieces are tested against stock until the goods have left", () => {
  const scarce = aSale([pain, poulet], { pain: aShare(0, 2) });
  const reason = "demande au téléphone";
  expect(change([{ position: 0, pieces: 3 }], { at: scarce, reason })).toMatchObject({ kind: "short" });
  const afterwards = NOON_MS + 30 * HOUR_MS;
  expect(change([{ position: 0, pieces: 3 }], { at: scarce, reason, nowMs: afterwards })).toMatchObject({
    kind: "accepted",
  });
});

test("a producer sees of an order what is theirs, and nothing where nothing is", () => {
  expect(narrowOrder(order, id.producer("poultry"))?.lines.map((line) => line.productName)).toEqual(["poulet"]);
  expect(narrowOrder(order, id.producer("nobody"))).toBeNull();
});

test.each([
  { from: "confirmed", lines: [{ position: 1, measuredAmount: 1400 }], to: "confirmed" },
  { from: "collected", lines: [{ position: 1, measuredAmount: 1400 }], to: "collected" },
  { from: "collected", lines: [{ position: 0, pieces: 1 }], to: "collected" },
  {
    from: "confirmed",
    lines: [
      { position: 0, pieces: 0 },
      { position: 1, pieces: 0 },
    ],
    to: "cancelled",
  },
  {
    from: "collected",
    lines: [
      { position: 0, pieces: 0 },
      { position: 1, pieces: 0 },
    ],
    to: "cancelled",
  },
  { from: "cancelled", lines: [{ position: 0, pieces: 1 }], to: "confirmed" },
] as const)("a change of an order that is $from leaves it $to", ({ from, lines, to }) => {
  const stands = { ...order, state: from };
  const decision = decideChangeOrder(sale, stands, {
    by: { userId: id.user("paul"), name: "Paul", producerIds: null },
    command: {
      ...{ commandId: id.command("c"), customerId: order.customerId, baseRevision: order.revision },
      ...{ lines, reason: "grêle" },
    },
    ...{ nowMs: NOON_MS, revision: 9 },
  });
  expect(decision).toMatchObject({ order: { state: to } });
});
