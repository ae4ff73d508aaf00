// What a stock is written in. The ledger counts integers: base units for a pool, pieces for an offer's own stock; a
// producer counts kilos of potatoes and bags of salad.
import type { Language } from "../language.ts";
import { type AmountFault, readAmount } from "../product/amount-text.ts";
import { UNIT_RULES, type Unit } from "../product/unit.ts";
import type { WeightMode } from "../product/weight-mode.ts";
import { REAL_MAX_UNITS } from "./set-real.ts";

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

/** A pool is written in its product's unit, and so is bulk, whose "pieces" are only steps of it. */
export function measureOf(offers: readonly MeasuredOffer[]): StockMeasure {
  const [first] = offers;
  if (first === undefined) return PIECES;
  if (UNIT_RULES[first.unit].base === "piece") return PIECES;
  if (offers.length > 1 || first.unitsPerPiece > 1) return { unit: first.unit, baseAmount: 1 };
  return first.weightMode === "bulk" ? { unit: first.unit, baseAmount: first.stepAmount } : PIECES;
}

export type UnitsFault = AmountFault | "not-a-step";

/** Units of the stock in what was typed. `not-a-step`: bulk is sold by the half kilo, say, and counted so. */
export function readUnits(
  text: string,
  { unit, baseAmount }: StockMeasure,
  language: Language,
): { readonly units: number } | { readonly fault: UnitsFault } {
  const reading = readAmount(text, { inBase: unit === null ? 1 : UNIT_RULES[unit].inBase, language });
  if ("fault" in reading) return reading;
  const units = reading.amount / baseAmount;
  if (!Number.isInteger(units)) return { fault: "not-a-step" };
  return units > REAL_MAX_UNITS ? { fault: "too-large" } : { units };
}
