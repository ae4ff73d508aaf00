import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Where support reads its mail; empty when no address is configured. */
export const loadContact = query(async () => {
  const response = await api().contact.$get();
  if (!response.ok) throw new Error(`support's address did not come: ${response.status}`);
  return await response.json();
}, "contact");

/** Whom one writes to; null when there is no market at this address. */
export const loadMarketContact = query(async (slug: string) => {
  const response = await api().markets[":slug"].contact.$get({ param: { slug } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the market's address did not come: ${response.status}`);
  return await response.json();
}, "market-contact");

export type MarketContact = NonNullable<Awaited<ReturnType<typeof loadMarketContact>>>;
