import { describe, expect, test } from "vitest";
import { carriesBasket, draftIn, refusalIn, withoutBasket } from "../../../app/shop/basket-search.ts";
import { anOffer, anOrder } from "./sale.ts";

const order = anOrder([anOffer("leeks"), 2]);

describe("a basket carried by an address", () => {
  test.each([
    ["typed into the form's fields", { "pieces-pears": "3", "pieces-leeks": "2" }, ["pears"]],
    ["whole, after a refusal", { panier: "pears.3" }, ["pears", "leeks"]],
    ["on top, after signing in", { ajouts: "pears.3~leeks.1" }, ["pears"]],
    ["damaged", { "pieces-pears": "-3", "pieces-": "1", "pieces-x": "many" }, []],
    ["absent", { q: "pears" }, []],
  ])("%s", (_name, search, offerIds) => {
    expect(Object.keys(draftIn(search, order)).toSorted()).toEqual(offerIds.toSorted());
  });

  test("is taken out of it, and nothing else is", () => {
    const search = { q: "pears", panier: "pears.3", refus: "{}", "pieces-pears": "3" };
    expect(carriesBasket(search)).toBe(true);
    expect(Object.keys(withoutBasket(search)).toSorted()).toEqual(["panier", "pieces-pears", "refus"]);
    expect(carriesBasket({ q: "pears" })).toBe(false);
  });

  test("may say why it was refused; what cannot be read says nothing", () => {
    expect(refusalIn({ refus: '{"reason":"sale-closed","offerIds":["leeks"]}' })).toEqual({
      reason: "sale-closed",
      offerIds: ["leeks"],
    });
    expect(refusalIn({ refus: '{"reason":"because"}' })).toBeNull();
    expect(refusalIn({ refus: "{" })).toBeNull();
    expect(refusalIn({})).toBeNull();
  });
});
