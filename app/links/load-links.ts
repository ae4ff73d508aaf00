import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

/** The markets a catalog is linked to, and those the reader may link it to. */
export const loadCatalogMarkets = query(async (producerId: ProducerId, catalogId: string) => {
  const param = { producerId, catalogId };
  const response = await api().producers[":producerId"].catalogs[":catalogId"].markets.$get({ param });
  return response.ok ? (await response.json()).markets : (missing(response) ?? []);
}, "catalog-markets");

export type CatalogMarket = Awaited<ReturnType<typeof loadCatalogMarkets>>[number];

/** What is linked to a market; null for whoever does not answer for its catalogs. */
export const loadMarketCatalogs = query(async (slug: string) => {
  const response = await api().markets[":slug"].catalogs.$get({ param: { slug } });
  return response.ok ? (await response.json()).catalogs : null;
}, "market-catalogs");

export type MarketCatalog = NonNullable<Awaited<ReturnType<typeof loadMarketCatalogs>>>[number];
