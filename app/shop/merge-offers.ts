import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";

/** A newer price list in which offers that did not change are the very same objects: their cards stay as they are. */
export function mergeOffers(known: readonly FrozenOffer[], newer: readonly FrozenOffer[]): FrozenOffer[] {
  const byId = new Map(known.map((offer) => [offer.offerId, offer]));
  return newer.map((offer) => {
    const before = byId.get(offer.offerId);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(offer) ? before : offer;
  });
}
