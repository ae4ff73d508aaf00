import { AMOUNT_MAX } from "../../domain/money/price.ts";
import type { AmountFault } from "../../domain/product/amount-text.ts";
import type { Unit } from "../../domain/product/unit.ts";
import { readMeasure } from "../words/read-amount.ts";

/** What the scales said: "1,52", or one weighing for each piece, "1,42 + 1,56". Nothing: not weighed yet. */
export function readWeighings(
  text: string,
  unit: Unit,
):
  | { readonly measuredAmount: number | null; readonly count: number }
  | { readonly fault: Exclude<AmountFault, "empty"> } {
  if (text.trim() === "") return { measuredAmount: null, count: 0 };
  let measuredAmount = 0;
  const parts = text.split("+");
  for (const part of parts) {
    const reading = readMeasure(part, unit);
    if ("fault" in reading) return { fault: reading.fault === "empty" ? "not-a-number" : reading.fault };
    measuredAmount += reading.amount;
  }
  return measuredAmount > AMOUNT_MAX ? { fault: "too-large" } : { measuredAmount, count: parts.length };
}
