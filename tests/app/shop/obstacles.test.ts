import { describe, expect, test } from "vitest";
import { atPrice, type Draft, withPieces } from "../../../app/shop/draft.ts";
import {
  type Basket,
  loweredPrices,
  missingMinimum,
  mostPieces,
  obstaclesOf,
  type SeenSale,
} from "../../../app/shop/obstacles.ts";
import type { FrozenOffer } from "../../../domain/order/frozen-offer.ts";
import type { Order } from "../../../domain/order/order.ts";
import { seenPrice } from "../../../domain/order/seen-price.ts";
import { aLoaf, anOffer, anOrder, aPlan, BAKER_CLOSES_AT_MS } from "./sale.ts";

const leeks = anOffer("leeks");
const loaf = aLoaf("loaf");
const six = anOffer("six", { stockId: anOffer("eggs").stockId, unitsPerPiece: 6 });
const dozen = anOffer("dozen", { stockId: anOffer("eggs").stockId, unitsPerPiece: 12 });

const sale = (left: Record<string, number | null>, offers: FrozenOffer[] = [leeks, loaf, six, dozen]): SeenSale => ({
  plan: aPlan(),
  priceList: new Map(offers.map((offer) => [offer.offerId, offer])),
  stock: Object.fromEntries(offers.map((offer) => [offer.stockId, left[offer.stockId] ?? null])),
});

const wanting = (order: Order | null, ...lines: [FrozenOffer, number][]) => ({
  order,
  draft: lines.reduce<Draft>((draft, [{ offerId }, pieces]) => withPieces(draft, order, { offerId, pieces }), {}),
});

describe("what stands in the way of a basket", () => {
  test.each([
    { name: "nothing while enough is left", left: { leeks: 3 }, basket: wanting(null, [leeks, 3]), found: [] },
    {
      name: "a shortage where fewer are left",
      left: { leeks: 2 },
      basket: wanting(null, [leeks, 3]),
      found: [["leeks", { kind: "short", possiblePieces: 2 }]],
    },
    {
      name: "a shortage where none is left",
      left: { leeks: 0 },
      basket: wanting(null, [leeks, 1]),
      found: [["leeks", { kind: "short", possiblePieces: 0 }]],
    },
    { name: "nothing where stock is not limited", left: {}, basket: wanting(null, [leeks, 999]), found: [] },
    {
      name: "nothing where an order is lowered though sold out",
      left: { leeks: 0 },
      basket: wanting(anOrder([leeks, 4]), [leeks, 3]),
      found: [],
    },
    {
      name: "a shortage where an order is raised beyond what is left",
      left: { leeks: 1 },
      basket: wanting(anOrder([leeks, 4]), [leeks, 7]),
      found: [["leeks", { kind: "short", possiblePieces: 5 }]],
    },
    {
      name: "a shortage where two offers of a pool want more than it holds",
      left: { eggs: 18 },
      basket: wanting(null, [six, 1], [dozen, 2]),
      found: [["dozen", { kind: "short", possiblePieces: 1 }]],
    },
  ])("is $name", ({ left, basket, found }) => {
    expect([...obstaclesOf(sale(left), basket, 0)]).toEqual(found);
  });

  test.each([
    ["nothing in a window's last millisecond", BAKER_CLOSES_AT_MS - 1, []],
    ["one producer's window that has closed", BAKER_CLOSES_AT_MS, [["loaf", { kind: "closed" }]]],
    [
      "windows that have not opened",
      -1,
      [
        ["leeks", { kind: "not-open-yet", opensAtMs: 0 }],
        ["loaf", { kind: "not-open-yet", opensAtMs: 0 }],
      ],
    ],
  ])("is %s", (_name, nowMs, found) => {
    expect([...obstaclesOf(sale({}), wanting(null, [leeks, 1], [loaf, 1]), nowMs)]).toEqual(found);
  });

  test("an offer that was taken off the list can be lowered and not raised", () => {
    const order = anOrder([leeks, 4]);
    const emptied = sale({}, [loaf]);
    expect([...obstaclesOf(emptied, wanting(order, [leeks, 1]), 0)]).toEqual([]);
    expect([...obstaclesOf(emptied, wanting(order, [leeks, 5]), 0)]).toEqual([["leeks", { kind: "not-on-sale" }]]);
  });

  test("a topped-up line at a new price counts the pieces of the old one", () => {
    const order = anOrder([leeks, 2]);
    const dearer = { ...leeks, priceCents: 300 };
    const found = obstaclesOf(sale({ leeks: 1 }, [dearer]), wanting(order, [leeks, 5]), 0);
    expect(found.get(leeks.offerId)).toEqual({ kind: "short", possiblePieces: 3 });
  });
});

