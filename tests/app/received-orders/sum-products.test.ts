import { describe, expect, test } from "vitest";
import { sumProducts } from "../../../app/received-orders/sum-products.ts";
import { totalsOf } from "../../../app/received-orders/totals.ts";
import type { Order } from "../../../domain/order/order.ts";
import * as id from "../../support/ids.ts";
import { anOffer, aSale, placed } from "../../support/sale-builders.ts";

const sale = aSale([
  anOffer("botte", { productName: "Carottes", offerName: "La botte" }),
  anOffer("sac", {
    productName: "Pommes de terre",
    offerName: "Sac de 5 kg",
    unit: "kg",
    nominalAmount: 5000,
    stepAmount: 5000,
  }),
  anOffer("vrac", {
    productName: "Pommes de terre",
    offerName: "Vrac",
    unit: "kg",
    weightMode: "bulk",
    nominalAmount: 1000,
    stepAmount: 500,
    priceCents: 250,
  }),
  anOffer("poulet", {
    productName: "Poulet",
    unit: "kg",
    weightMode: "by-weight",
    nominalAmount: 1500,
    stepAmount: 1500,
    priceCents: 1500,
  }),
]);

const weighed = (order: Order, name: string, measuredAmount: number): Order => ({
  ...order,
  lines: order.lines.map((line) => (line.productName === name ? { ...line, measuredAmount } : line)),
});

const ana = placed(sale, { botte: 2, sac: 1, vrac: 3, poulet: 1 });
const bo = placed(sale, { botte: 1, vrac: 1, poulet: 2 });

describe("Récap. par produits", () => {
  test("adds up what to bring, by product, smallest offer first", () => {
    const [carrots, potatoes] = sumProducts([ana, bo]);
    expect(carrots).toMatchObject({ productName: "Carottes", pieces: 3, amount: 3, base: "piece", cents: 600 });
    expect(potatoes).toMatchObject({ productName: "Pommes de terre", amount: 7000, base: "g", cents: 200 + 500 });
    expect(potatoes?.offers.map((offer) => [offer.offerName, offer.amount])).toEqual([
      ["Vrac", 2000],
      ["Sac de 5 kg", 5000],
    ]);
  });

  test("does not count the steps of bulk as pieces, nor of a product that has some", () => {
    const potatoes = sumProducts([ana]).find((product) => product.productName === "Pommes de terre");
    expect(potatoes?.pieces).toBeNull();
    expect(potatoes?.offers.map((offer) => offer.pieces)).toEqual([null, 1]);
  });

  test("brings and bills the measured weight where there is one, the expected one elsewhere", () => {
    const chickens = sumProducts([weighed(ana, "Poulet", 1720), bo]).find((one) => one.productName === "Poulet");
    expect(chickens).toMatchObject({ pieces: 3, amount: 1720 + 3000, cents: 1720 + 3000, toWeigh: 1 });
  });

  test("leaves out what nobody holds any more", () => {
    const cancelled = { ...ana, lines: ana.lines.map((line) => ({ ...line, pieces: 0 })) };
    expect(sumProducts([cancelled])).toEqual([]);
    expect(totalsOf([cancelled, bo])).toEqual({ orders: 1, cents: 200 + 125 + 3000, toWeigh: 1 });
  });

  test("keeps the same products of two producers apart", () => {
    const other = { ...bo, lines: bo.lines.map((line) => ({ ...line, producerId: id.producer("other") })) };
    expect(sumProducts([ana, other]).filter((product) => product.productName === "Carottes")).toHaveLength(2);
  });
});
