import { UNIT_RULES } from "../../domain/product/unit.ts";
import type { StockMeasure, UnitsFault } from "../../domain/stock/stock-measure.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { stocksWords } from "../words/stocks.ts";

/** What is wrong with a count, and how to write it. */
export function faultText(fault: UnitsFault, { unit, baseAmount }: StockMeasure): string {
  const words = stocksWords();
  if (fault === "not-a-step")
    return unit === null
      ? words.fault["too-fine"]
      : words.faultStep({ step: formatQuantity(baseAmount, UNIT_RULES[unit].base) });
  if (fault === "too-fine" && unit !== null) return words.faultFine;
  return words.fault[fault];
}
