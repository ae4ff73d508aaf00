import type { Participation, Plan } from "../distribution/plan.ts";
import type { OfferId, ParticipationId, StockId } from "../ids.ts";
import type { FrozenOffer } from "./frozen-offer.ts";

/** What a distribution may sell of a stock, and what is known of it elsewhere. Units are the stock's own. */
export interface StockShare {
  /** The most this distribution may have sold; null: not limited. */
  readonly allotted: number | null;
  readonly sold: number;
  /** Real stock less what all others have sold; null: not limited. May be negative after the producer lowered it. */
  readonly figure: number | null;
}

/** Everything the ordering rules look at. */
export interface Sale {
  readonly plan: Plan;
  readonly priceList: ReadonlyMap<OfferId, FrozenOffer>;
  readonly shares: ReadonlyMap<StockId, StockShare>;
}

/** Units still to be had of a stock in all of Halle; null: not limited. What every screen shows. */
export const availableUnits = (share: StockShare): number | null =>
  share.figure === null ? null : Math.max(0, share.figure - share.sold);

/** Units this distribution may sell more without asking anybody. */
export const roomUnits = (share: StockShare): number =>
  share.allotted === null ? Number.POSITIVE_INFINITY : share.allotted - share.sold;

/** Whole pieces of an offer in so many units. */
export const piecesIn = (units: number | null, unitsPerPiece: number): number | null =>
  units === null ? null : Math.floor(units / unitsPerPiece);

export const participationOf = (plan: Plan, id: ParticipationId): Participation | undefined =>
  plan.participations.find((participation) => participation.participationId === id);
