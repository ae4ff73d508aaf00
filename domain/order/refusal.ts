import type { OfferId, ProducerId } from "../ids.ts";
import type { SeenPrice } from "./seen-price.ts";

/** Too few left for one offer. `possiblePieces` is the most this line could hold now, what it holds already included. */
export interface Shortage {
  readonly offerId: OfferId;
  readonly wantedPieces: number;
  readonly possiblePieces: number;
}

/** More of an offer was wanted than it can be had for at the price that was shown. */
export interface PriceChange {
  readonly offerId: OfferId;
  /** null: the order did not say which price was shown. */
  readonly seen: SeenPrice | null;
  readonly now: SeenPrice;
}

/** Why an order was not taken, with the numbers needed to choose again. Nothing of it was done. */
export type OrderRefusal =
  | { readonly reason: "sold-out"; readonly shortages: readonly Shortage[] }
  | { readonly reason: "not-open-yet"; readonly offerIds: readonly OfferId[]; readonly opensAtMs: number }
  | { readonly reason: "sale-closed"; readonly offerIds: readonly OfferId[] }
  | { readonly reason: "not-on-sale"; readonly offerIds: readonly OfferId[] }
  | { readonly reason: "price-changed"; readonly prices: readonly PriceChange[] }
  | {
      readonly reason: "below-minimum";
      /** null: the market's minimum. */
      readonly producerId: ProducerId | null;
      readonly minimumCents: number;
      readonly totalCents: number;
    }
  /** Somebody, perhaps the same person on another screen, changed the order in between. */
  | { readonly reason: "order-changed"; readonly revision: number }
  | { readonly reason: "nothing-ordered" }
  | { readonly reason: "no-such-line" }
  | { readonly reason: "reason-needed" }
  /** A weight of nothing. */
  | { readonly reason: "nothing-weighed" }
  /** A weight far from what is expected, and nobody has said that it is right. */
  | { readonly reason: "unlikely-weight" }
  | { readonly reason: "already-validated" }
  | { readonly reason: "cancelled" }
  /** First sent longer ago than its answer would be kept. */
  | { readonly reason: "too-old" }
  /** More commands than anybody needs; one would be taken again after `waitMs`. */
  | { readonly reason: "too-fast"; readonly waitMs: number }
  /** The market sells to its members, and more was wanted than is ordered. */
  | { readonly reason: "members-only" }
  /** A part could not be reached; the same command may be sent again. */
  | { readonly reason: "try-again" };
