import * as v from "valibot";
import { expect, test } from "vitest";
import { noticeDueAtMs, OTHERS_QUIET_MS, OWN_QUIET_MS, orderNotice } from "../../../domain/notice/order-notice.ts";
import { KnownOrder, type ToldOrder } from "../../../domain/notice/told-order.ts";

type Line = ToldOrder["lines"][number];
type Change = ToldOrder["changes"][number];

const aLine = (position: number, pieces: number, wanted: Partial<Line> = {}): Line => ({
  ...{ position, producerId: "farm", productName: `Produit ${position}`, offerName: "", unit: "piece" },
  ...{ weightMode: "fixed", nominalAmount: 1, stepAmount: 1, pieces, measuredAmount: null },
  ...{ cents: pieces * 200, isExpected: false },
  ...wanted,
});

const aChange = (position: number, from: number, to: number, wanted: Partial<Change> = {}): Change => ({
  ...{ atMs: 0, side: "producer", position, fromPieces: from, toPieces: to },
  ...{ fromCents: from * 200, toCents: to * 200, reason: "" },
  ...wanted,
});

const anOrder = (pieces: readonly number[], changes: readonly Change[] = []): ToldOrder => ({
  ...{ number: 1, state: "confirmed", placedAtMs: 0, changesBefore: 0 },
  lines: pieces.map((count, position) => aLine(position, count)),
  changes: [...changes],
});

const known = (order: object): KnownOrder => v.parse(KnownOrder, JSON.parse(JSON.stringify(order)));

test("an order nobody was told of is placed, and one that came to nothing meanwhile is no news", () => {
  expect(orderNotice(null, anOrder([2, 1]))).toMatchObject({ kind: "order-placed" });
  expect(orderNotice(null, anOrder([0, 0]))).toBeNull();
});

test("what was cancelled and is ordered again is placed", () => {
  expect(orderNotice(known(anOrder([0])), anOrder([2]))).toMatchObject({ kind: "order-placed" });
});

test("tells what the customer changed, new lines too", () => {
  expect(orderNotice(known(anOrder([2, 1])), anOrder([3, 1, 2]))).toMatchObject({
    kind: "order-edited",
    own: [
      { line: { position: 0 }, fromPieces: 2, toPieces: 3, fromCents: 400, toCents: 600 },
      { line: { position: 2 }, fromPieces: 0, toPieces: 2 },
    ],
    others: [],
  });
});

test("an order that was changed back, or only settled, is no news", () => {
  expect(orderNotice(known(anOrder([2])), anOrder([2]))).toBeNull();
  expect(orderNotice(known(anOrder([2])), { ...anOrder([2]), state: "settled" })).toBeNull();
  const thereAndBack = [aChange(0, 2, 1, { reason: "grêle" }), aChange(0, 1, 2, { reason: "retrouvés" })];
  expect(orderNotice(known(anOrder([2])), anOrder([2], thereAndBack))).toBeNull();
  const takenAndOrderedAgain = [aChange(0, 2, 1, { reason: "grêle" })];
  expect(orderNotice(known(anOrder([2])), anOrder([2], takenAndOrderedAgain))).toBeNull();
});

test("several changes of a line by others are one, with each reason once", () => {
  const changes = [
    aChange(0, 4, 3, { reason: "grêle" }),
    aChange(1, 1, 0, { reason: "grêle" }),
    aChange(0, 3, 2, { reason: "limaces", side: "market" }),
    aChange(0, 2, 1, { reason: "grêle" }),
  ];
  expect(orderNotice(known(anOrder([4, 1])), anOrder([1, 0], changes))).toMatchObject({
    kind: "order-changed",
    own: [],
    others: [
      { line: { position: 0 }, fromPieces: 4, toPieces: 1, reasons: ["grêle", "limaces"] },
      { line: { position: 1 }, fromPieces: 1, toPieces: 0, reasons: ["grêle"] },
    ],
  });
});

test("keeps apart on one line what others changed and what the customer did in between", () => {
  const changes = [aChange(0, 2, 1), aChange(0, 3, 2)];
  expect(orderNotice(known(anOrder([2])), anOrder([1], changes))).toMatchObject({
    kind: "order-changed",
    others: [
      { fromPieces: 2, toPieces: 1 },
      { fromPieces: 3, toPieces: 2 },
    ],
    own: [{ fromPieces: 0, toPieces: 1 }],
  });
});

test("changes that were told before are not told again", () => {
  const before = [aChange(0, 3, 2, { reason: "grêle" })];
  const now = anOrder([1], [...before, aChange(0, 2, 1, { reason: "limaces" })]);
  expect(orderNotice(known(anOrder([2], before)), now)).toMatchObject({
    others: [{ fromPieces: 2, toPieces: 1, reasons: ["limaces"] }],
    own: [],
  });
});

test("a weighing is a change of price alone", () => {
  const weighed = aChange(0, 1, 1, { fromCents: 1500, toCents: 1720 });
  const now = { ...anOrder([1], [weighed]), lines: [aLine(0, 1, { cents: 1720, measuredAmount: 1720 })] };
  const before = known({ ...anOrder([1]), lines: [aLine(0, 1, { cents: 1500 })] });
  expect(orderNotice(before, now)).toMatchObject({ kind: "order-changed", own: [], others: [{ toCents: 1720 }] });
});

test("of an order from before there were notices, what was changed by then is known", () => {
  const before = known({
    lines: [{ position: 0, pieces: 2, cents: 400 }],
    ...{ changes: [], knownUntilMs: 1000 },
  });
  const old = aChange(0, 3, 2, { atMs: 1000 });
  expect(orderNotice(before, anOrder([2], [old]))).toBeNull();
  expect(orderNotice(before, anOrder([1], [old, aChange(0, 2, 1, { atMs: 1001 })]))).toMatchObject({
    others: [{ fromPieces: 2, toPieces: 1 }],
    own: [],
  });
});

test.each([
  ["a new order at once", {}, 1000],
  ["an edit after two quiet minutes", { editedAtMs: 5000 }, 5000 + OWN_QUIET_MS],
  ["others' changes after ten", { changes: [{ atMs: 9000 }] }, 9000 + OTHERS_QUIET_MS],
  [
    "an edit with the changes that others still make",
    { editedAtMs: 9500, changes: [{ atMs: 9000 }] },
    9000 + OTHERS_QUIET_MS,
  ],
  [
    "an edit long after others' changes by itself",
    { editedAtMs: 9000 + OTHERS_QUIET_MS, changes: [{ atMs: 9000 }] },
    9000 + OTHERS_QUIET_MS + OWN_QUIET_MS,
  ],
])("tells %s", (_, order, dueAtMs) => {
  expect(noticeDueAtMs({ placedAtMs: 1000, changes: [], ...order } as never)).toBe(dueAtMs);
});
