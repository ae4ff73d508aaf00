// What a producer's ledger sends to the page Stocks. It takes no commands on its socket: counts come over HTTP.
import * as v from "valibot";
import { DistributionId, StockId } from "../../ids.ts";
import type { StockView } from "../../stock/stock-view.ts";
import { listOf, Whole } from "./order-shape.ts";

export const StockViewShape = v.object({
  stockId: StockId,
  real: v.nullable(Whole),
  ordered: Whole,
  available: v.nullable(Whole),
  shortage: Whole,
  orderedBy: listOf(v.object({ distributionId: DistributionId, units: Whole })),
}) satisfies v.GenericSchema<unknown, StockView>;

/** All stocks, on connection; then those that changed, each whole. */
export const StocksMessage = v.object({
  type: v.picklist(["stocks-welcome", "stocks-changed"]),
  revision: Whole,
  stocks: listOf(StockViewShape),
});
export type StocksMessage = v.InferOutput<typeof StocksMessage>;
