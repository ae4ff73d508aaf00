// The domain's formats in the language of the page.
import type { BaseUnit, Unit } from "../../domain/product/unit.ts";
import * as text from "../../domain/text/format-quantity.ts";
import { currentLanguage } from "./current-language.ts";

/** "kg", "L", or the word for pieces in the number of `count`. */
export const unitSign = (unit: Unit, count: number, language = currentLanguage()): string =>
  text.unitSign(unit, count, language);

/** Grams, millilitres or pieces, in the unit that reads best: `1500, "g"` -> "1,5 kg". */
export const formatQuantity = (amount: number, base: BaseUnit, language = currentLanguage()): string =>
  text.formatQuantity(amount, base, language);

/** An amount in the very unit the producer chose: `75, "cl"` -> "75 cl". */
export const formatInUnit = (amount: number, unit: Unit, language = currentLanguage()): string =>
  text.formatInUnit(amount, unit, language);
