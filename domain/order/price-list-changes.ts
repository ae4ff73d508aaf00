import type { OfferId } from "../ids.ts";
import type { FrozenOffer } from "./frozen-offer.ts";

/** What a customer would notice beside the price. `terms`: name, category, organic, quantity or how it is weighed. */
export type ChangedPart = "picture" | "vat" | "terms";

/** One difference between what an open sale sells and what its producer sells by now. */
export interface PriceListChange {
  readonly kind: "added" | "removed" | "repriced" | "changed";
  readonly offerId: OfferId;
  readonly productName: string;
  readonly offerName: string;
  /** null: not sold on that side. */
  readonly fromCents: number | null;
  readonly toCents: number | null;
  /** Of an offer sold on both sides. */
  readonly parts: readonly ChangedPart[];
  readonly fromVatBasisPoints: number;
  readonly toVatBasisPoints: number;
}

/** What publishing would change for customers (domain-rules, "Catalogs and price safety"), in the order of the stall. */
export function priceListChanges(sold: readonly FrozenOffer[], wanted: readonly FrozenOffer[]): PriceListChange[] {
  const soldById = new Map(sold.map((offer) => [offer.offerId, offer]));
  const wantedIds = new Set(wanted.map((offer) => offer.offerId));
  const changes = wanted.flatMap((offer) => {
    const before = soldById.get(offer.offerId);
    if (before === undefined) return [change("added", { from: null, to: offer })];
    const parts = changedParts(before, offer);
    if (before.priceCents !== offer.priceCents) return [change("repriced", { from: before, to: offer })];
    return parts.length === 0 ? [] : [change("changed", { from: before, to: offer })];
  });
  const removed = sold
    .filter((offer) => !wantedIds.has(offer.offerId))
    .map((offer) => change("removed", { from: offer, to: null }));
  return [...changes, ...removed];
}

type Sides =
  | { readonly from: FrozenOffer; readonly to: FrozenOffer | null }
  | { readonly from: null; readonly to: FrozenOffer };

function change(kind: PriceListChange["kind"], sides: Sides): PriceListChange {
  const { from, to } = sides;
  const shown = sides.from === null ? sides.to : (sides.to ?? sides.from);
  return {
    ...{ kind, offerId: shown.offerId, productName: shown.productName, offerName: shown.offerName },
    fromCents: from?.priceCents ?? null,
    toCents: to?.priceCents ?? null,
    parts: from === null || to === null ? [] : changedParts(from, to),
    fromVatBasisPoints: (from ?? shown).vatBasisPoints,
    toVatBasisPoints: shown.vatBasisPoints,
  };
}

const PART_OF_FIELD: Readonly<Record<string, ChangedPart | null>> = {
  picture: "picture",
  vatBasisPoints: "vat",
  priceCents: null,
};

function changedParts(one: FrozenOffer, other: FrozenOffer): ChangedPart[] {
  const after = new Map<string, unknown>(Object.entries(other));
  const changed = Object.entries(one)
    .filter(([field, value]) => after.get(field) !== value)
    .map(([field]) => (field in PART_OF_FIELD ? PART_OF_FIELD[field] : "terms"));
  return [...new Set(changed.filter((part) => part !== null && part !== undefined))];
}
