import type { Order } from "../order/order.ts";
import { isNothingLeft, type KnownOrder, type ToldChange, type ToldLine, type ToldOrder } from "./told-order.ts";

/** A customer who edits often does it several times: one mail, once they have rested so long. */
export const OWN_QUIET_MS = 2 * 60_000;
/** Several changes by others make one mail: it goes so long after the last of them (domain-rules, "Ordering"). */
export const OTHERS_QUIET_MS = 10 * 60_000;

/**
 * When an order, as it is, is to be told to its customer, unless it changes again before: at once when it is new. What the
 * customer changed waits for what others are still changing, so that both make one mail.
 */
export function noticeDueAtMs(order: Pick<Order, "placedAtMs" | "editedAtMs" | "changes">): number {
  const editedDue = order.editedAtMs === undefined ? order.placedAtMs : order.editedAtMs + OWN_QUIET_MS;
  const lastChange = order.changes.at(-1);
  return lastChange === undefined ? editedDue : Math.max(editedDue, lastChange.atMs + OTHERS_QUIET_MS);
}

/** A line that is not what it was. The same pieces for other cents: it was weighed. */
export interface LineChange {
  readonly line: ToldLine;
  readonly fromPieces: number;
  readonly toPieces: number;
  readonly fromCents: number;
  readonly toCents: number;
}

/** One by somebody else, with everything that was said about it. */
export interface OthersChange extends LineChange {
  readonly side: "producer" | "market";
  readonly reasons: readonly string[];
}

export type OrderNoticeKind = "order-placed" | "order-edited" | "order-changed" | "order-cancelled";

export interface OrderNotice {
  readonly kind: OrderNoticeKind;
  /** By its customer since the last notice. */
  readonly own: readonly LineChange[];
  /** By the producers and the market since then. */
  readonly others: readonly OthersChange[];
}

/**
 * What a customer is to be told of an order that they know as `known` (null: they know nothing of it) and that is now `now`.
 * null: nothing. What was changed and changed back is no news.
 */
export function orderNotice(known: KnownOrder | null, now: ToldOrder): OrderNotice | null {
  if (known === null || isNothingLeft(known))
    return isNothingLeft(now) ? null : { kind: "order-placed", own: [], others: joined(newChanges(known, now), now) };
  if (isSame(known, now)) return null;
  const changes = newChanges(known, now);
  const [own, others] = [ownSince(known, now, changes), joined(changes, now)];
  if (isNothingLeft(now)) return { kind: "order-cancelled", own, others };
  if (others.length > 0) return { kind: "order-changed", own, others };
  return own.length > 0 ? { kind: "order-edited", own, others } : null;
}

/** Whoever changed what in between: there is what there was, at the same price. */
const isSame = (known: KnownOrder, now: ToldOrder): boolean =>
  now.lines.every((line) => {
    const before = known.lines.find((one) => one.position === line.position);
    return line.pieces === (before?.pieces ?? 0) && line.cents === (before?.cents ?? 0);
  });

function newChanges(known: KnownOrder | null, now: ToldOrder): readonly ToldChange[] {
  if (known === null) return now.changes;
  const { knownUntilMs, changesKnown } = known;
  if (knownUntilMs !== null) return now.changes.filter((change) => change.atMs > knownUntilMs);
  return now.changes.slice(Math.max(0, changesKnown - now.changesBefore));
}

/** Changes that follow one another on a line are one, from the first to the last; two that cancel out are none. */
function joined(changes: readonly ToldChange[], now: ToldOrder): OthersChange[] {
  const found: OthersChange[] = [];
  for (const change of changes) {
    const line = now.lines.find((one) => one.position === change.position);
    if (line === undefined) continue;
    const { side, fromPieces, toPieces, fromCents, toCents } = change;
    const reasons = change.reason === "" ? [] : [change.reason];
    const at = found.findLastIndex((one) => one.line.position === change.position);
    const before = found[at];
    if (before !== undefined && before.toPieces === fromPieces && before.toCents === fromCents)
      found[at] = { ...before, side, toPieces, toCents, reasons: [...new Set([...before.reasons, ...reasons])] };
    else found.push({ line, side, fromPieces, toPieces, fromCents, toCents, reasons });
  }
  return found.filter(isChange);
}

const isChange = (one: LineChange): boolean => one.fromPieces !== one.toPieces || one.fromCents !== one.toCents;

/** What is different on each line beyond what others changed. */
function ownSince(known: KnownOrder, now: ToldOrder, changes: readonly ToldChange[]): LineChange[] {
  // Of a very long series the beginning is not there: what others did cannot be told from what the customer did.
  if (known.knownUntilMs === null && known.changesKnown < now.changesBefore) return [];
  const byOthers = Map.groupBy(changes, (change) => change.position);
  return now.lines
    .map((line): LineChange => {
      const before = known.lines.find((one) => one.position === line.position);
      const theirs = byOthers.get(line.position) ?? [];
      return {
        line,
        fromPieces: theirs.reduce((sum, one) => sum + one.toPieces - one.fromPieces, before?.pieces ?? 0),
        toPieces: line.pieces,
        fromCents: theirs.reduce((sum, one) => sum + one.toCents - one.fromCents, before?.cents ?? 0),
        toCents: line.cents,
      };
    })
    .filter(isChange);
}
