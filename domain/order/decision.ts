import type { StockId } from "../ids.ts";
import type { Order, OrderLine } from "./order.ts";
import { orderCents, unitsByStock } from "./order.ts";
import type { OrderRefusal, Shortage } from "./refusal.ts";
import { availableUnits, roomUnits, type Sale } from "./sale.ts";

export type OrderDecision =
  | { readonly kind: "accepted"; readonly order: Order }
  /**
   * Takes more of some stocks, by `units`, than this distribution may sell by itself. When the ledger cannot give them,
   * `refusal` is the answer.
   */
  | {
      readonly kind: "short";
      readonly units: ReadonlyMap<StockId, number>;
      readonly refusal: OrderRefusal;
    }
  | { readonly kind: "refused"; readonly refusal: OrderRefusal };

export const refuse = (refusal: OrderRefusal): OrderDecision => ({ kind: "refused", refusal });

/** Units taken from each stock beyond what the lines before held. Lower and equal amounts are left out: only more is tested. */
export function increases(before: readonly OrderLine[], after: readonly OrderLine[]): Map<StockId, number> {
  const held = unitsByStock(before);
  const more = new Map<StockId, number>();
  for (const [stockId, units] of unitsByStock(after)) {
    const increase = units - (held.get(stockId) ?? 0);
    if (increase > 0) more.set(stockId, increase);
  }
  return more;
}

/** The increases that do not fit into the room this distribution has. */
export function withoutRoom(sale: Sale, more: ReadonlyMap<StockId, number>): Map<StockId, number> {
  return new Map(
    [...more].filter(([stockId, units]) => {
      const share = sale.shares.get(stockId);
      return share === undefined || units > roomUnits(share);
    }),
  );
}

/** Whether some increase goes beyond everything that is left in all of Halle: then asking for it is of no use. */
export const isBeyondAvailable = (sale: Sale, more: ReadonlyMap<StockId, number>): boolean =>
  [...more].some(([stockId, units]) => {
    const share = sale.shares.get(stockId);
    const available = share === undefined ? 0 : availableUnits(share);
    return available !== null && units > available;
  });

/**
 * How much of each line that grew could be had: what is available is given out in the order of the lines, so that several
 * offers of one pool are not each promised the same goods.
 */
export function shortages(sale: Sale, before: readonly OrderLine[], after: readonly OrderLine[]): Shortage[] {
  const held = unitsByStock(before);
  const wanted = unitsByStock(after);
  const left = new Map<StockId, number>();
  const short: Shortage[] = [];
  for (const line of after) {
    const share = sale.shares.get(line.stockId);
    const available = share === undefined ? 0 : availableUnits(share);
    if (available === null) continue;
    const floor = before.find((earlier) => earlier.position === line.position)?.pieces ?? 0;
    const grown = line.pieces - floor;
    if (grown <= 0 || (wanted.get(line.stockId) ?? 0) - (held.get(line.stockId) ?? 0) <= 0) continue;
    const rest = left.get(line.stockId) ?? available + releasedUnits(before, after, line.stockId);
    const possible = Math.min(grown, Math.floor(rest / line.unitsPerPiece));
    left.set(line.stockId, rest - possible * line.unitsPerPiece);
    if (possible < grown)
      short.push({ offerId: line.offerId, wantedPieces: line.pieces, possiblePieces: floor + possible });
  }
  return short;
}

/** Units the same change gives back to a stock by lowering other lines of it. */
const releasedUnits = (before: readonly OrderLine[], after: readonly OrderLine[], stockId: StockId): number =>
  before
    .filter((line) => line.stockId === stockId)
    .reduce((sum, line) => {
      const now = after.find((later) => later.position === line.position)?.pieces ?? 0;
      return sum + Math.max(0, line.pieces - now) * line.unitsPerPiece;
    }, 0);

/** The first minimum that a grown or shrunk basket falls under; null when all hold. An emptied basket is a cancellation. */
export function minimumRefusal(
  sale: Sale,
  before: readonly OrderLine[],
  after: readonly OrderLine[],
): OrderRefusal | null {
  const totalCents = orderCents(after);
  if (totalCents === 0) return null;
  const { minimumCents } = sale.plan.market;
  if (totalCents !== orderCents(before) && totalCents < minimumCents)
    return { reason: "below-minimum", producerId: null, minimumCents, totalCents };
  for (const participation of sale.plan.participations) {
    const own = (lines: readonly OrderLine[]) =>
      orderCents(lines.filter((line) => line.participationId === participation.participationId));
    const ownCents = own(after);
    if (ownCents > 0 && ownCents !== own(before) && ownCents < participation.minimumCents)
      return {
        reason: "below-minimum",
        producerId: participation.producerId,
        minimumCents: participation.minimumCents,
        totalCents: ownCents,
      };
  }
  return null;
}
