// The domain's formats in the language of the page.
import * as text from "../../domain/text/format-money.ts";
import { currentLanguage } from "./current-language.ts";

/** Whether the sign stands before the amount. */
export const moneySignLeads = (language = currentLanguage()): boolean => text.moneySignLeads(language);

/** Integer cents -> "3,50 €" or "€3.50". */
export const formatMoney = (cents: number, language = currentLanguage()): string => text.formatMoney(cents, language);

/** A difference of price: as money, with its sign even when it is a gain: "+2,20 €". */
export const formatMoneyChange = (cents: number, language = currentLanguage()): string =>
  text.formatMoneyChange(cents, language);

/** What the law asks beside every price (arrêté du 3 décembre 1987): "5,00 €/kg". */
export const formatUnitPrice = (cents: number, per: "kg" | "L" | "piece", language = currentLanguage()): string =>
  text.formatUnitPrice(cents, per, language);
