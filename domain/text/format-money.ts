import type { Language } from "../language.ts";
import { formatFixed, NO_BREAK_SPACE } from "./format-number.ts";
import { unitSign } from "./format-quantity.ts";

/** Whether the sign stands before the amount. */
export const moneySignLeads = (language: Language): boolean => language === "en";

const placeSign = (amount: string, language: Language): string =>
  moneySignLeads(language) ? amount.replace(/\d/, (first) => `€${first}`) : `${amount}${NO_BREAK_SPACE}€`;

/** Integer cents -> "3,50 €" or "€3.50". */
export const formatMoney = (cents: number, language: Language): string =>
  placeSign(formatFixed(cents / 100, 2, language), language);

/** A difference of price: as money, with its sign even when it is a gain: "+2,20 €". */
export const formatMoneyChange = (cents: number, language: Language): string =>
  (cents > 0 ? "+" : "") + formatMoney(cents, language);

/** What the law asks beside every price (arrêté du 3 décembre 1987): "5,00 €/kg". */
export const formatUnitPrice = (cents: number, per: "kg" | "L" | "piece", language: Language): string =>
  `${formatMoney(cents, language)}/${unitSign(per, 1, language)}`;
