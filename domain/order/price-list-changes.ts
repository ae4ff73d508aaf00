import type { OfferId } from "../ids.ts";
import type { FrozenOffer } from "./frozen-offer.ts";

/** One difference between what an open sale sells and what its producer sells by now. */
export interface PriceListChange {
  readonly kind: "added" | "removed" | "repriced" | "changed";
  readonly offerId: OfferId;
  readonly productName: string;
  readonly offerName: string;
  /** null: not sold on that side. */
  readonly fromCents: number | null;
  readonly toCents: number | null;
}

/** What publishing would change for customers (domain-rules, "Catalogs and price safety"), in the order of the stall. */
export function priceListChanges(sold: readonly FrozenOffer[], wanted: readonly FrozenOffer[]): PriceListChange[] {
  const soldById = new Map(sold.map((offer) => [offer.offerId, offer]));
  const wantedIds = new Set(wanted.map((offer) => offer.offerId));
  const changes = wanted.flatMap((offer) => {
    const before = soldById.get(offer.offerId);
    if (before === undefined) return [change("added", offer, { from: null, to: offer.priceCents })];
    if (isSame(before, offer)) return [];
    const kind = before.priceCents === offer.priceCents ? "changed" : "repriced";
    return [change(kind, offer, { from: before.priceCents, to: offer.priceCents })];
  });
  const removed = sold
    .filter((offer) => !wantedIds.has(offer.offerId))
    .map((offer) => change("removed", offer, { from: offer.priceCents, to: null }));
  return [...changes, ...removed];
}

const change = (
  kind: PriceListChange["kind"],
  { offerId, productName, offerName }: FrozenOffer,
  { from, to }: { from: number | null; to: number | null },
): PriceListChange => ({ kind, offerId, productName, offerName, fromCents: from, toCents: to });

const isSame = (one: FrozenOffer, other: FrozenOffer): boolean =>
  Object.entries(one).every(([field, value]) => value === Object.entries(other).find(([name]) => name === field)?.[1]);
