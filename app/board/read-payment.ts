import { PAYMENT_MAX_CENTS } from "../../domain/board/entry.ts";
import type { Payment } from "../../domain/board/intention.ts";
import type { Means } from "../../domain/board/means.ts";
import { readMoney } from "../words/read-amount.ts";

interface Typed {
  readonly means: Means;
  readonly amount: string;
  /** Empty: just the amount. */
  readonly given: string;
}

export type PaymentFault = "no-amount" | "too-large" | "given-too-small";
type Read = { readonly payment: Omit<Payment, "paymentId"> } | { readonly fault: PaymentFault };

const centsIn = (text: string): number | null => {
  const read = readMoney(text);
  return "amount" in read ? read.amount : null;
};

/** What was typed at the table as a payment. Only who pays cash gets change. */
export function readPayment({ means, amount, given }: Typed): Read {
  const amountCents = centsIn(amount);
  if (amountCents === null || amountCents === 0) return { fault: "no-amount" };
  if (amountCents > PAYMENT_MAX_CENTS) return { fault: "too-large" };
  const givenCents = means !== "cash" || given.trim() === "" ? amountCents : centsIn(given);
  if (givenCents === null || givenCents < amountCents) return { fault: "given-too-small" };
  if (givenCents > 10 * PAYMENT_MAX_CENTS) return { fault: "too-large" };
  return { payment: { means, amountCents, givenCents } };
}

const NOTES_CENTS = [500, 1000, 2000, 5000, 10_000] as const;
const SUGGESTED_MAX = 3;

/** The notes and sums of notes people put on the table for an amount. */
export function likelyGiven(amountCents: number): number[] {
  const rounded = NOTES_CENTS.map((note) => Math.ceil(amountCents / note) * note);
  const likely = [...new Set(rounded)].filter((cents) => cents > amountCents);
  return likely.toSorted((one, other) => one - other).slice(0, SUGGESTED_MAX);
}
