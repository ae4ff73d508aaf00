import { SETTLE_DELAY_MS } from "../distribution/due.ts";
import { windowState } from "../distribution/sale-state.ts";
import type { CommandId, ProducerId, UserId } from "../ids.ts";
import { increases, type OrderDecision, refuse, shortages, withoutRoom } from "./decision.ts";
import { lineCents, type Order, type OrderChange, type OrderLine, type OrderState } from "./order.ts";
import { participationOf, type Sale } from "./sale.ts";
import { doubtOfWeighing, type WeighingDoubt } from "./weighing.ts";

export interface ChangedLine {
  readonly position: number;
  /** New number of pieces; absent: unchanged. */
  readonly pieces?: number | undefined;
  /** Grams or millilitres weighed; null takes a weighing back; absent: unchanged. */
  readonly measuredAmount?: number | null | undefined;
}

/** A change to a customer's order by a producer (own lines), a catalog contact or an admin. */
export interface ChangeOrder {
  readonly commandId: CommandId;
  readonly customerId: UserId;
  readonly baseRevision: number;
  readonly lines: readonly ChangedLine[];
  /** Told to the customer; needed for pieces once the line's window has closed. */
  readonly reason: string;
  /** When it was first sent, by the sale's clock. Absent: just now. */
  readonly sentAtMs?: number | undefined;
  /** Whoever weighed was asked about an unlikely weight, and stands by it. */
  readonly isConfirmed?: boolean | undefined;
}

/** Who changes: `producerIds` null may touch every line. */
export interface Changer {
  readonly userId: UserId;
  readonly name: string;
  readonly producerIds: readonly ProducerId[] | null;
}

/**
 * Changes lines of somebody's order (domain-rules, "Ordering" and "Distribution day"). Stock is tested for increases until
 * the goods have been handed out; afterwards the change says what happened and corrects the delivery.
 *
 * Refusals: no-such-line (also for somebody else's), order-changed, already-validated, nothing-weighed, unlikely-weight unless
 * confirmed, reason-needed, sold-out, cancelled.
 */
export function decideChangeOrder(
  sale: Sale,
  current: Order | null,
  { by, command, nowMs, revision }: { by: Changer; command: ChangeOrder; nowMs: number; revision: number },
): OrderDecision {
  if (sale.plan.cancelledAtMs !== null) return refuse({ reason: "cancelled" });
  if (current === null || !command.lines.every((line) => mayTouch(current, by, line.position)))
    return refuse({ reason: "no-such-line" });
  if (current.state === "settled") return refuse({ reason: "already-validated" });
  if (command.baseRevision !== current.revision) return refuse({ reason: "order-changed", revision: current.revision });

  const lines = current.lines.map((line) =>
    revised(
      line,
      command.lines.find((changed) => changed.position === line.position),
    ),
  );
  const doubts = lines.flatMap((line) => doubtOf(line, command) ?? []);
  if (doubts.includes("zero")) return refuse({ reason: "nothing-weighed" });
  if (doubts.includes("unlikely") && command.isConfirmed !== true) return refuse({ reason: "unlikely-weight" });
  const changes = changesBetween(current.lines, lines, {
    ...{ atMs: nowMs, byName: by.name, byUserId: by.userId },
    reason: command.reason,
    side: by.producerIds === null ? "market" : "producer",
  });
  if (command.reason === "" && changes.some((change) => needsReason(sale, current, { change, nowMs })))
    return refuse({ reason: "reason-needed" });

  const isHandedOut = nowMs >= sale.plan.endsAtMs + SETTLE_DELAY_MS;
  const missing = isHandedOut ? new Map() : withoutRoom(sale, increases(current.lines, lines));
  if (missing.size > 0)
    return {
      kind: "short",
      units: missing,
      refusal: { reason: "sold-out", shortages: shortages(sale, current.lines, lines) },
    };
  return {
    kind: "accepted",
    order: {
      ...current,
      lines,
      revision,
      changedAtMs: nowMs,
      state: changedState(current, lines),
      changes: [...current.changes, ...changes],
    },
  };
}

/** Who collected an order has collected it, whatever is corrected afterwards; what comes back from 0 is to be handed out. */
function changedState(current: Order, lines: readonly OrderLine[]): OrderState {
  if (lines.every((line) => line.pieces === 0)) return "cancelled";
  return current.state === "collected" ? "collected" : "confirmed";
}

const mayTouch = (order: Order, by: Changer, position: number): boolean => {
  const line = order.lines[position];
  return line !== undefined && (by.producerIds === null || by.producerIds.includes(line.producerId));
};

function revised(line: OrderLine, changed: ChangedLine | undefined): OrderLine {
  if (changed === undefined) return line;
  const pieces = changed.pieces ?? line.pieces;
  // A weighing belongs to the pieces that were on the scale: another number of pieces must be weighed again.
  const kept = pieces === line.pieces ? line.measuredAmount : null;
  return { ...line, pieces, measuredAmount: changed.measuredAmount === undefined ? kept : changed.measuredAmount };
}

/** Only a weight that is new is doubted, of pieces that are wanted. */
function doubtOf(line: OrderLine, command: ChangeOrder): WeighingDoubt | null {
  const changed = command.lines.find(({ position }) => position === line.position);
  if (changed?.measuredAmount == null || line.pieces === 0) return null;
  return doubtOfWeighing(line, line.pieces, changed.measuredAmount);
}

const changesBetween = (
  before: readonly OrderLine[],
  after: readonly OrderLine[],
  about: Pick<OrderChange, "atMs" | "byName" | "byUserId" | "reason" | "side">,
): OrderChange[] =>
  before.flatMap((line, index) => {
    const now = after[index];
    if (now === undefined || (now.pieces === line.pieces && lineCents(now) === lineCents(line))) return [];
    return {
      ...about,
      position: line.position,
      fromPieces: line.pieces,
      toPieces: now.pieces,
      fromCents: lineCents(line),
      toCents: lineCents(now),
    };
  });

function needsReason(sale: Sale, order: Order, { change, nowMs }: { change: OrderChange; nowMs: number }): boolean {
  const line = order.lines[change.position];
  const window = line && participationOf(sale.plan, line.participationId);
  if (window === undefined || change.fromPieces === change.toPieces) return false;
  return windowState(window, nowMs) === "closed";
}
