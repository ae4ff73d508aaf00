import { divideHalfUp } from "../../domain/money/price.ts";
import { formatMoneyChange } from "../words/format-money.ts";
import { formatPercent } from "../words/format-number.ts";
import { readMoney } from "../words/read-amount.ts";

const PERCENT_IN_BASIS_POINTS = 100;

/** "+0,30 € (+7 %)": a catalog's price beside the product's own; undefined where they are the same or nothing is written. */
export function priceDifference(written: string, ownCents: number): string | undefined {
  const reading = readMoney(written);
  if ("fault" in reading || reading.amount === ownCents) return undefined;
  const cents = reading.amount - ownCents;
  const percent = divideHalfUp(Math.abs(cents) * 100, ownCents) * PERCENT_IN_BASIS_POINTS;
  const share = cents > 0 ? `+${formatPercent(percent)}` : formatPercent(-percent);
  return `${formatMoneyChange(cents)} (${share})`;
}
