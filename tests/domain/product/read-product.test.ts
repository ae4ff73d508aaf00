import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OfferForm, ProductForm } from "../../../domain/product/product-form.ts";
import { readProduct } from "../../../domain/product/read-product.ts";
import { blankOffer, blankProduct, writeProduct } from "../../../domain/product/write-product.ts";
import { anyProduct } from "./any-product.ts";

const anOffer = (changes: Partial<OfferForm> = {}): OfferForm => ({
  ...blankOffer("vat"),
  ...{ amount: "1", price: "2,50" },
  ...changes,
});

const aForm = (changes: Partial<ProductForm> = {}): ProductForm => ({
  ...blankProduct("vat"),
  ...{ name: "Pommes de terre", unit: "kg", offers: [anOffer()] },
  ...changes,
});

const faultsOf = (form: ProductForm) => {
  const reading = readProduct(form, "fr");
  return "faults" in reading ? reading.faults.map(({ path, expected }) => [path, expected]) : [];
};

describe("reads", () => {
  test("loose potatoes by the kilo and a sack of ten (guide, chapter 2)", () => {
    const offers = [anOffer({ name: "Vrac" }), anOffer({ name: "En sac", amount: "10", price: "20" })];
    expect(readProduct(aForm({ offers }), "fr")).toMatchObject({
      product: {
        offers: [
          { name: "Vrac", nominalAmount: 1000, stepAmount: 1000, priceCents: 250 },
          { name: "En sac", nominalAmount: 10_000, stepAmount: 10_000, priceCents: 2000 },
        ],
      },
    });
  });

  test("the step of bulk, and none where nothing is sold in bulk", () => {
    const offers = [anOffer({ step: "0,5" })];
    expect(readProduct(aForm({ weightMode: "bulk", offers }), "fr")).toMatchObject({
      product: { offers: [{ nominalAmount: 1000, stepAmount: 500 }] },
    });
    expect(readProduct(aForm({ weightMode: "by-weight", offers }), "fr")).toMatchObject({
      product: { offers: [{ stepAmount: 1000 }] },
    });
  });

  test("half a gram of saffron, with the signs people write", () => {
    expect(readProduct(aForm({ unit: "g", offers: [anOffer({ amount: "0,5 g", price: "18€" })] }), "fr")).toMatchObject(
      {
        product: { offers: [{ nominalAmount: 0.5, stepAmount: 0.5, priceCents: 1800 }] },
      },
    );
  });

  test("no offer where nothing was written", () => {
    expect(readProduct(aForm({ offers: [blankOffer("vat")] }), "fr")).toMatchObject({ product: { offers: [] } });
  });
});

describe("names every field to correct", () => {
  test.each<[string, Partial<ProductForm>, [string, string][]]>([
    ["a product without a name", { name: "" }, [["name", "empty"]]],
    ["a category of its own", { category: "chaussures" }, [["category", "no-such-category"]]],
    ["weighing by the piece", { unit: "piece", weightMode: "per-piece" }, [["unit", "weighed-in-pieces"]]],
    [
      "an offer with nothing but a name",
      { offers: [anOffer(), anOffer({ name: "Sac", amount: "", price: "", vatRateId: "" })] },
      [
        ["offers.1.amount", "empty"],
        ["offers.1.price", "empty"],
        ["offers.1.vatRateId", "empty"],
      ],
    ],
    ["a price of nothing", { offers: [anOffer({ price: "0" })] }, [["offers.0.price", "zero"]]],
    ["a price of thousandths", { offers: [anOffer({ price: "2,505" })] }, [["offers.0.price", "too-fine"]]],
    ["a price beyond reason", { offers: [anOffer({ price: "10000,01" })] }, [["offers.0.price", "too-large"]]],
    ["a twentieth of a gram", { unit: "g", offers: [anOffer({ amount: "0,05" })] }, [["offers.0.amount", "too-fine"]]],
    [
      "half a gram of what is weighed",
      { unit: "g", weightMode: "bulk", offers: [anOffer({ amount: "1", step: "0,5" })] },
      [["offers.0.step", "too-fine"]],
    ],
    [
      "half a gram of a shared stock",
      { unit: "g", stock: "pool", offers: [anOffer({ amount: "0,5" })] },
      [["offers.0.amount", "too-fine"]],
    ],
    [
      "amounts that were written in another unit",
      { unit: "g", amountsUnit: "kg" },
      [["unit", "amounts-in-other-unit"]],
    ],
    [
      "one reference twice",
      { offers: [anOffer({ reference: "PDT" }), anOffer(), anOffer({ reference: "PDT" })] },
      [["offers.2.reference", "twice"]],
    ],
  ])("%s", (_, changes, expected) => {
    expect(faultsOf(aForm(changes))).toEqual(expected);
  });
});

test.each(["fr", "en"] as const)("a product written in %s reads back unchanged", (language) => {
  fc.assert(
    fc.property(anyProduct, (product) => {
      expect(readProduct(writeProduct(product, language), language)).toEqual({ product });
    }),
  );
});
