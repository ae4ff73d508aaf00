// The price somebody was shown when they chose an offer. Nobody pays a price they did not see: an order says what its
// sender saw, and what costs more by then is asked first.
import * as v from "valibot";
import { AMOUNT_MAX, inTenths, isInTenths, PRICE_MAX_CENTS } from "../money/price.ts";
import { UNIT_RULES, Unit } from "../product/unit.ts";
import { isPriceExpected, WeightMode } from "../product/weight-mode.ts";

const amount = v.pipe(v.number(), v.minValue(0.1), v.maxValue(AMOUNT_MAX), v.check(isInTenths, "tenths"));

export const SeenPrice = v.strictObject({
  priceCents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PRICE_MAX_CENTS)),
  nominalAmount: amount,
  stepAmount: amount,
  unit: Unit,
  weightMode: WeightMode,
});
export type SeenPrice = Readonly<v.InferOutput<typeof SeenPrice>>;

/** What an offer or a line of an order shows of its price. */
export const seenPrice = ({ priceCents, nominalAmount, stepAmount, unit, weightMode }: SeenPrice): SeenPrice => ({
  priceCents,
  nominalAmount,
  stepAmount,
  unit,
  weightMode,
});

/** One ordered piece is as much of the same, and is either weighed before it is billed in both, or in neither. */
export const isSamePiece = (seen: SeenPrice, now: SeenPrice): boolean =>
  UNIT_RULES[seen.unit].base === UNIT_RULES[now.unit].base &&
  seen.stepAmount === now.stepAmount &&
  isPriceExpected(seen.weightMode) === isPriceExpected(now.weightMode);

/**
 * Whether who saw `seen` may be billed `now` without being asked: the same piece, and no gram of it costs more. A price that
 * fell is simply billed. Another VAT rate or name changes nothing of what is paid, and is no other price.
 */
export const isNoDearer = (seen: SeenPrice, now: SeenPrice): boolean =>
  isSamePiece(seen, now) &&
  now.priceCents * inTenths(seen.nominalAmount) <= seen.priceCents * inTenths(now.nominalAmount);

/** As short text, for the names of fields and for addresses: `300.1.piece`, `1800.0_5.g`, or `300.1000.kg.bulk.500`. */
export function seenPriceText({ priceCents, nominalAmount, stepAmount, unit, weightMode }: SeenPrice): string {
  const isPlain = weightMode === "fixed" && stepAmount === nominalAmount;
  const parts = [priceCents, nominalAmount, unit, ...(isPlain ? [] : [weightMode, stepAmount])];
  return parts.map((part) => String(part).replace(".", "_")).join(".");
}

const TEXT = /^(\d{1,7})\.(\d{1,7}(?:_\d)?)\.([A-Za-z]{1,5})(?:\.([a-z-]{1,9})\.(\d{1,7}(?:_\d)?))?$/;
const numberIn = (text: string | undefined): number => Number(text?.replace("_", "."));

/** null: damaged, or no price of ours. */
export function parseSeenPrice(text: string): SeenPrice | null {
  const [, priceText, nominalText, unit, weightMode = "fixed", stepText = nominalText] = TEXT.exec(text) ?? [];
  const price = v.safeParse(SeenPrice, {
    ...{ priceCents: Number(priceText), nominalAmount: numberIn(nominalText), stepAmount: numberIn(stepText) },
    ...{ unit, weightMode },
  });
  return price.success ? price.output : null;
}
