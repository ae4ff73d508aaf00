import * as v from "valibot";
import { expect, test } from "vitest";
import { CatalogForm, readSelection } from "../../../domain/catalog/catalog-form.ts";

type Kept = Parameters<typeof readSelection>[1]["kept"];

const read = (offers: Record<string, { isIn?: "on"; price?: string; confirmedPrice?: string }>, kept: Kept = []) =>
  readSelection(v.parse(CatalogForm, { name: "Marché de Crest", offers }), {
    language: "fr",
    kept,
    own: new Map([["bread", 450]]),
  });

test("takes what is ticked, at its own price or at the product's", () => {
  expect(read({ bread: { isIn: "on", price: "4,80" }, honey: { isIn: "on" }, nuts: {} })).toEqual({
    selection: [
      { offerId: "bread", priceCents: 480 },
      { offerId: "honey", priceCents: null },
    ],
  });
});

test.each([
  ["no number", "quatre", "not-a-number"],
  ["less than a cent", "4,805", "too-fine"],
  ["nothing", "0", "zero"],
  ["too much", "20000", "too-large"],
])("names a price that is %s", (_, price, expected) => {
  expect(read({ bread: { isIn: "on", price } })).toEqual({ faults: [{ path: "offers.bread.price", expected }] });
});

test("an offer that is taken off the stall may leave its price in the field", () => {
  expect(read({ bread: { price: "4,80" } }, [{ offerId: "bread", priceCents: 480 }])).toEqual({ selection: [] });
});

test.each([
  ["in a new catalog", "4,80", []],
  ["in place of another", "4,90", [{ offerId: "bread", priceCents: 480 }]],
  ["where there was none", "4,90", [{ offerId: "bread", priceCents: null }]],
  ["unreadably", "quatre", [{ offerId: "bread", priceCents: 480 }]],
])("a price that somebody wrote %s is not lost because its offer is not ticked", (_, price, kept) => {
  expect(read({ bread: { price } }, kept)).toEqual({
    faults: [{ path: "offers.bread.price", expected: "not-ticked" }],
  });
});

test.each([
  ["ten times the product's own", "45", 4500],
  ["a tenth of it", "0,45", 45],
  ["more than 500 €", "1200,50", 120_050],
])("a price of %s is asked about once", (_, price, cents) => {
  const faults = [{ path: "offers.bread.price", expected: `unlikely-${cents}` }];
  expect(read({ bread: { isIn: "on", price } })).toEqual({ faults });
  expect(read({ bread: { isIn: "on", price, confirmedPrice: "1" } })).toEqual({ faults });
  expect(read({ bread: { isIn: "on", price, confirmedPrice: String(cents) } })).toMatchObject({
    selection: [{ priceCents: cents }],
  });
  expect(read({ bread: { isIn: "on", price } }, [{ offerId: "bread", priceCents: cents }])).toMatchObject({
    selection: [{ priceCents: cents }],
  });
});
