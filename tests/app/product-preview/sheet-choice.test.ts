import { expect, test } from "vitest";
import { chosenProduct, productsWithSheet } from "../../../app/product-preview/sheet-choice.ts";

const anOffer = (productName: string, isSellable: boolean, offerName = "") => ({
  ...{ offerId: `${productName}-${offerName}`, offerName, productId: `id-${productName}`, productName, isSellable },
  ...{ picture: null, category: null, isActive: isSellable, unit: "piece" as const, weightMode: "fixed" as const },
  ...{ priceCents: 200, nominalAmount: 1, stepAmount: 1 },
});

const OFFERS = [anOffer("Ail", false), anOffer("Miel", true, "250 g"), anOffer("Miel", true, "500 g")];

test("a product has one sheet, however many offers it has", () => {
  expect(productsWithSheet(OFFERS)).toEqual([
    { productId: "id-Ail", name: "Ail" },
    { productId: "id-Miel", name: "Miel" },
  ]);
});

test.each([
  { shows: "the one that is asked for", offers: OFFERS, asked: "id-Ail", shown: "id-Ail" },
  { shows: "the first that customers can buy", offers: OFFERS, asked: undefined, shown: "id-Miel" },
  { shows: "the same where nobody has the one asked for", offers: OFFERS, asked: "id-elsewhere", shown: "id-Miel" },
  {
    ...{ shows: "the first of all where none can be bought", offers: [anOffer("Ail", false)] },
    ...{ asked: undefined, shown: "id-Ail" },
  },
  { shows: "none where no product has an offer", offers: [], asked: "id-Ail", shown: undefined },
])("shows $shows", ({ offers, asked, shown }) => {
  expect(chosenProduct(offers, asked)).toBe(shown);
});
