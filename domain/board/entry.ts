// What can be said on the board. An entry is a key and a value on somebody's sheet. Every key begins with what it is about
// and the order's number:
//
//   l12.3    line 3 of order 12: [atMs, 0] nothing · [atMs, 1, pieces] given · [atMs, 2, pieces, missing] noted as missing
//   p12.ID   a payment:          [atMs, means, amountCents, givenCents]; never changed
//   c12.ID   its cancellation:   [atMs, 1] · taken back: [atMs, 0]
//   k12      payments kept:      [atMs, ...IDs]: several for one order, and that is right
//   n12      a note:             [atMs, text]
//
// `pieces` are those on the screen when it was said, so that a correction made since can be told. Values are short because
// there are thousands of them. Entries carry no author: the sheet's pen has one, and cannot be forged.
import * as v from "valibot";
import { cleanLine } from "../form/text.ts";
import { PaymentId } from "../ids.ts";
import { PIECES_MAX } from "../money/price.ts";
import { MEANS, type Means } from "./means.ts";

/** 10,000 €: nobody pays more at a market's table. */
export const PAYMENT_MAX_CENTS = 1_000_000;
/** Payments of one order, cancelled ones included. */
export const PAYMENTS_MAX = 20;
export const NOTE_MAX_CHARS = 200;

/** The instant first, in epoch milliseconds; then what is said. */
export type EntryValue = readonly [atMs: number, ...says: (number | string)[]];

/** `pieces`: how many the line had when this was said. */
export type LineMark =
  | { readonly state: "nothing" }
  | { readonly state: "given"; readonly pieces: number }
  | { readonly state: "missing"; readonly pieces: number; readonly missingPieces: number };

interface Spoken {
  readonly orderNumber: number;
  readonly atMs: number;
}

export interface LineEntry extends Spoken {
  readonly kind: "line";
  readonly position: number;
  readonly mark: LineMark;
}

export interface PaymentEntry extends Spoken {
  readonly kind: "payment";
  readonly paymentId: PaymentId;
  readonly means: Means;
  readonly amountCents: number;
  /** What was put on the table, change included. */
  readonly givenCents: number;
}

export interface CancellationEntry extends Spoken {
  readonly kind: "cancellation";
  readonly paymentId: PaymentId;
  readonly isCancelled: boolean;
}

export interface AcceptanceEntry extends Spoken {
  readonly kind: "acceptance";
  readonly paymentIds: readonly PaymentId[];
}

export interface NoteEntry extends Spoken {
  readonly kind: "note";
  readonly text: string;
}

export type BoardEntry = LineEntry | PaymentEntry | CancellationEntry | AcceptanceEntry | NoteEntry;

const upTo = (max: number, min = 0) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const AtMs = upTo(Number.MAX_SAFE_INTEGER);
const Pieces = upTo(PIECES_MAX);
const Cents = upTo(PAYMENT_MAX_CENTS, 1);

const LineValue = v.union([
  v.strictTuple([AtMs, v.literal(0)]),
  v.strictTuple([AtMs, v.literal(1), Pieces]),
  v.pipe(
    v.strictTuple([AtMs, v.literal(2), Pieces, upTo(PIECES_MAX, 1)]),
    v.check(([, , pieces, missing]) => missing <= pieces, "more missing than there are"),
  ),
]);
const PaymentValue = v.pipe(
  v.strictTuple([AtMs, v.picklist(MEANS), Cents, upTo(10 * PAYMENT_MAX_CENTS, 1)]),
  v.check(([, , amount, given]) => given >= amount, "given less than the amount"),
);
const CancellationValue = v.strictTuple([AtMs, v.picklist([0, 1])]);
const AcceptanceValue = v.pipe(v.tupleWithRest([AtMs], PaymentId), v.maxLength(1 + PAYMENTS_MAX));
const NoteValue = v.strictTuple([AtMs, v.pipe(v.string(), v.maxLength(NOTE_MAX_CHARS))]);

/** Order numbers and positions have one spelling each: a key must not be sayable in two ways. */
const KEY = /^([lpckn])([1-9]\d{0,5})(?:\.([A-Za-z0-9_-]{1,64}))?$/;
const POSITION = /^(?:0|[1-9]\d{0,3})$/;

export const lineKey = (orderNumber: number, position: number): string => `l${orderNumber}.${position}`;
export const paymentKey = (orderNumber: number, paymentId: PaymentId): string => `p${orderNumber}.${paymentId}`;
export const cancellationKey = (orderNumber: number, paymentId: PaymentId): string => `c${orderNumber}.${paymentId}`;
export const acceptanceKey = (orderNumber: number): string => `k${orderNumber}`;
export const noteKey = (orderNumber: number): string => `n${orderNumber}`;

/** Reads an entry from a sheet; null when it is none. Whether the order, line or payment exists is not looked at. */
export function readEntry(key: string, value: unknown): BoardEntry | null {
  const [, letter, number, about] = KEY.exec(key) ?? [];
  const orderNumber = Number(number);
  switch (letter) {
    case "l":
      return about !== undefined && POSITION.test(about)
        ? readLine({ orderNumber, position: Number(about) }, value)
        : null;
    case "p":
    case "c": {
      const paymentId = v.safeParse(PaymentId, about);
      if (!paymentId.success) return null;
      const read = letter === "p" ? readPayment : readCancellation;
      return read({ orderNumber, paymentId: paymentId.output }, value);
    }
    case "k":
    case "n":
      if (about !== undefined) return null;
      return letter === "k" ? readAcceptance(orderNumber, value) : readNote(orderNumber, value);
    default:
      return null;
  }
}

function readLine(about: Pick<LineEntry, "orderNumber" | "position">, value: unknown): LineEntry | null {
  const parsed = v.safeParse(LineValue, value);
  if (!parsed.success) return null;
  const said = parsed.output;
  return { kind: "line", ...about, atMs: said[0], mark: markOf(said) };
}

function markOf(said: v.InferOutput<typeof LineValue>): LineMark {
  switch (said[1]) {
    case 0:
      return { state: "nothing" };
    case 1:
      return { state: "given", pieces: said[2] };
    case 2:
      return { state: "missing", pieces: said[2], missingPieces: said[3] };
  }
}

type AboutPayment = Pick<PaymentEntry, "orderNumber" | "paymentId">;

function readPayment(about: AboutPayment, value: unknown): PaymentEntry | null {
  const parsed = v.safeParse(PaymentValue, value);
  if (!parsed.success) return null;
  const [atMs, means, amountCents, givenCents] = parsed.output;
  return { kind: "payment", ...about, atMs, means, amountCents, givenCents };
}

function readCancellation(about: AboutPayment, value: unknown): CancellationEntry | null {
  const parsed = v.safeParse(CancellationValue, value);
  if (!parsed.success) return null;
  const [atMs, isCancelled] = parsed.output;
  return { kind: "cancellation", ...about, atMs, isCancelled: isCancelled === 1 };
}

function readAcceptance(orderNumber: number, value: unknown): AcceptanceEntry | null {
  const parsed = v.safeParse(AcceptanceValue, value);
  if (!parsed.success) return null;
  const [atMs, ...paymentIds] = parsed.output;
  return { kind: "acceptance", orderNumber, atMs, paymentIds };
}

function readNote(orderNumber: number, value: unknown): NoteEntry | null {
  const parsed = v.safeParse(NoteValue, value);
  if (!parsed.success) return null;
  const [atMs, text] = parsed.output;
  return { kind: "note", orderNumber, atMs, text: cleanLine(text) };
}
