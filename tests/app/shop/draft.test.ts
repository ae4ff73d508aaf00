import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  atPrice,
  basketLines,
  commandLines,
  conflictsIn,
  Draft,
  draftOfWhole,
  draftOnTop,
  linesAfter,
  onOrder,
  unfulfilled,
  wantedPieces,
  withPieces,
  withPricesSeen,
} from "../../../app/shop/draft.ts";
import { orderCents } from "../../../domain/order/order.ts";
import { seenPrice } from "../../../domain/order/seen-price.ts";
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

describe("the price a line was chosen at", () => {
  const dearer = { ...leeks, priceCents: 300 };
  const cheaper = { ...leeks, priceCents: 100 };
  const at = (draft: Draft) => draft[leeks.offerId]?.seen?.priceCents;
  const choosing = (draft: Draft, offer: typeof leeks, pieces: number) =>
    withPieces(draft, null, { offerId: offer.offerId, pieces, seen: seenPrice(offer) });
  const list = (offer: typeof leeks) => new Map([[offer.offerId, offer]]);
  const chosen = choosing({}, leeks, 1);

  test("is kept when more of it is wanted at a higher price, and forgotten with the line", () => {
    expect(at(choosing(chosen, dearer, 2))).toBe(200);
    expect(at(choosing(choosing(chosen, dearer, 0), dearer, 1))).toBe(300);
  });

  test("follows when more of it is wanted at a lower price", () => {
    expect(at(choosing(chosen, cheaper, 2))).toBe(100);
  });

  test("is the new one once the customer says yes", () => {
    expect(at(atPrice(chosen, leeks.offerId, dearer))).toBe(300);
    expect(atPrice({}, leeks.offerId, dearer)).toEqual({});
  });

  test("is all that is kept of an offer, so that it can be read again", () => {
    const kept = withPieces({}, null, { offerId: leeks.offerId, pieces: 1, seen: leeks });
    expect(v.parse(Draft, JSON.parse(JSON.stringify(kept)))).toEqual(chosen);
  });

  test("is what an older basket is shown first", () => {
    const kept = v.parse(Draft, JSON.parse('{"leeks":{"pieces":3,"heldPieces":0}}')) as Draft;
    expect(at(withPricesSeen(kept, list(dearer)))).toBe(300);
    expect(at(withPricesSeen(chosen, list(dearer)))).toBe(200);
  });

  test("goes with the order where more is wanted: the one in the page, unless that was not agreed to", () => {
    const sent = (offer: typeof leeks) => commandLines(chosen, null, list(offer))[0]?.seen?.priceCents;
    expect([sent(leeks), sent(cheaper), sent(dearer)]).toEqual([200, 100, 200]);
    const order = anOrder([leeks, 2]);
    const fewer = withPieces({}, order, { offerId: leeks.offerId, pieces: 1, seen: seenPrice(leeks) });
    expect(commandLines(fewer, order, list(dearer))).toEqual([{ offerId: "leeks", pieces: 1 }]);
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
