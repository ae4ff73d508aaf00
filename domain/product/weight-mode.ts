import * as v from "valibot";

/**
 * How a product is priced; a product has exactly one mode (guide, chapter 2: "Les fonctions selon le poids du produit").
 * - `fixed`: a price per piece.
 * - `by-weight` (prix variable selon pesée): ordered in pieces at an expected weight, billed by measured weight.
 * - `per-piece` (multi-pesée): as by-weight, each piece weighed on its own.
 * - `bulk` (vrac): ordered in steps; the quantity may be corrected after weighing.
 */
export const WEIGHT_MODES = ["fixed", "by-weight", "per-piece", "bulk"] as const;
export const WeightMode = v.picklist(WEIGHT_MODES);
export type WeightMode = v.InferOutput<typeof WeightMode>;

/** Whether the price shown before weighing is only what we expect ("environ"). */
export const isPriceExpected = (mode: WeightMode): boolean => mode === "by-weight" || mode === "per-piece";
