// A catalog as its form sends it: its name, and for every offer whether it lies on the stall and at which price.
import * as v from "valibot";
import { OfferId } from "../ids.ts";
import type { Language } from "../language.ts";
import { PRICE_MAX_CENTS } from "../money/price.ts";
import { readAmount } from "../product/amount-text.ts";

export const CATALOG_NAME_MAX_CHARS = 60;
const PRICE_MAX_CHARS = 20;

export const CatalogForm = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(CATALOG_NAME_MAX_CHARS)),
  offers: v.optional(
    v.record(
      OfferId,
      v.object({
        isIn: v.optional(v.literal("on")),
        /** Empty: the product's own. */
        price: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(PRICE_MAX_CHARS)), ""),
      }),
    ),
    {},
  ),
});
export type CatalogForm = v.InferOutput<typeof CatalogForm>;

export interface Selected {
  readonly offerId: OfferId;
  /** null: the product's own price. */
  readonly priceCents: number | null;
}

interface FieldFault {
  readonly path: string;
  readonly expected: string;
}

/** The offers that are in, or every price to correct. A price of an offer that is left out says nothing. */
export function readSelection(
  form: CatalogForm,
  language: Language,
): { readonly selection: readonly Selected[] } | { readonly faults: readonly FieldFault[] } {
  const faults: FieldFault[] = [];
  const selection = Object.entries(form.offers).flatMap(([id, { isIn, price }]): Selected[] => {
    if (isIn === undefined) return [];
    const offerId = v.parse(OfferId, id);
    if (price === "") return [{ offerId, priceCents: null }];
    const reading = readAmount(price, { inBase: 100, language });
    const fault = "fault" in reading ? reading.fault : faultOf(reading.amount);
    if (fault !== null) faults.push({ path: `offers.${id}.price`, expected: fault });
    return "amount" in reading ? [{ offerId, priceCents: reading.amount }] : [];
  });
  return faults.length > 0 ? { faults } : { selection };
}

const faultOf = (cents: number): string | null => {
  if (cents === 0) return "zero";
  return cents > PRICE_MAX_CENTS ? "too-large" : null;
};
