import { describe, expect, test } from "vitest";
import {
  basketLines,
  conflictsIn,
  type Draft,
  draftOfWhole,
  draftOnTop,
  linesAfter,
  onOrder,
  unfulfilled,
  wantedPieces,
  withPieces,
} from "../../../app/shop/draft.ts";
import { orderCents } from "../../../domain/order/order.ts";
import { anOffer, anOrder } from "./sale.ts";

const leeks = anOffer("leeks");
const pears = anOffer("pears", { priceCents: 150 });
const choose = (order: Parameters<typeof withPieces>[1], ...lines: [typeof leeks, number][]): Draft =>
  lines.reduce<Draft>((draft, [offer, pieces]) => withPieces(draft, order, { offerId: offer.offerId, pieces }), {});

describe("a draft", () => {
  test("forgets a line that is back at what is ordered", () => {
    const order = anOrder([leeks, 2]);
    expect(choose(order, [leeks, 5], [leeks, 2])).toEqual({});
  });

  test("follows the order in lines it does not name", () => {
    const draft = choose(anOrder([leeks, 2]), [pears, 1]);
    expect(wantedPieces(draft, anOrder([leeks, 9]), leeks.offerId)).toBe(9);
  });

  test("remembers what was ordered when a line was first touched", () => {
    const order = anOrder([leeks, 2]);
    expect(choose(order, [leeks, 3], [leeks, 4])).toEqual({ leeks: { pieces: 4, heldPieces: 2 } });
  });

  test("loses what an unheard answer has made true", () => {
    const draft = choose(null, [leeks, 3], [pears, 1]);
    expect(Object.keys(unfulfilled(draft, anOrder([leeks, 3])))).toEqual(["pears"]);
  });
});

describe("a change by somebody else", () => {
  test("is a conflict where it touches a chosen line", () => {
    const draft = choose(anOrder([leeks, 2], [pears, 1]), [leeks, 3]);
    expect(conflictsIn(draft, anOrder([leeks, 1], [pears, 1]))).toEqual(["leeks"]);
    expect(conflictsIn(draft, anOrder([leeks, 2], [pears, 4]))).toEqual([]);
  });

  test("is settled by wanting the same still", () => {
    const changed = anOrder([leeks, 1]);
    const kept = onOrder(choose(anOrder([leeks, 2]), [leeks, 3]), changed);
    expect(kept).toEqual({ leeks: { pieces: 3, heldPieces: 1 } });
    expect(conflictsIn(kept, changed)).toEqual([]);
  });
});

describe("a basket in an address", () => {
  const order = anOrder([leeks, 2]);

  test("that is whole takes away what it leaves out", () => {
    expect(draftOfWhole([{ offerId: pears.offerId, pieces: 1 }], order)).toEqual({
      leeks: { pieces: 0, heldPieces: 2 },
      pears: { pieces: 1, heldPieces: 0 },
    });
  });

  test("that comes on top never takes away from an order", () => {
    expect(draftOnTop([{ offerId: leeks.offerId, pieces: 1 }], order)).toEqual({});
  });

  test("names everything wanted and nothing else", () => {
    expect(basketLines(choose(order, [leeks, 0], [pears, 3]), order)).toEqual([{ offerId: "pears", pieces: 3 }]);
  });
});

test("pieces ordered before a price change keep their price", () => {
  const order = anOrder([leeks, 2]);
  const dearer = { ...leeks, priceCents: 300 };
  const lines = linesAfter(choose(order, [leeks, 3]), order, new Map([[leeks.offerId, dearer]]));
  expect(lines.map(({ pieces, priceCents }) => [pieces, priceCents])).toEqual([
    [2, 200],
    [1, 300],
  ]);
  expect(orderCents(lines)).toBe(700);
});
