import { query, revalidate } from "@solidjs/router";
import type { StockId } from "../../domain/ids.ts";
import { api } from "../api.ts";

/** JSON has no tuples: the client knows a figure only as a list of either. */
const figureOf = ([stockId, units]: readonly (StockId | number | null)[]): [StockId, number | null][] =>
  typeof stockId === "string" && typeof units !== "string" ? [[stockId, units ?? null]] : [];

/** The sale as it stands, with one's own order in it; null when there is no such distribution. */
export async function readShop(distributionId: string) {
  const response = await api().distributions[":distributionId"].shop.$get({ param: { distributionId } });
  if (response.ok) {
    const snapshot = await response.json();
    return { ...snapshot, stock: snapshot.stock.flatMap(figureOf) };
  }
  if (response.status === 404) return null;
  throw new Error(`the shop answered ${response.status}`);
}

/** The same, read once for all parts of a page. */
export const loadShop = query(readShop, "shop");

/** After an order was placed: whoever looks next must see it. */
export const forgetShop = (): Promise<void> => revalidate(loadShop.key);

export type LoadedShop = NonNullable<Awaited<ReturnType<typeof readShop>>>;
