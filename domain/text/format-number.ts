// Numbers are written here and not by Intl: server and browser may carry different ICU versions, which disagree about
// the kind of space between thousands, and a page must read the same on both.
import type { Language } from "../language.ts";

/** Keeps a number and what it counts on one line. */
export const NO_BREAK_SPACE = "\u00a0";
const MINUS = "\u2212";

interface Punctuation {
  readonly group: string;
  readonly decimal: string;
}

const PUNCTUATION: Readonly<Record<Language, Punctuation>> = {
  fr: { group: NO_BREAK_SPACE, decimal: "," },
  en: { group: ",", decimal: "." },
};

const groupThousands = (digits: string, { group }: Punctuation): string => digits.replace(/\B(?=(\d{3})+$)/g, group);

const write = (fixed: string, language: Language): string => {
  const punctuation = PUNCTUATION[language];
  const [whole = "0", decimals] = fixed.replace("-", "").split(".");
  const sign = fixed.startsWith("-") && /[1-9]/.test(fixed) ? MINUS : "";
  const tail = decimals ? punctuation.decimal + decimals : "";
  return sign + groupThousands(whole, punctuation) + tail;
};

/** `1234.5` -> "1 234,5"; at most `decimals` of them, without closing zeros. */
export const formatNumber = (value: number, decimals: number, language: Language): string => {
  const fixed = value.toFixed(decimals);
  return write(fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed, language);
};

/** `1234.5` -> "1 234,50": always exactly `decimals` of them. */
export const formatFixed = (value: number, decimals: number, language: Language): string =>
  write(value.toFixed(decimals), language);

/** Basis points -> "5,5 %". */
export const formatPercent = (basisPoints: number, language: Language): string =>
  `${formatNumber(basisPoints / 100, 2, language)}${language === "fr" ? NO_BREAK_SPACE : ""}%`;
