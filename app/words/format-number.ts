// The domain's formats in the language of the page.
import * as text from "../../domain/text/format-number.ts";
import { currentLanguage } from "./current-language.ts";

/** Keeps a number and what it counts on one line. */
export const NO_BREAK_SPACE = text.NO_BREAK_SPACE;

/** `1234.5` -> "1 234,5"; at most `decimals` of them (3 unless told), without closing zeros. */
export const formatNumber = (value: number, decimals = 3, language = currentLanguage()): string =>
  text.formatNumber(value, decimals, language);

/** `1234.5` -> "1 234,50": always exactly `decimals` of them. */
export const formatFixed = (value: number, decimals: number, language = currentLanguage()): string =>
  text.formatFixed(value, decimals, language);

/** Basis points -> "5,5 %". */
export const formatPercent = (basisPoints: number, language = currentLanguage()): string =>
  text.formatPercent(basisPoints, language);
