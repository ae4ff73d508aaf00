import type { Language } from "../language.ts";
import { AMOUNT_MAX, PRICE_MAX_CENTS } from "../money/price.ts";
import { type AmountFault, type AmountReading, readMeasure, readMoney } from "./amount-text.ts";
import { isCategoryPath } from "./category.ts";
import { saysOther } from "./convert-amounts.ts";
import type { Offer, Product } from "./product.ts";
import { isBlankOffer, type OfferForm, type ProductForm } from "./product-form.ts";
import { referenceKey } from "./reference.ts";

/** Why a field cannot stay as it is. */
export type ProductFault =
  | AmountFault
  | "zero"
  /** What is weighed has a weight or a volume for its unit. */
  | "weighed-in-pieces"
  | "no-such-category"
  /** The same reference on two offers. */
  | "twice"
  /** The unit was changed: its amounts were written in the one before, and are to be looked at. */
  | "amounts-in-other-unit";

export interface FieldFault {
  /** The field's name: "offers.0.price". */
  readonly path: string;
  readonly expected: ProductFault;
}

export type ProductReading = { readonly product: Product } | { readonly faults: readonly FieldFault[] };

/** Turns what was typed into a product, or names every field to correct. Blank offers are left out. */
export function readProduct(form: ProductForm, language: Language): ProductReading {
  const faults: FieldFault[] = [];
  const blame = (path: string, expected: ProductFault) => void faults.push({ path, expected });
  if (form.name === "") blame("name", "empty");
  if (form.category !== "" && !isCategoryPath(form.category)) blame("category", "no-such-category");
  if (form.weightMode !== "fixed" && form.unit === "piece") blame("unit", "weighed-in-pieces");
  const hasOffers = form.offers.some((offer) => !isBlankOffer(offer));
  if (hasOffers && saysOther({ from: form.amountsUnit ?? form.unit, to: form.unit }))
    blame("unit", "amounts-in-other-unit");
  const offers = form.offers.flatMap((offer, index) => {
    if (isBlankOffer(offer)) return [];
    return readOffer(offer, { form, language, blame: (field, fault) => blame(`offers.${index}.${field}`, fault) });
  });
  for (const index of repeatedReferences(form.offers)) blame(`offers.${index}.reference`, "twice");
  if (faults.length > 0) return { faults };
  return {
    product: {
      name: form.name,
      description: form.description,
      picture: form.picture === "" ? null : form.picture,
      unit: form.unit,
      category: isCategoryPath(form.category) ? form.category : null,
      isOrganic: form.isOrganic === "on",
      isActive: form.isActive === "on",
      weightMode: form.weightMode,
      stock: form.stock,
      offers,
    },
  };
}

interface OfferReading {
  readonly form: ProductForm;
  readonly language: Language;
  readonly blame: (field: keyof OfferForm, fault: ProductFault) => void;
}

function readOffer(offer: OfferForm, { form, language, blame }: OfferReading): Offer {
  const within = (max: number, field: "amount" | "step" | "price", reading: AmountReading): number => {
    const fault = "fault" in reading ? reading.fault : faultOfSize(reading.amount, max);
    if (fault !== null) blame(field, fault);
    return "amount" in reading ? reading.amount : 0;
  };
  // What is weighed, and what is counted in a pool, is whole grams and millilitres.
  const fine = form.weightMode === "fixed" && form.stock === "own";
  const read = (field: "amount" | "step") =>
    within(AMOUNT_MAX, field, readMeasure(offer[field], { unit: form.unit, language, fine }));
  const nominalAmount = read("amount");
  const priceCents = within(PRICE_MAX_CENTS, "price", readMoney(offer.price, language));
  // Bulk without a step of its own is ordered by what the price is for.
  const hasStep = form.weightMode === "bulk" && offer.step !== "";
  const stepAmount = hasStep ? read("step") : nominalAmount;
  if (offer.vatRateId === "") blame("vatRateId", "empty");
  return {
    id: offer.id === "" ? null : offer.id,
    name: offer.name,
    ...{ nominalAmount, stepAmount, priceCents },
    vatRateId: offer.vatRateId,
    reference: offer.reference === "" ? null : offer.reference,
  };
}

function faultOfSize(amount: number, max: number): ProductFault | null {
  if (amount === 0) return "zero";
  return amount > max ? "too-large" : null;
}

/** Every offer whose reference stands on an earlier one. */
const repeatedReferences = (offers: readonly OfferForm[]): number[] =>
  offers.flatMap(({ reference }, index) => {
    const first = offers.findIndex((other) => referenceKey(other.reference) === referenceKey(reference));
    return reference !== "" && first < index ? [index] : [];
  });
