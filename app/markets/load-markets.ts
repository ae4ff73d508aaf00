import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** What the search form asks, as it stands in the address of the results. */
export interface MarketQuestion {
  readonly search?: string;
  readonly day?: string;
  readonly near?: string;
}

export const loadMarkets = query(async (question: MarketQuestion) => {
  const response = await api().markets.$get({ query: { ...question } });
  if (!response.ok) throw new Error(`the markets did not come: ${response.status}`);
  return await response.json();
}, "markets");

/** Null when there is no market at this address. */
export const loadMarket = query(async (slug: string) => {
  const response = await api().markets[":slug"].$get({ param: { slug } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the market did not come: ${response.status}`);
  return await response.json();
}, "market");

export const loadOnSale = query(async () => {
  const response = await api()["on-sale"].$get();
  if (!response.ok) throw new Error(`what is on sale did not come: ${response.status}`);
  return await response.json();
}, "on-sale");

export type FoundMarkets = Awaited<ReturnType<typeof loadMarkets>>;
export type FoundMarket = FoundMarkets["markets"][number];
export type Sale = FoundMarket["sales"][number];
export type Market = NonNullable<Awaited<ReturnType<typeof loadMarket>>>;
