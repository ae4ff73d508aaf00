import { describe, expect, test } from "vitest";
import {
  carriesBasket,
  draftIn,
  ON_TOP_FIELD,
  refusalIn,
  searchOf,
  withoutBasket,
} from "../../../app/shop/basket-search.ts";
import { basketLines } from "../../../app/shop/draft.ts";
import { piecesField } from "../../../domain/order/basket-text.ts";
import { anOffer, anOrder } from "./sale.ts";

const order = anOrder([anOffer("leeks"), 2]);

describe("a basket carried by an address", () => {
  test.each([
    ["typed into the form's fields", { "pieces-pears": "3", "pieces-leeks": "2" }, ["pears"]],
    ["whole, after a refusal", { panier: "pears.3" }, ["pears", "leeks"]],
    ["on top, after signing in", { ajouts: "pears.3~leeks.1" }, ["pears"]],
    [
      "typed into fields that tell their price",
      { "pieces-pears.150.1.piece": "3", "pieces-leeks.200.1.piece": "2" },
      ["pears"],
    ],
    ["whole, with the prices that were seen", { panier: "pears.3.150.1.piece" }, ["pears", "leeks"]],
    ["damaged in its price", { "pieces-pears.150": "3", "pieces-leeks.x.y.z": "1" }, []],
    ["damaged", { "pieces-pears": "-3", "pieces-": "1", "pieces-x": "many" }, []],
    ["absent", { q: "pears" }, []],
  ])("%s", (_name, search, offerIds) => {
    expect(Object.keys(draftIn(search, order)).toSorted()).toEqual(offerIds.toSorted());
  });

  test("keeps the price each line was chosen at, through fields and addresses", () => {
    const seen = { priceCents: 300, nominalAmount: 1000, stepAmount: 500, unit: "kg", weightMode: "bulk" } as const;
    const pears = anOffer("pears", seen);
    const typed = draftIn({ [piecesField(pears.offerId, pears)]: "3" }, null);
    expect(typed).toEqual({ pears: { pieces: 3, heldPieces: 0, seen } });
    const address = new URLSearchParams(searchOf(ON_TOP_FIELD, basketLines(typed, null)));
    expect(draftIn(Object.fromEntries(address), null)).toEqual(typed);
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
