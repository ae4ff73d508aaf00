// A price that is asked about once more: a decimal comma that slipped is a hundred times the price, and is sold at it.
import type { Language } from "../language.ts";
import { PRICE_MAX_CENTS } from "../money/price.ts";
import { readMoney } from "./amount-text.ts";
import type { OfferForm } from "./product-form.ts";

/** Few single offers of a market cost more than 500 €. */
export const PRICE_ASKED_CENTS = 50_000;
/** Nor does the price of one offer grow or shrink tenfold. */
const TENFOLD = 10;

/** `beforeCents`: what it costs now; null: nothing yet. A price that stays is not asked about again. */
export function isPriceUnlikely(priceCents: number, beforeCents: number | null): boolean {
  if (priceCents === beforeCents) return false;
  if (priceCents > PRICE_ASKED_CENTS) return true;
  return beforeCents !== null && (priceCents >= TENFOLD * beforeCents || priceCents * TENFOLD <= beforeCents);
}

/** A fault that names the price it is about: sent back with the form, it confirms that price and no other. */
export const unlikelyPrice = (priceCents: number): string => `unlikely-${priceCents}`;
const UNLIKELY = /^unlikely-(\d+)$/;

/** The price such a fault is about; null when it is another fault. */
export function unlikelyPriceIn(expected: string): number | null {
  const cents = UNLIKELY.exec(expected)?.[1];
  return cents === undefined ? null : Number(cents);
}

interface Pricing {
  readonly language: Language;
  /** What each offer costs now, by its id. */
  readonly before: ReadonlyMap<string, number>;
}

/** The prices of a form that nobody has confirmed yet. */
export function unlikelyPrices(offers: readonly OfferForm[], { language, before }: Pricing) {
  return offers.flatMap(({ id, price, confirmedPrice }, index) => {
    const reading = readMoney(price, language);
    // What cannot be a price at all is told elsewhere.
    if ("fault" in reading || reading.amount === 0 || reading.amount > PRICE_MAX_CENTS) return [];
    if (confirmedPrice === String(reading.amount)) return [];
    if (!isPriceUnlikely(reading.amount, before.get(id) ?? null)) return [];
    return [{ path: `offers.${index}.price`, expected: unlikelyPrice(reading.amount) }];
  });
}
