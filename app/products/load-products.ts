import { query } from "@solidjs/router";
import type { ProducerId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

/** What the list is asked for, as it stands in the address. */
export interface ProductQuestion {
  readonly text: string;
  readonly state: string;
  readonly section: string;
  readonly page: string;
}

export const loadProducts = query(async (producerId: ProducerId, question: ProductQuestion) => {
  const response = await api().producers[":producerId"].products.$get({ param: { producerId }, query: question });
  return response.ok ? await response.json() : missing(response);
}, "products");

export type ProductList = NonNullable<Awaited<ReturnType<typeof loadProducts>>>;
export type ListedProduct = ProductList["products"][number];

/** What every form of a product needs: who makes it, and at which VAT rates it may be sold. */
export const loadProductForm = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["product-form"].$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "product-form");

export type ProductFormFrame = NonNullable<Awaited<ReturnType<typeof loadProductForm>>>;

/** null when the producer has no such product. */
export const loadProduct = query(async (producerId: ProducerId, productId: string) => {
  const response = await api().producers[":producerId"].products[":productId"].$get({
    param: { producerId, productId },
  });
  return response.ok ? await response.json() : missing(response);
}, "product");

export type KeptProduct = NonNullable<Awaited<ReturnType<typeof loadProduct>>>;

/** Where customers are being offered it right now. */
export const loadSalesOf = query(async (producerId: ProducerId, productId: string) => {
  const response = await api().producers[":producerId"].products[":productId"].sales.$get({
    param: { producerId, productId },
  });
  return response.ok ? (await response.json()).sales : (missing(response) ?? []);
}, "sales-of-product");

export type SaleOfProduct = Awaited<ReturnType<typeof loadSalesOf>>[number];

/** The table that was brought last, and what it would do; `waiting` is null when there is none. */
export const loadImport = query(async (producerId: ProducerId) => {
  const response = await api().producers[":producerId"]["product-import"].$get({ param: { producerId } });
  return response.ok ? await response.json() : missing(response);
}, "product-import");

export type WaitingImport = NonNullable<NonNullable<Awaited<ReturnType<typeof loadImport>>>["waiting"]>;
