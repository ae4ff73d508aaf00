import type { SelectableOffer } from "../catalogs/load-catalogs.ts";

export interface SheetProduct {
  readonly productId: string;
  readonly name: string;
}

/** The products that have a sheet, each once: those with an offer, in the order of the alphabet. */
export function productsWithSheet(offers: readonly SelectableOffer[]): SheetProduct[] {
  const names = new Map(offers.map((offer) => [offer.productId, offer.productName]));
  return [...names].map(([productId, name]) => ({ productId, name }));
}

/** The one that is asked for, else the first that customers can buy, else the first; undefined when there is none. */
export function chosenProduct(offers: readonly SelectableOffer[], asked: string | undefined): string | undefined {
  const chosen =
    offers.find(({ productId }) => productId === asked) ?? offers.find(({ isSellable }) => isSellable) ?? offers[0];
  return chosen?.productId;
}
