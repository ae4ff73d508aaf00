// Between what somebody types and an integer of base units: "12,5" kg is 12500 g. Never through a fraction.
import type { Language } from "../language.ts";

export type AmountFault = "empty" | "not-a-number" | "too-fine" | "too-large";
export type AmountReading = { readonly amount: number } | { readonly fault: AmountFault };

const WHOLE_DIGITS_MAX = 9;
const SPACES = /[\s\u00a0\u202f]/g;
/** As a price is pasted from a table, in French or in English. */
const MONEY_SIGN = /^€|€$/;
/** In English a comma between groups of three digits counts thousands; in French it always stands before decimals. */
const ENGLISH_GROUPS = /,(?=\d{3}(?:\D|$))/g;
const DECIMAL = /^(\d+)(?:[.,](\d*))?$/;

interface Reading {
  /** Base units in one of the unit that is written: 1000 for kilograms. A power of ten. */
  readonly inBase: number;
  readonly language: Language;
}

/** Whole base units in `text`; a fault where it says no amount, a negative one, or one finer than a base unit. */
export function readAmount(text: string, { inBase, language }: Reading): AmountReading {
  const plain = text.replace(SPACES, "").replace(MONEY_SIGN, "");
  if (plain === "") return { fault: "empty" };
  const [, whole, decimals = ""] = DECIMAL.exec(language === "en" ? plain.replace(ENGLISH_GROUPS, "") : plain) ?? [];
  if (whole === undefined) return { fault: "not-a-number" };
  if (whole.replace(/^0+/, "").length > WHOLE_DIGITS_MAX) return { fault: "too-large" };
  const places = String(inBase).length - 1;
  const significant = decimals.replace(/0+$/, "");
  if (significant.length > places) return { fault: "too-fine" };
  return { amount: Number(whole) * inBase + Number(significant.padEnd(places, "0")) };
}

/** The same the other way, as it stands in a field: 12500 g is "12,5" kg, without spaces between thousands. */
export function writeAmount(amount: number, { inBase, language }: Reading): string {
  const places = String(inBase).length - 1;
  const decimals =
    places === 0
      ? ""
      : String(amount % inBase)
          .padStart(places, "0")
          .replace(/0+$/, "");
  const whole = String(Math.floor(amount / inBase));
  return decimals === "" ? whole : `${whole}${language === "fr" ? "," : "."}${decimals}`;
}

/** Cents as they stand in a field: "2,50". */
export function writeCents(cents: number, language: Language): string {
  const whole = String(Math.floor(cents / 100));
  return `${whole}${language === "fr" ? "," : "."}${String(cents % 100).padStart(2, "0")}`;
}
