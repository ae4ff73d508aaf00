// A product that is counted in another unit: 1 kg is 1000 g, and must not become 1 g.
import type { Language } from "../language.ts";
import { readMeasure, writeAmount } from "./amount-text.ts";
import type { ProductForm } from "./product-form.ts";
import { UNIT_RULES, type Unit } from "./unit.ts";

export interface UnitChange {
  readonly from: Unit;
  readonly to: Unit;
}

/** Whether amounts say something else in the other unit: a kilo and a litre are written alike. */
export const saysOther = ({ from, to }: UnitChange): boolean =>
  from !== to &&
  (UNIT_RULES[from].base === "piece" ||
    UNIT_RULES[to].base === "piece" ||
    UNIT_RULES[from].inBase !== UNIT_RULES[to].inBase);

/** Pieces weigh what they weigh: nobody can turn one of them into grams. */
export const isConvertible = ({ from, to }: UnitChange): boolean =>
  UNIT_RULES[from].base !== "piece" && UNIT_RULES[to].base !== "piece";

/** The same amount as it is written in the other unit; what is no amount stays as it is. */
export function convertAmount(text: string, { from, to }: UnitChange, language: Language): string {
  if (!isConvertible({ from, to })) return text;
  const reading = readMeasure(text, { unit: from, language, fine: true });
  return "fault" in reading ? text : writeAmount(reading.amount, { inBase: UNIT_RULES[to].inBase, language });
}

/**
 * A form whose unit was changed without a script, in its new unit: amounts that stand as they are saved are converted, what
 * was written anew was written for the new one.
 */
export function inNewUnit(form: ProductForm, saved: ProductForm, language: Language): ProductForm {
  const change = { from: form.amountsUnit ?? form.unit, to: form.unit };
  const convert = (text: string, before: string | undefined) =>
    text === before ? convertAmount(text, change, language) : text;
  const offers = form.offers.map((offer) => {
    const before = saved.offers.find(({ id }) => id !== "" && id === offer.id);
    return { ...offer, amount: convert(offer.amount, before?.amount), step: convert(offer.step, before?.step) };
  });
  return { ...form, amountsUnit: form.unit, offers };
}
