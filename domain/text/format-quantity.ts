import type { Language } from "../language.ts";
import type { BaseUnit, Unit } from "../product/unit.ts";
import { formatNumber, NO_BREAK_SPACE } from "./format-number.ts";

const PIECES: Readonly<Record<Language, (count: number) => string>> = {
  fr: (count) => (Math.abs(count) < 2 ? "pièce" : "pièces"),
  en: (count) => (count === 1 ? "piece" : "pieces"),
};

/** "kg", "L", or the word for pieces in the number of `count`. */
export const unitSign = (unit: Unit, count: number, language: Language): string =>
  unit === "piece" ? PIECES[language](count) : unit;

interface Shown {
  readonly amount: number;
  readonly unit: Unit;
}

/** From a kilo or a litre on, the greater unit reads better: 1500 g is 1,5 kg, and half a litre stays 500 ml. */
const inReadableUnit = (amount: number, base: BaseUnit): Shown => {
  const isLarge = Math.abs(amount) >= 1000;
  if (base === "g") return isLarge ? { amount: amount / 1000, unit: "kg" } : { amount, unit: "g" };
  if (base === "ml") return isLarge ? { amount: amount / 1000, unit: "L" } : { amount, unit: "ml" };
  return { amount, unit: "piece" };
};

const write = ({ amount, unit }: Shown, language: Language): string =>
  `${formatNumber(amount, 3, language)}${NO_BREAK_SPACE}${unitSign(unit, amount, language)}`;

/** Grams, millilitres or pieces, in the unit that reads best: `1500, "g"` -> "1,5 kg". */
export const formatQuantity = (amount: number, base: BaseUnit, language: Language): string =>
  write(inReadableUnit(amount, base), language);

/** An amount in the very unit the producer chose: `75, "cl"` -> "75 cl". */
export const formatInUnit = (amount: number, unit: Unit, language: Language): string =>
  write({ amount, unit }, language);
