import { type AmountReading, readAmount as readIn } from "../../domain/product/amount-text.ts";
import { currentLanguage } from "./current-language.ts";

/** What the reader of this page typed, in whole base units. */
export const readAmount = (text: string, inBase: number): AmountReading =>
  readIn(text, { inBase, language: currentLanguage() });
