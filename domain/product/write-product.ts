import type { Language } from "../language.ts";
import { writeAmount, writeCents } from "./amount-text.ts";
import type { Product } from "./product.ts";
import type { OfferForm, ProductForm } from "./product-form.ts";
import { UNIT_RULES } from "./unit.ts";

/** A product as it stands in its form. `readProduct` gives the same product back. */
export function writeProduct(product: Product, language: Language): ProductForm {
  const { inBase } = UNIT_RULES[product.unit];
  return {
    ...product,
    picture: product.picture ?? "",
    category: product.category ?? "",
    isOrganic: product.isOrganic ? "on" : "",
    isActive: product.isActive ? "on" : "",
    offers: product.offers.map((offer) => ({
      id: offer.id ?? "",
      name: offer.name,
      amount: writeAmount(offer.nominalAmount, { inBase, language }),
      step: product.weightMode === "bulk" ? writeAmount(offer.stepAmount, { inBase, language }) : "",
      price: writeCents(offer.priceCents, language),
      vatRateId: offer.vatRateId,
      reference: offer.reference ?? "",
    })),
  };
}

export const blankOffer = (vatRateId: string): OfferForm => ({
  ...{ id: "", name: "", amount: "", step: "", price: "", reference: "" },
  vatRateId,
});

export const blankProduct = (vatRateId: string): ProductForm => ({
  ...{ name: "", description: "", picture: "", unit: "piece", category: "", isOrganic: "", isActive: "on" },
  ...{ weightMode: "fixed", stock: "own", offers: [blankOffer(vatRateId)] },
});
