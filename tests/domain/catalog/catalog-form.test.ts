import * as v from "valibot";
import { expect, test } from "vitest";
import { CatalogForm, readSelection } from "../../../domain/catalog/catalog-form.ts";

const read = (offers: Record<string, { isIn?: "on"; price?: string }>) =>
  readSelection(v.parse(CatalogForm, { name: "Marché de Crest", offers }), "fr");

test("takes what is ticked, at its own price or at the product's", () => {
  expect(read({ bread: { isIn: "on", price: "4,80" }, honey: { isIn: "on" }, nuts: { price: "3" } })).toEqual({
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
  expect(read({ bread: { price } })).toEqual({ selection: [] });
});
