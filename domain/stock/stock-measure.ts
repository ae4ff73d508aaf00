// What a stock is written in. The ledger counts integers of the stock's unit; a producer counts kilos of potatoes and bags of
// salad.
import type { Language } from "../language.ts";
import { type AmountFault, readMeasure } from "../product/amount-text.ts";
import { UNIT_RULES, type Unit } from "../product/unit.ts";
import type { WeightMode } from "../product/weight-mode.ts";
import { REAL_MAX_UNITS } from "./set-real.ts";
import { ownStockUnit } from "./stock-unit.ts";

export interface StockMeasure {
  /** The unit figures are written in; null: plain pieces. */
  readonly unit: Unit | null;
  /** Base units of that unit in one unit of the stock. */
  readonly baseAmount: number;
}

export interface MeasuredOffer {
  readonly unit: Unit;
  readonly weightMode: WeightMode;
  readonly stepAmount: number;
  readonly unitsPerPiece: number;
}

const PIECES: StockMeasure = { unit: null, baseAmount: 1 };

/** What is counted by weight or volume is written in its product's unit. */
export function measureOf(offers: readonly MeasuredOffer[]): StockMeasure {
  const [first] = offers;
  if (first === undefined) return PIECES;
  if (UNIT_RULES[first.unit].base === "piece") return PIECES;
  if (offers.length > 1) return { unit: first.unit, baseAmount: 1 };
  const baseAmount = ownStockUnit(first, first.weightMode);
  return baseAmount === null ? PIECES : { unit: first.unit, baseAmount };
}

export type UnitsFault = AmountFault | "not-a-step";

/** Units of the stock in what was typed. `not-a-step`: bulk that has long been sold is counted in the step of then. */
export function readUnits(
  text: string,
  { unit, baseAmount }: StockMeasure,
  language: Language,
): { readonly units: number } | { readonly fault: UnitsFault } {
  const reading = readMeasure(text, { unit: unit ?? "piece", language });
  if ("fault" in reading) return reading;
  const units = reading.amount / baseAmount;
  if (!Number.isInteger(units)) return { fault: "not-a-step" };
  return units > REAL_MAX_UNITS ? { fault: "too-large" } : { units };
}