describe("a price that changed since a line was chosen", () => {
  const dearer = { ...leeks, priceCents: 340 };
  const cheaper = { ...leeks, priceCents: 160 };
  const chosen = (order: Order | null, pieces: number) => ({
    order,
    draft: withPieces({}, order, { offerId: leeks.offerId, pieces, seen: seenPrice(leeks) }),
  });
  const obstacle = (offer: FrozenOffer, basket: Basket, left = 9) =>
    obstaclesOf(sale({ leeks: left }, [offer]), basket, 0).get(leeks.offerId);

  test("stands in the way of more where it rose, until it is said yes to", () => {
    const basket = chosen(anOrder([leeks, 2]), 3);
    expect(obstacle(dearer, basket)).toMatchObject({
      ...{ kind: "price-changed", seen: { priceCents: 200 }, now: { priceCents: 340 } },
    });
    expect(obstacle(dearer, { ...basket, draft: atPrice(basket.draft, leeks.offerId, dearer) })).toBeUndefined();
    expect(obstacle(dearer, chosen(anOrder([leeks, 4]), 3))).toBeUndefined();
  });

  test("waits until a shortage is settled", () => {
    expect(obstacle(dearer, chosen(null, 3), 2)).toEqual({ kind: "short", possiblePieces: 2 });
  });

  test("is told where it fell, and stands in nobody's way", () => {
    const basket = chosen(null, 3);
    expect(obstacle(cheaper, basket)).toBeUndefined();
    expect([...loweredPrices(sale({}, [cheaper]), basket).keys()]).toEqual(["leeks"]);
    for (const offer of [leeks, dearer]) expect([...loweredPrices(sale({}, [offer]), basket)]).toEqual([]);
  });
});

describe("the most a line may hold", () => {
  const most = (offer: FrozenOffer, availableUnits: number | null, basket = wanting(null)) =>
    mostPieces(offer, basket, { availableUnits, pooled: [six, dozen] });

  test.each([
    ["what is left", most(leeks, 7), 7],
    ["whole pieces of a pool", most(dozen, 30), 2],
    ["what is ordered and what is left", most(leeks, 1, wanting(anOrder([leeks, 4]))), 5],
    ["what is ordered, though nothing is left", most(leeks, 0, wanting(anOrder([leeks, 4]))), 4],
    ["what the basket's other offers leave of the pool", most(dozen, 30, wanting(null, [six, 2])), 1],
    ["as much as an order takes, where stock is not limited", most(leeks, null), 1000],
  ])("is %s", (_name, pieces, expected) => {
    expect(pieces).toBe(expected);
  });
});

test("says what is missing to a minimum, and nothing of an empty basket", () => {
  const plan = aPlan();
  const strict = { ...sale({}), plan: { ...plan, market: { ...plan.market, minimumCents: 1000 } } };
  expect(missingMinimum(strict, wanting(null))).toBeNull();
  expect(missingMinimum(strict, wanting(null, [leeks, 2]))).toMatchObject({ minimumCents: 1000, totalCents: 400 });
  expect(missingMinimum(strict, wanting(null, [leeks, 5]))).toBeNull();
});
