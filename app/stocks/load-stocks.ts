import { query } from "@solidjs/router";
import * as v from "valibot";
import { DistributionId, OfferId, type ProducerId, ProductId, StockId, UserId } from "../../domain/ids.ts";
import { Unit } from "../../domain/product/unit.ts";
import { WeightMode } from "../../domain/product/weight-mode.ts";
import { StockViewShape } from "../../domain/protocol/server/stocks.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";
import type { StockedOffer } from "./stock-row.ts";

const Offer = v.object({
  offerId: OfferId,
  stockId: StockId,
  unitsPerPiece: v.number(),
  offerName: v.string(),
  productId: ProductId,
  productName: v.string(),
  picture: v.nullable(v.string()),
  unit: Unit,
  weightMode: WeightMode,
  nominalAmount: v.number(),
  stepAmount: v.number(),
  isActive: v.boolean(),
  isInCatalog: v.pipe(
    v.number(),
    v.transform((count) => count > 0),
  ),
}) satisfies v.GenericSchema<unknown, StockedOffer>;

const NamedDistribution = v.object({
  distributionId: DistributionId,
  startsAtMs: v.number(),
  marketName: v.string(),
  timeZone: v.string(),
});
export type NamedDistribution = v.InferOutput<typeof NamedDistribution>;

const Stocks = v.object({
  offers: v.array(Offer),
  stocks: v.array(StockViewShape),
  /** Those behind what is ordered. */
  distributions: v.array(NamedDistribution),
});
export type Stocks = v.InferOutput<typeof Stocks>;

export const loadStocks = query(async (producerId: ProducerId): Promise<Stocks | null> => {
  const response = await api().producers[":producerId"].stocks.$get({ param: { producerId } });
  return response.ok ? v.parse(Stocks, await response.json()) : missing(response);
}, "stocks");

/** The router would hand what is on the screen to the next page that asks, however old it is by then. */
export function forgetStocks(producerId: ProducerId): void {
  query.delete(loadStocks.keyFor(producerId));
}

const History = v.object({
  changes: v.array(
    v.object({
      changeId: v.number(),
      kind: v.picklist(["count", "delivery"]),
      atMs: v.number(),
      byUserId: v.nullable(UserId),
      byName: v.nullable(v.string()),
      distributionId: v.nullable(DistributionId),
      fromReal: v.nullable(v.number()),
      toReal: v.nullable(v.number()),
      reason: v.string(),
    }),
  ),
  distributions: v.array(NamedDistribution),
});
export type History = v.InferOutput<typeof History>;
export type StockChange = History["changes"][number];

export async function readHistory(producerId: ProducerId, stockId: StockId): Promise<History | null> {
  const response = await api().producers[":producerId"].stocks[":stockId"].history.$get({
    param: { producerId, stockId },
  });
  return response.ok ? v.parse(History, await response.json()) : missing(response);
}

/** For the page of one stock. */
export const loadHistory = query(readHistory, "stock-history");
