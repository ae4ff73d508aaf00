import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** What is told about a product and who made it; null when it is not sold. */
export const loadSheet = query(async (distributionId: string, productId: string) => {
  const response = await api().distributions[":distributionId"].products[":productId"].$get({
    param: { distributionId, productId },
  });
  if (response.ok) return await response.json();
  if (response.status === 404) return null;
  throw new Error(`the product sheet answered ${response.status}`);
}, "product-sheet");
