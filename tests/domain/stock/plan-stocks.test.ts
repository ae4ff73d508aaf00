import { describe, expect, test } from "vitest";
import type { Product } from "../../../domain/product/product.ts";
import { planStocks, type StockedOffer, type StockedProduct } from "../../../domain/stock/plan-stocks.ts";

const anOffer = (given: Partial<StockedOffer> = {}): StockedOffer => ({
  ...{ id: "o", name: "", vatRateId: "v", reference: null, priceCents: 250 },
  ...{ nominalAmount: 1000, stepAmount: 500, stockId: "o", unitsPerPiece: 500 },
  ...given,
});

const aProduct = (given: Partial<StockedProduct> = {}): StockedProduct => ({
  ...{ name: "Carottes", description: "", picture: null, unit: "kg", category: null, isOrganic: false, isActive: true },
  ...{ weightMode: "bulk", stock: "own", offers: [anOffer()] },
  ...given,
});

/** As a form has it: without stocks. */
const typed = (given: Partial<StockedProduct> = {}): Product => {
  const product = aProduct(given);
  return { ...product, offers: product.offers.map(({ stockId: _s, unitsPerPiece: _u, ...offer }) => offer) };
};

const plan = (before: StockedProduct | null, after: Product) => {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  return planStocks({ before, after, productId: "p", newId });
};

const drawn = (before: StockedProduct | null, after: Product) => {
  const { offers, moves } = plan(before, after);
  return { offers: offers.map(({ stockId, unitsPerPiece }) => [stockId, unitsPerPiece]), moves };
};

const bag = (amount: number, given: Partial<StockedOffer> = {}) =>
  anOffer({ nominalAmount: amount, stepAmount: amount, unitsPerPiece: 1, ...given });

describe("a new stock", () => {
  test("of bulk begins in base units, of anything else in pieces", () => {
    const nameless = { id: null as unknown as string };
    expect(drawn(null, typed({ offers: [anOffer(nameless)] })).offers).toEqual([["new-1", 500]]);
    expect(drawn(null, typed({ weightMode: "fixed", offers: [bag(5000, nameless)] })).offers).toEqual([["new-1", 1]]);
    expect(drawn(null, typed({ stock: "pool", offers: [anOffer(nameless)] })).offers).toEqual([["p", 500]]);
  });
});

describe("an own stock stays", () => {
  const old = anOffer({ unitsPerPiece: 1 });
  test.each([
    { name: "in grams, when the step grows", offer: anOffer(), stepAmount: 1000, unitsPerPiece: 1000 },
    { name: "in grams, when the step shrinks", offer: anOffer(), stepAmount: 50, unitsPerPiece: 50 },
    { name: "in the steps of then, when the step doubles", offer: old, stepAmount: 1000, unitsPerPiece: 2 },
  ])("$name", ({ offer, stepAmount, unitsPerPiece }) => {
    const before = aProduct({ offers: [offer] });
    expect(drawn(before, typed({ offers: [{ ...offer, stepAmount }] }))).toEqual({
      ...{ offers: [["o", unitsPerPiece]], moves: [] },
    });
  });

  test("in grams, when bulk becomes bags, and when the bags become other bags", () => {
    const bags = plan(aProduct(), typed({ weightMode: "fixed", offers: [bag(5000)] }));
    expect(bags).toMatchObject({ offers: [{ stockId: "o", unitsPerPiece: 5000 }], moves: [] });
    const before = aProduct({ weightMode: "fixed", offers: bags.offers });
    expect(drawn(before, typed({ weightMode: "fixed", offers: [bag(2500)] })).offers).toEqual([["o", 2500]]);
  });

  test("in pieces, whatever a chicken is expected to weigh", () => {
    const before = aProduct({ weightMode: "by-weight", offers: [bag(1500)] });
    expect(drawn(before, typed({ weightMode: "by-weight", offers: [bag(1800)] }))).toEqual({
      ...{ offers: [["o", 1]], moves: [] },
    });
  });

  test("when kilos are written in grams", () => {
    expect(drawn(aProduct(), typed({ unit: "g" }))).toEqual({ offers: [["o", 500]], moves: [] });
  });
});

describe("goods move to another stock", () => {
  test.each([
    {
      ...{ name: "bags that become bulk, so many grams each", path: "weightMode", times: 5000, unitsPerPiece: 500 },
      ...{ before: aProduct({ weightMode: "fixed", offers: [bag(5000)] }), after: typed() },
    },
    {
      ...{
        name: "old steps that the new one is no multiple of",
        path: "offers.0.step",
        times: 500,
        unitsPerPiece: 250,
      },
      before: aProduct({ offers: [anOffer({ unitsPerPiece: 1 })] }),
      after: typed({ offers: [anOffer({ stepAmount: 250 })] }),
    },
    {
      ...{ name: "the pool of a product's only offer", path: "stock", times: 1, unitsPerPiece: 500 },
      ...{ before: aProduct({ stock: "pool", offers: [anOffer({ stockId: "p" })] }), after: typed() },
    },
  ])("with their count: $name", ({ before, after, path, times, unitsPerPiece }) => {
    const [offer] = before.offers;
    expect(drawn(before, after)).toEqual({
      offers: [["new-1", unitsPerPiece]],
      moves: [{ path, to: "new-1", from: [{ stockId: offer?.stockId, times }], isCarried: true }],
    });
  });

  test("all offers of a product into its pool", () => {
    const before = aProduct({ weightMode: "fixed", offers: [bag(5000), bag(1000, { id: "b", stockId: "b" })] });
    expect(drawn(before, { ...typed({ ...before }), stock: "pool" })).toEqual({
      offers: [
        ["p", 5000],
        ["p", 1000],
      ],
      moves: [
        {
          ...{ path: "stock", to: "p", isCarried: true },
          from: [
            { stockId: "o", times: 5000 },
            { stockId: "b", times: 1000 },
          ],
        },
      ],
    });
  });

  test("without their count where it says nothing: grams are no litres, and a pool is not divided by anybody", () => {
    const litres = drawn(aProduct(), typed({ unit: "L" }));
    expect(litres.moves).toMatchObject([{ path: "unit", isCarried: false }]);
    const pool = aProduct({
      stock: "pool",
      offers: [anOffer({ stockId: "p" }), anOffer({ id: "b", stockId: "p", stepAmount: 1000, unitsPerPiece: 1000 })],
    });
    expect(drawn(pool, { ...typed({ ...pool }), stock: "own" }).moves).toMatchObject([
      { path: "stock", isCarried: false },
      { path: "stock", isCarried: false },
    ]);
  });
});
