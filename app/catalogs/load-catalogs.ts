import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

export const loadCatalogs = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].catalogs.$get({ param: { producerId } });
  return response.ok ? (await response.json()).catalogs : missing(response);
}, "catalogs");

export type ListedCatalog = NonNullable<Awaited<ReturnType<typeof loadCatalogs>>>[number];

/** Every offer that may be put on a stall. */
export const loadSelectable = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["catalog-form"].$get({ param: { producerId } });
  return response.ok ? (await response.json()).offers : missing(response);
}, "selectable-offers");

export type SelectableOffer = NonNullable<Awaited<ReturnType<typeof loadSelectable>>>[number];

/** null when the producer has no such catalog. */
export const loadCatalog = query(async (producerId: ProducerId, catalogId: string) => {
  const param = { producerId, catalogId };
  const response = await api().producers[":producerId"].catalogs[":catalogId"].$get({ param });
  return response.ok ? await response.json() : missing(response);
}, "catalog");

export type KeptCatalog = NonNullable<Awaited<ReturnType<typeof loadCatalog>>>;

/** Open sales of a catalog, with what has changed since each opened. */
export const loadPending = query(async (producerId: ProducerId, catalogId: string) => {
  const param = { producerId, catalogId };
  const response = await api().producers[":producerId"].catalogs[":catalogId"].changes.$get({ param });
  return response.ok ? (await response.json()).sales : (missing(response) ?? []);
}, "pending-changes");

export type PendingSale = Awaited<ReturnType<typeof loadPending>>[number];

/** The catalogs of which open sales show something else, with how many offers that touches. */
export const loadPendingCounts = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["pending-changes"].$get({ param: { producerId } });
  return response.ok ? (await response.json()).catalogs : (missing(response) ?? []);
}, "pending-counts");

/** The catalogs of which open sales show something else, each with its sales. */
export const loadAllPending = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["all-changes"].$get({ param: { producerId } });
  return response.ok ? (await response.json()).catalogs : (missing(response) ?? []);
}, "all-pending-changes");

export type PendingCatalog = Awaited<ReturnType<typeof loadAllPending>>[number];

export type PendingCounts = Awaited<ReturnType<typeof loadPendingCounts>>;

export const loadPublicCatalog = query(async (code: string) => {
  const response = await api().catalogs[":code"].$get({ param: { code } });
  return response.ok ? await response.json() : missing(response);
}, "public-catalog");
