import type { PaymentId } from "../ids.ts";
import type { PaymentEntry } from "./entry.ts";
import type { Pen } from "./pen.ts";

export interface BoardPayment extends Omit<PaymentEntry, "kind" | "orderNumber"> {
  readonly pen: Pen;
  readonly changeCents: number;
  readonly isCancelled: boolean;
}

export interface BoardMoney {
  /** What the order costs now, less what is missing. */
  readonly dueCents: number;
  /** By payments that are neither cancelled nor a promise. */
  readonly paidCents: number;
  readonly toPayCents: number;
  /** Paid too much by the one payment there is, such as after a correction. */
  readonly toGiveBackCents: number;
  /** Paid too much by several payments that were accepted as right: it stays the customer's. */
  readonly creditCents: number;
  /** The customer pays another time. */
  readonly isPromised: boolean;
  /** Several payments that come to more than is due: somebody has to say which count. */
  readonly conflict: PaymentConflict | null;
}

export interface PaymentConflict {
  /** Those that count now, two or more. */
  readonly payments: readonly BoardPayment[];
  readonly surplusCents: number;
}

/** `acceptedIds`: the payments somebody has accepted together. One more or one less is another matter. */
export function moneyOf(
  dueCents: number,
  payments: readonly BoardPayment[],
  acceptedIds: readonly PaymentId[],
): BoardMoney {
  const active = payments.filter((payment) => !payment.isCancelled);
  const counting = active.filter((payment) => payment.means !== "later");
  const paidCents = counting.reduce((sum, payment) => sum + payment.amountCents, 0);
  const surplusCents = Math.max(0, paidCents - dueCents);
  const toPayCents = Math.max(0, dueCents - paidCents);
  const isSeveral = counting.length > 1;
  const isAccepted = isSeveral && isSame(counting, acceptedIds);
  return {
    dueCents,
    paidCents,
    toPayCents,
    toGiveBackCents: isSeveral ? 0 : surplusCents,
    creditCents: isAccepted ? surplusCents : 0,
    isPromised: toPayCents > 0 && active.length > counting.length,
    conflict: isSeveral && surplusCents > 0 && !isAccepted ? { payments: counting, surplusCents } : null,
  };
}

function isSame(payments: readonly BoardPayment[], ids: readonly PaymentId[]): boolean {
  const wanted = new Set(ids);
  return wanted.size === payments.length && payments.every(({ paymentId }) => wanted.has(paymentId));
}
