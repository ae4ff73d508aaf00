// Between what somebody types and an integer of base units: "12,5" kg is 12500 g. One reader for each kind: money, shares,
// amounts; each takes the signs that people write along.
import type { Language } from "../language.ts";
import { UNIT_RULES, type Unit } from "./unit.ts";

export type AmountFault = "empty" | "not-a-number" | "too-fine" | "too-large";
export type AmountReading = { readonly amount: number } | { readonly fault: AmountFault };

const WHOLE_DIGITS_MAX = 9;
/** In English a comma between groups of three digits counts thousands; in French it always stands before decimals. */
const ENGLISH_GROUPS = /,(?=\d{3}(?:\D|$))/g;
const DECIMAL = /^(\d+)(?:[.,](\d*))?$/;

/** As a price is written or pasted: "3€", "€3", "3,50 EUR", "3 euros". */
const MONEY_SIGN = /^(?:€|eur)|(?:€|eur|euros?)$/;
/** As it is said: "3€50". */
const SIGN_FOR_POINT = /^(\d+)€(\d\d)$/;
const PERCENT_SIGN = /%$/;

/** An offer's amount is fine to a tenth of a gram or millilitre (domain-rules, "Products and offers"). */
const TENTHS = 10;
const CENTS_IN_EURO = 100;
const BASIS_POINTS_IN_PERCENT = 100;

interface Reading {
  /** Base units in one of the unit that is written: 1000 for kilograms. A power of ten. */
  readonly inBase: number;
  readonly language: Language;
}

/** Without spaces of any kind, in plain small signs. */
const plainOf = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Whole base units in a number; a fault where it is none, a negative one, or one finer than a base unit. */
function readNumber(plain: string, { inBase, language }: Reading): AmountReading {
  if (plain === "") return { fault: "empty" };
  const [, whole, decimals = ""] = DECIMAL.exec(language === "en" ? plain.replace(ENGLISH_GROUPS, "") : plain) ?? [];
  if (whole === undefined) return { fault: "not-a-number" };
  if (whole.replace(/^0+/, "").length > WHOLE_DIGITS_MAX) return { fault: "too-large" };
  const places = String(inBase).length - 1;
  const significant = decimals.replace(/0+$/, "");
  if (significant.length > places) return { fault: "too-fine" };
  return { amount: Number(whole) * inBase + Number(significant.padEnd(places, "0")) };
}

/** Cents in what was typed for a price. */
export function readMoney(text: string, language: Language): AmountReading {
  const plain = plainOf(text).replace(SIGN_FOR_POINT, "$1,$2").replace(MONEY_SIGN, "");
  return readNumber(plain, { inBase: CENTS_IN_EURO, language });
}

/** Basis points in what was typed for a share: "5,5", "8.5 %". */
export const readPercent = (text: string, language: Language): AmountReading =>
  readNumber(plainOf(text).replace(PERCENT_SIGN, ""), { inBase: BASIS_POINTS_IN_PERCENT, language });

/** How people write units behind a number. */
const UNIT_NAMES: Readonly<Record<string, Unit>> = {
  ...{ kg: "kg", kilo: "kg", kilos: "kg", g: "g", gr: "g", l: "L", cl: "cl", ml: "ml" },
  ...{ pièce: "piece", pièces: "piece", piece: "piece", pieces: "piece" },
};
const WITH_UNIT = /^([\d.,]+)(\p{L}+)$/u;

/**
 * Base units in what was typed for an amount of this unit: "1,5" or "850 g" of what is counted in kilograms. Whole ones;
 * with `fine`, down to a tenth of a gram or a millilitre.
 */
export function readMeasure(
  text: string,
  { unit, language, fine = false }: { unit: Unit; language: Language; fine?: boolean },
): AmountReading {
  const plain = plainOf(text);
  const [, number, name] = WITH_UNIT.exec(plain) ?? [];
  const written = name === undefined ? unit : UNIT_NAMES[name];
  if (written === undefined || UNIT_RULES[written].base !== UNIT_RULES[unit].base) return { fault: "not-a-number" };
  const { base, inBase } = UNIT_RULES[written];
  const parts = fine && base !== "piece" ? TENTHS : 1;
  const reading = readNumber(number ?? plain, { inBase: inBase * parts, language });
  return "fault" in reading ? reading : { amount: reading.amount / parts };
}

/** The same the other way, as it stands in a field: 12500 g is "12,5" kg, without spaces between thousands. */
export function writeAmount(amount: number, { inBase, language }: Reading): string {
  const tenths = Math.round(amount * TENTHS);
  const places = String(inBase * TENTHS).length - 1;
  const decimals = String(tenths % (inBase * TENTHS))
    .padStart(places, "0")
    .replace(/0+$/, "");
  const whole = String(Math.floor(tenths / (inBase * TENTHS)));
  return decimals === "" ? whole : `${whole}${language === "fr" ? "," : "."}${decimals}`;
}

/** Cents as they stand in a field: "2,50". */
export function writeCents(cents: number, language: Language): string {
  const whole = String(Math.floor(cents / 100));
  return `${whole}${language === "fr" ? "," : "."}${String(cents % 100).padStart(2, "0")}`;
}
