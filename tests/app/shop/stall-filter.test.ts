import { describe, expect, test } from "vitest";
import { mergeOffers } from "../../../app/shop/merge-offers.ts";
import { byCategory, filterIn, isShown, stallOffer } from "../../../app/shop/stall-filter.ts";
import { aLoaf, anOffer } from "./sale.ts";

const names = { producer: () => "Ferme des Œillets", category: () => "Légumes" };
const eggplant = stallOffer(
  anOffer("eggplant", { productName: "Aubergine rayée", offerName: "le kilo", isOrganic: true }),
  names,
);

describe("looking at the stall", () => {
  test.each([
    ["shows everything at first", {}, true],
    ["finds words without their accents", { q: "rayee" }, true],
    ["finds words with other accents and capitals", { q: "ÂUBERGÏNE" }, true],
    ["finds several words in any order", { q: "kilo aubergine" }, true],
    ["finds a producer, ligatures undone", { q: "oeillets" }, true],
    ["does not find what is only half there", { q: "aubergine blanche" }, false],
    ["keeps to a category", { rayon: "cremerie" }, false],
    ["ignores a category there is not", { rayon: "moon" }, true],
    ["takes the last of two categories, as a form sends them", { rayon: ["cremerie", "fruits-legumes"] }, true],
    ["keeps to organic goods", { bio: "1" }, true],
    ["keeps to a producer", { producteur: "other" }, false],
    ["keeps to what is left", { reste: "1" }, false],
  ])("%s", (_name, search, expected) => {
    expect(isShown(eggplant, filterIn(search), false)).toBe(expected);
  });

  test("stands in the order of the market's shelves", () => {
    const loaf = stallOffer(aLoaf("loaf"), names);
    const herbs = stallOffer(anOffer("herbs", { category: "fruits-legumes/herbes-plants" }), names);
    const found = byCategory([loaf, herbs, eggplant]);
    expect([...found.keys()]).toEqual(["fruits-legumes", "boulangerie-patisserie"]);
    expect(found.get("fruits-legumes")).toEqual([eggplant, herbs]);
  });
});

test("a newer price list leaves the offers that did not change the very same", () => {
  const [leeks, pears] = [anOffer("leeks"), anOffer("pears")];
  const merged = mergeOffers([leeks, pears], [structuredClone(leeks), { ...pears, priceCents: 999 }]);
  expect(merged[0]).toBe(leeks);
  expect(merged[1]?.priceCents).toBe(999);
});
