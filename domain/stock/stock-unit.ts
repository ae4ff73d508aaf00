// Which unit a stock is counted in is a fact of the stock, and stays while its offers change: an offer only says how many of
// these units one ordered piece of it takes. So neither a new step nor a new packaging changes how many kilos there are
// (domain-rules, "Products and offers").
//
// - A pool is counted in base units: grams, millilitres, pieces.
// - An offer's own stock is counted in base units where it began as bulk, and in pieces otherwise: twenty chickens are twenty
//   however much each is expected to weigh.
// - Stocks of bulk that began before this rule are counted in the step they were sold in then.
import type { WeightMode } from "../product/weight-mode.ts";

/** Base units in one unit of a stock; null: it counts pieces, whatever is in one. */
export type StockUnit = number | null;

interface Drawing {
  readonly stepAmount: number;
  readonly unitsPerPiece: number;
}

/** The unit of an offer's own stock, read from what a piece of the offer takes of it. */
export const ownStockUnit = ({ stepAmount, unitsPerPiece }: Drawing, weightMode: WeightMode): StockUnit =>
  unitsPerPiece === 1 && weightMode !== "bulk" ? null : stepAmount / unitsPerPiece;

/** What a new stock of an offer's own begins with. */
export const newStockUnit = (weightMode: WeightMode): StockUnit => (weightMode === "bulk" ? 1 : null);

/** Units of a stock that one piece takes; null: the stock's unit cannot say it in whole numbers. */
export function unitsPerPieceIn(unit: StockUnit, stepAmount: number): number | null {
  const units = unit === null ? 1 : stepAmount / unit;
  return Number.isInteger(units) ? units : null;
}
