// What a product is counted in. Amounts are kept as integers of the unit's base: grams, millilitres or pieces, so that
// half a kilo is 500 and no rule ever sees a fraction.
import * as v from "valibot";

export const UNITS = ["piece", "kg", "g", "L", "cl", "ml"] as const;
export const Unit = v.picklist(UNITS);
export type Unit = v.InferOutput<typeof Unit>;

export type BaseUnit = "piece" | "g" | "ml";

interface UnitRule {
  readonly base: BaseUnit;
  /** Base units in one of this unit. */
  readonly inBase: number;
}

export const UNIT_RULES: Readonly<Record<Unit, UnitRule>> = {
  piece: { base: "piece", inBase: 1 },
  kg: { base: "g", inBase: 1000 },
  g: { base: "g", inBase: 1 },
  L: { base: "ml", inBase: 1000 },
  cl: { base: "ml", inBase: 10 },
  ml: { base: "ml", inBase: 1 },
};
