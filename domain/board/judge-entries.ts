import { assertNever } from "../assert-never.ts";
import type { PaymentId } from "../ids.ts";
import type { Order } from "../order/order.ts";
import type { BoardRefusal } from "../protocol/board/frames.ts";
import { AHEAD_MAX_MS } from "../protocol/board/limits.ts";
import { type BoardEntry, PAYMENTS_MAX, type PaymentEntry, paymentKey, readEntry } from "./entry.ts";
import type { PartId } from "./part.ts";
import type { Pen } from "./pen.ts";
import { isInItsPart, type Said, type Sayings } from "./sayings.ts";

/** What entries are held against. */
export interface BoardFacts {
  readonly part: PartId;
  readonly sayings: Sayings;
  readonly isValidated: boolean;
  readonly nowMs: number;
  readonly orderNumbered: (orderNumber: number) => Order | undefined;
}

interface NewEntry {
  readonly pen: Pen;
  readonly key: string;
  readonly value: unknown;
}

type NewPayments = Map<number, Map<string, Said<PaymentEntry>>>;

/**
 * Whether all of these may be put on the board, in any order among themselves; the first reason why not. Once the distribution
 * is validated, orders that are settled or cancelled are final; those still undecided go on.
 */
export function judgeEntries(entries: readonly NewEntry[], facts: BoardFacts): BoardRefusal | null {
  const said: Said[] = [];
  for (const { pen, key, value } of entries) {
    const entry = readEntry(key, value);
    if (entry === null || !isInItsPart(entry, facts.part)) return "bad-entry";
    said.push({ pen, entry });
  }
  const payments: NewPayments = new Map();
  for (const one of said) {
    const reason = judge(one.entry, facts) ?? (isPayment(one) ? judgePayment(one, { payments, facts }) : null);
    if (reason !== null) return reason;
  }
  const isKnown = said.every(({ entry }) => namesKnownPayments(entry, { payments, facts }));
  return isKnown ? null : "no-such-payment";
}

const isPayment = (said: Said): said is Said<PaymentEntry> => said.entry.kind === "payment";

function judge(entry: BoardEntry, { part, isValidated, nowMs, orderNumbered }: BoardFacts): BoardRefusal | null {
  if (entry.atMs > nowMs + AHEAD_MAX_MS) return "ahead-of-time";
  const order = orderNumbered(entry.orderNumber);
  if (order === undefined) return "no-such-order";
  if (isValidated && (order.state === "settled" || order.state === "cancelled")) return "already-validated";
  if (entry.kind !== "line") return null;
  const line = order.lines.find(({ position }) => position === entry.position);
  return line?.producerId === part ? null : "no-such-line";
}

interface Payments {
  readonly payments: NewPayments;
  readonly facts: BoardFacts;
}

/** A payment stands on one sheet, as it was first written. */
function judgePayment(said: Said<PaymentEntry>, { payments, facts }: Payments): BoardRefusal | null {
  const { entry, pen } = said;
  const key = paymentKey(entry.orderNumber, entry.paymentId);
  const known = facts.sayings.get(entry.orderNumber)?.get(key);
  if (known !== undefined) return known.pen === pen && isSame(known.entry, entry) ? null : "not-to-be-changed";
  const added = payments.get(entry.orderNumber) ?? new Map<string, Said<PaymentEntry>>();
  if (added.has(key)) return "not-to-be-changed";
  payments.set(entry.orderNumber, added.set(key, said));
  const before = [...(facts.sayings.get(entry.orderNumber)?.values() ?? [])].filter(isPayment);
  return before.length + added.size > PAYMENTS_MAX ? "too-many-payments" : null;
}

const isSame = (one: BoardEntry, other: PaymentEntry): boolean =>
  one.kind === "payment" &&
  one.atMs === other.atMs &&
  one.means === other.means &&
  one.amountCents === other.amountCents &&
  one.givenCents === other.givenCents;

function namesKnownPayments(entry: BoardEntry, { payments, facts }: Payments): boolean {
  return namedPayments(entry).every((paymentId) => {
    const key = paymentKey(entry.orderNumber, paymentId);
    return payments.get(entry.orderNumber)?.has(key) || facts.sayings.get(entry.orderNumber)?.has(key);
  });
}

function namedPayments(entry: BoardEntry): readonly PaymentId[] {
  switch (entry.kind) {
    case "cancellation":
      return [entry.paymentId];
    case "acceptance":
      return entry.paymentIds;
    case "line":
    case "payment":
    case "note":
      return [];
    default:
      return assertNever(entry);
  }
}
