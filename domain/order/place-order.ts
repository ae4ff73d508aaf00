import { windowState } from "../distribution/sale-state.ts";
import type { CommandId, OfferId, UserId } from "../ids.ts";
import { increases, minimumRefusal, type OrderDecision, refuse, shortages, withoutRoom } from "./decision.ts";
import type { Order, OrderLine } from "./order.ts";
import type { OrderRefusal } from "./refusal.ts";
import { addPieces, linesOf, piecesOf, removePieces } from "./revise-lines.ts";
import { participationOf, type Sale } from "./sale.ts";
import { isNoDearer, type SeenPrice, seenPrice } from "./seen-price.ts";

export interface WantedLine {
  readonly offerId: OfferId;
  /** How many in all, 0 to PIECES_MAX; 0 cancels the line. Offers not named keep what they have. */
  readonly pieces: number;
  /** The price shown for the pieces wanted beyond those ordered. Absent: none was shown, so more of it is not taken. */
  readonly seen?: SeenPrice | undefined;
}

export interface PlaceOrder {
  readonly commandId: CommandId;
  /** The revision of the order this edits; 0 for a first order. */
  readonly baseRevision: number;
  readonly lines: readonly WantedLine[];
  /** When the customer first sent it, by the sale's clock. Absent: just now. */
  readonly sentAtMs?: number | undefined;
}

export interface Customer {
  readonly userId: UserId;
  readonly name: string;
  /** Why no more may be ordered than is; null: more may. See `mayOrderMore`. */
  readonly refuseMore: Extract<OrderRefusal, { reason: "members-only" | "try-again" }> | null;
}

/** What the distribution would stamp on the order if it is accepted. */
export interface Stamp {
  readonly nowMs: number;
  readonly revision: number;
  /** Given to a first order only. */
  readonly nextNumber: number;
}

/**
 * A customer's first order or the edit of it, while each producer's window is open (domain-rules, "Ordering"). Only an
 * increase is tested against stock and price: neither a sold-out offer nor a dearer one ever blocks lowering or keeping a line.
 *
 * Refusals: order-changed, nothing-ordered, cancelled, not-open-yet, sale-closed, not-on-sale, members-only, price-changed,
 * below-minimum, sold-out; try-again, where nobody could say whether the customer is a member.
 */
export function decidePlaceOrder(
  sale: Sale,
  current: Order | null,
  { customer, command, stamp }: { customer: Customer; command: PlaceOrder; stamp: Stamp },
): OrderDecision {
  if (sale.plan.cancelledAtMs !== null) return refuse({ reason: "cancelled" });
  if (current?.state === "settled") return refuse({ reason: "already-validated" });
  if (command.baseRevision !== (current?.revision ?? 0))
    return refuse({ reason: "order-changed", revision: current?.revision ?? 0 });

  const before = current?.lines ?? [];
  const changed = command.lines.filter((wanted) => wanted.pieces !== piecesOf(before, wanted.offerId));
  if (changed.length === 0) return current === null ? refuse({ reason: "nothing-ordered" }) : unchanged(current);

  const closed = windowRefusal(sale, before, { changed, nowMs: stamp.nowMs });
  if (closed !== null) return refuse(closed);
  const isMore = changed.some(({ offerId, pieces }) => pieces > piecesOf(before, offerId));
  if (isMore && customer.refuseMore !== null) return refuse(customer.refuseMore);
  const dearer = priceRefusal(sale, before, changed);
  if (dearer !== null) return refuse(dearer);

  const after = reviseLines(sale, before, changed);
  const minimum = minimumRefusal(sale, before, after);
  if (minimum !== null) return refuse(minimum);

  const missing = withoutRoom(sale, increases(before, after));
  if (missing.size > 0)
    return {
      kind: "short",
      units: missing,
      refusal: { reason: "sold-out", shortages: shortages(sale, before, after) },
    };
  return { kind: "accepted", order: stamped(current, customer, { lines: after, stamp }) };
}

const unchanged = (order: Order): OrderDecision => ({ kind: "accepted", order });

/** Every changed offer must be on sale (to grow) and inside the window of the participation it is or was ordered from. */
function windowRefusal(
  sale: Sale,
  before: readonly OrderLine[],
  { changed, nowMs }: { changed: readonly WantedLine[]; nowMs: number },
): OrderRefusal | null {
  const unknown: OfferId[] = [];
  const closed: OfferId[] = [];
  const early: OfferId[] = [];
  let opensAtMs = Number.POSITIVE_INFINITY;
  for (const wanted of changed) {
    const grows = wanted.pieces > piecesOf(before, wanted.offerId);
    const source = grows ? sale.priceList.get(wanted.offerId) : linesOf(before, wanted.offerId)[0];
    const participation = source && participationOf(sale.plan, source.participationId);
    if (participation === undefined) {
      unknown.push(wanted.offerId);
      continue;
    }
    const state = windowState(participation, nowMs);
    if (state === "closed") closed.push(wanted.offerId);
    if (state === "not-open-yet") {
      early.push(wanted.offerId);
      opensAtMs = Math.min(opensAtMs, participation.opensAtMs);
    }
  }
  if (closed.length > 0) return { reason: "sale-closed", offerIds: closed };
  if (early.length > 0) return { reason: "not-open-yet", offerIds: early, opensAtMs };
  return unknown.length > 0 ? { reason: "not-on-sale", offerIds: unknown } : null;
}

/** Every offer that is wanted more of must cost no more than its customer saw: a producer may publish at any moment. */
function priceRefusal(sale: Sale, before: readonly OrderLine[], changed: readonly WantedLine[]): OrderRefusal | null {
  const prices = changed.flatMap(({ offerId, pieces, seen }) => {
    const offer = sale.priceList.get(offerId);
    if (offer === undefined || pieces <= piecesOf(before, offerId)) return [];
    return seen !== undefined && isNoDearer(seen, offer) ? [] : { offerId, seen: seen ?? null, now: seenPrice(offer) };
  });
  return prices.length === 0 ? null : { reason: "price-changed", prices };
}

function reviseLines(sale: Sale, before: readonly OrderLine[], changed: readonly WantedLine[]): readonly OrderLine[] {
  let lines = before;
  for (const wanted of changed) {
    const difference = wanted.pieces - piecesOf(lines, wanted.offerId);
    const offer = sale.priceList.get(wanted.offerId);
    if (difference > 0 && offer !== undefined) lines = addPieces(lines, offer, difference);
    if (difference < 0) lines = removePieces(lines, wanted.offerId, -difference);
  }
  return lines;
}

function stamped(
  current: Order | null,
  customer: Customer,
  { lines, stamp }: { lines: readonly OrderLine[]; stamp: Stamp },
): Order {
  return {
    customerId: customer.userId,
    customerName: customer.name,
    number: current?.number ?? stamp.nextNumber,
    revision: stamp.revision,
    state: lines.every((line) => line.pieces === 0) ? "cancelled" : "confirmed",
    placedAtMs: current?.placedAtMs ?? stamp.nowMs,
    changedAtMs: stamp.nowMs,
    ...(current === null ? {} : { editedAtMs: stamp.nowMs }),
    lines,
    changes: current?.changes ?? [],
  };
}
