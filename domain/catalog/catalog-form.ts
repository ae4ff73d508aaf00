// A catalog as its form sends it: its name, and for every offer whether it lies on the stall and at which price.
import * as v from "valibot";
import { Line } from "../form/text.ts";
import { OfferId } from "../ids.ts";
import type { Language } from "../language.ts";
import { PRICE_MAX_CENTS } from "../money/price.ts";
import { readMoney } from "../product/amount-text.ts";
import { isPriceUnlikely, unlikelyPrice } from "../product/price-doubt.ts";

export const CATALOG_NAME_MAX_CHARS = 60;
const PRICE_MAX_CHARS = 20;

export const CatalogForm = v.object({
  name: Line(CATALOG_NAME_MAX_CHARS),
  offers: v.optional(
    v.record(
      OfferId,
      v.object({
        isIn: v.optional(v.literal("on")),
        /** Empty: the product's own. */
        price: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(PRICE_MAX_CHARS)), ""),
        /** The cents of an unlikely price that was asked about, and is right. */
        confirmedPrice: v.optional(v.pipe(v.string(), v.maxLength(PRICE_MAX_CHARS))),
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

interface Reading {
  readonly language: Language;
  /** As the catalog is saved now; empty for a new one. */
  readonly kept: readonly { readonly offerId: string; readonly priceCents: number | null }[];
  /** The products' own prices, by offer. */
  readonly own: ReadonlyMap<string, number>;
}

type SelectionReading = { readonly selection: readonly Selected[] } | { readonly faults: readonly FieldFault[] };

/**
 * The offers that are in, or every price to correct. An offer that is left out keeps the price it had in its field; any
 * other price there was written to sell at, and is not dropped in silence: `not-ticked`.
 */
export function readSelection(form: CatalogForm, { language, kept, own }: Reading): SelectionReading {
  const keptCents = new Map(kept.map(({ offerId, priceCents }) => [offerId, priceCents]));
  const faults: FieldFault[] = [];
  const selection = Object.entries(form.offers).flatMap(([id, { isIn, price, confirmedPrice }]): Selected[] => {
    const priceCents = price === "" ? null : centsOf(price, language);
    const isTakenOff = isIn === undefined && (price === "" || priceCents === keptCents.get(id));
    if (isTakenOff) return [];
    const usualCents = keptCents.get(id) ?? own.get(id) ?? null;
    const isDoubtful = typeof priceCents === "number" && confirmedPrice !== String(priceCents);
    const doubt = isDoubtful && isPriceUnlikely(priceCents, usualCents) ? unlikelyPrice(priceCents) : priceCents;
    const fault = isIn === undefined ? "not-ticked" : doubt;
    if (typeof fault !== "string") return [{ offerId: v.parse(OfferId, id), priceCents: fault }];
    faults.push({ path: `offers.${id}.price`, expected: fault });
    return [];
  });
  return faults.length > 0 ? { faults } : { selection };
}

/** Or why it is no price. */
function centsOf(price: string, language: Language): number | string {
  const reading = readMoney(price, language);
  if ("fault" in reading) return reading.fault;
  if (reading.amount === 0) return "zero";
  return reading.amount > PRICE_MAX_CENTS ? "too-large" : reading.amount;
}
