import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";

/** Only what is not there is null; whatever else goes wrong shows that it did, and can be tried again. */
const NOT_THERE = 404;

const failed = (what: string, { status }: { readonly status: number }) => new Error(`${what} did not come: ${status}`);

export const loadCatalogs = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"].catalogs.$get({ param: { producerId } });
  if (response.ok) return (await response.json()).catalogs;
  if (response.status === NOT_THERE) return null;
  throw failed("the catalogs", response);
}, "catalogs");

export type ListedCatalog = NonNullable<Awaited<ReturnType<typeof loadCatalogs>>>[number];

/** Every offer that may be put on a stall. */
export const loadSelectable = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["catalog-form"].$get({ param: { producerId } });
  if (response.ok) return (await response.json()).offers;
  if (response.status === NOT_THERE) return null;
  throw failed("the offers", response);
}, "selectable-offers");

export type SelectableOffer = NonNullable<Awaited<ReturnType<typeof loadSelectable>>>[number];

/** null when the producer has no such catalog. */
export const loadCatalog = query(async (producerId: ProducerId, catalogId: string) => {
  const param = { producerId, catalogId };
  const response = await api().producers[":producerId"].catalogs[":catalogId"].$get({ param });
  if (response.ok) return await response.json();
  if (response.status === NOT_THERE) return null;
  throw failed("the catalog", response);
}, "catalog");

export type KeptCatalog = NonNullable<Awaited<ReturnType<typeof loadCatalog>>>;

/** Open sales of a catalog, with what has changed since each opened. */
export const loadPending = query(async (producerId: ProducerId, catalogId: string) => {
  const param = { producerId, catalogId };
  const response = await api().producers[":producerId"].catalogs[":catalogId"].changes.$get({ param });
  if (response.ok) return (await response.json()).sales;
  if (response.status === NOT_THERE) return [];
  throw failed("what has changed since sales opened", response);
}, "pending-changes");

export type PendingSale = Awaited<ReturnType<typeof loadPending>>[number];

/** The catalogs of which open sales show something else, with how many offers that touches. */
export const loadPendingCounts = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["pending-changes"].$get({ param: { producerId } });
  if (response.ok) return (await response.json()).catalogs;
  if (response.status === NOT_THERE) return [];
  throw failed("how much has changed since sales opened", response);
}, "pending-counts");

export type PendingCounts = Awaited<ReturnType<typeof loadPendingCounts>>;

export const loadPublicCatalog = query(async (code: string) => {
  const response = await api().catalogs[":code"].$get({ param: { code } });
  if (response.ok) return await response.json();
  if (response.status === NOT_THERE) return null;
  throw failed("the proposal", response);
}, "public-catalog");
