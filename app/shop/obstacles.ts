// What stands between a basket and its order, seen before it is sent. The distribution decides with the same rules; here
// they only say early what it would answer.
import type { Participation, Plan } from "../../domain/distribution/plan.ts";
import { windowState } from "../../domain/distribution/sale-state.ts";
import type { OfferId, StockId } from "../../domain/ids.ts";
import { PIECES_MAX } from "../../domain/money/price.ts";
import { minimumRefusal, shortages } from "../../domain/order/decision.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { type Order, type OrderLine, unitsByStock } from "../../domain/order/order.ts";
import type { OrderRefusal, Shortage } from "../../domain/order/refusal.ts";
import { linesOf } from "../../domain/order/revise-lines.ts";
import { participationOf, type Sale, type StockShare } from "../../domain/order/sale.ts";
import { isNoDearer, type SeenPrice } from "../../domain/order/seen-price.ts";
import { type Draft, heldPieces, linesAfter, wantedLines, wantedPieces } from "./draft.ts";

export interface SeenSale {
  readonly plan: Plan;
  readonly priceList: ReadonlyMap<OfferId, FrozenOffer>;
  /** Units available, as last told; null: unlimited. */
  readonly stock: Readonly<Record<StockId, number | null>>;
}

export interface Basket {
  readonly draft: Draft;
  readonly order: Order | null;
}

export interface Repricing {
  readonly seen: SeenPrice;
  readonly now: SeenPrice;
}

export type Obstacle =
  /** Fewer left than wanted; `possiblePieces` counts those ordered already. */
  | { readonly kind: "short"; readonly possiblePieces: number }
  | { readonly kind: "closed" }
  | { readonly kind: "not-open-yet"; readonly opensAtMs: number }
  | { readonly kind: "not-on-sale" }
  /** Dearer than when it was chosen, or not as much for it. */
  | ({ readonly kind: "price-changed" } & Repricing);

/** By offer; only lines that differ from what is ordered can be in the way. */
export function obstaclesOf(sale: SeenSale, { draft, order }: Basket, nowMs: number): Map<OfferId, Obstacle> {
  const found = new Map<OfferId, Obstacle>();
  for (const { offerId, pieces } of wantedLines(draft)) {
    const isMore = pieces > heldPieces(order, offerId);
    const obstacle = windowObstacle(sale.plan, windowFor(sale, order, { offerId, isMore }), nowMs);
    if (obstacle !== null) found.set(offerId, obstacle);
  }
  const after = linesAfter(draft, order, sale.priceList);
  for (const shortage of shortages(rulesView(sale, after), order?.lines ?? [], after)) {
    const { offerId } = shortage;
    if (!found.has(offerId))
      found.set(offerId, { kind: "short", possiblePieces: possibleOf({ draft, order }, shortage) });
  }
  for (const [offerId, prices] of repricings(sale, { draft, order }))
    if (!found.has(offerId) && !isNoDearer(prices.seen, prices.now))
      found.set(offerId, { kind: "price-changed", ...prices });
  return found;
}

/** Prices that fell since they were chosen at: told, and in nobody's way. */
export const loweredPrices = (sale: SeenSale, basket: Basket): Map<OfferId, Repricing> =>
  new Map([...repricings(sale, basket)].filter(([, { seen, now }]) => isNoDearer(seen, now) && !isNoDearer(now, seen)));

/** What more is wanted of, with the price it was chosen at and the one it has. */
function repricings({ priceList }: SeenSale, { draft, order }: Basket): Map<OfferId, Repricing> {
  const found = new Map<OfferId, Repricing>();
  for (const { offerId, pieces, seen } of wantedLines(draft)) {
    const now = priceList.get(offerId);
    if (seen !== undefined && now !== undefined && pieces > heldPieces(order, offerId))
      found.set(offerId, { seen, now });
  }
  return found;
}

/** A shortage speaks of one line; an offer topped up at a new price has an earlier line besides. */
export const possibleOf = (
  { draft, order }: Basket,
  { offerId, wantedPieces: onLine, possiblePieces }: Shortage,
): number => Math.max(0, wantedPieces(draft, order, offerId) - (onLine - possiblePieces));

function windowFor(
  sale: SeenSale,
  order: Order | null,
  { offerId, isMore }: { offerId: OfferId; isMore: boolean },
): Participation | undefined {
  const source = isMore ? sale.priceList.get(offerId) : linesOf(order?.lines ?? [], offerId)[0];
  return source && participationOf(sale.plan, source.participationId);
}

function windowObstacle(plan: Plan, window: Participation | undefined, nowMs: number): Obstacle | null {
  if (window === undefined) return { kind: "not-on-sale" };
  if (plan.cancelledAtMs !== null) return { kind: "closed" };
  const state = windowState(window, nowMs);
  if (state === "closed") return { kind: "closed" };
  return state === "open" ? null : { kind: "not-open-yet", opensAtMs: window.opensAtMs };
}

/** Shares as the rules read them, from the one figure a page is told; of the stocks that these lines draw on. */
function rulesView({ plan, priceList, stock }: SeenSale, lines: readonly OrderLine[]): Sale {
  const shares = new Map<StockId, StockShare>();
  for (const { stockId } of lines) {
    const figure = stock[stockId];
    if (figure !== undefined) shares.set(stockId, { allotted: figure, sold: 0, figure });
  }
  return { plan, priceList, shares };
}

/** What the basket still lacks to reach a minimum; null when it does or nothing is wanted. */
export function missingMinimum(
  sale: SeenSale,
  { draft, order }: Basket,
): Extract<OrderRefusal, { reason: "below-minimum" }> | null {
  const after = linesAfter(draft, order, sale.priceList);
  const refusal = minimumRefusal(rulesView(sale, after), order?.lines ?? [], after);
  return refusal?.reason === "below-minimum" ? refusal : null;
}

/**
 * The most pieces of an offer a basket may hold: what is ordered, and what is left once the basket's other offers of the
 * same stock have theirs. `pooled` are all offers of that stock.
 */
export function mostPieces(
  offer: FrozenOffer,
  { draft, order }: Basket,
  { availableUnits, pooled }: { availableUnits: number | null; pooled: readonly FrozenOffer[] },
): number {
  if (availableUnits === null) return PIECES_MAX;
  const held = heldPieces(order, offer.offerId);
  const heldUnits = unitsByStock(order?.lines ?? []).get(offer.stockId) ?? 0;
  const otherUnits = pooled
    .filter((other) => other.offerId !== offer.offerId)
    .reduce((sum, other) => sum + wantedPieces(draft, order, other.offerId) * other.unitsPerPiece, 0);
  const possible = Math.floor((availableUnits + heldUnits - otherUnits) / offer.unitsPerPiece);
  return Math.min(PIECES_MAX, Math.max(held, possible));
}
