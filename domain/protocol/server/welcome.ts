import * as v from "valibot";
import { listOf, OrderShape, PlanShape, StockFigure, Whole } from "./order-shape.ts";

/** Everything a socket's audience may know, at one revision. Events that follow begin at this revision. */
export const Welcome = v.object({
  type: v.literal("welcome"),
  protocol: Whole,
  revision: Whole,
  /** The object's clock, so that a countdown does not trust the phone's. */
  nowMs: Whole,
  /** Counts up when published offers or prices change: the page then loads them anew. */
  priceListVersion: Whole,
  plan: PlanShape,
  stock: listOf(StockFigure),
  /** The customer's own, or for producers and staff all they may see. */
  orders: listOf(OrderShape),
});
export type Welcome = v.InferOutput<typeof Welcome>;
