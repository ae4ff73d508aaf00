import * as v from "valibot";
import { listOf, OrderShape, PlanShape, StockFigure, Whole } from "./order-shape.ts";

/**
 * What changed after revision `from` up to revision `to`, all values absolute. A client that is not at `from` has missed
 * something and asks for a snapshot.
 */
export const Changed = v.object({
  type: v.literal("changed"),
  from: Whole,
  to: Whole,
  stock: v.optional(listOf(StockFigure)),
  orders: v.optional(listOf(OrderShape)),
  plan: v.optional(PlanShape),
  priceListVersion: v.optional(Whole),
});
export type Changed = v.InferOutput<typeof Changed>;
