import { query, revalidate } from "@solidjs/router";
import * as v from "valibot";
import { listOf, StockFigure } from "../../domain/protocol/server/order-shape.ts";
import { api } from "../api.ts";

// JSON has no tuples: the client knows a figure only as a list.
const Stock = listOf(StockFigure);

/** The sale as it stands, with one's own order in it; null when there is no such distribution. */
export const loadShop = query(async (distributionId: string) => {
  const response = await api().distributions[":distributionId"].shop.$get({ param: { distributionId } });
  if (response.ok) {
    const snapshot = await response.json();
    return { ...snapshot, stock: v.parse(Stock, snapshot.stock) };
  }
  if (response.status === 404) return null;
  throw new Error(`the shop answered ${response.status}`);
}, "shop");

/** After an order was placed: whoever looks next must see it. */
export const forgetShop = (): Promise<void> => revalidate(loadShop.key);
