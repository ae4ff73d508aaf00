// What people do on the board, as entries to write. An intention says what and not yet when: `entriesOf` gives its instant.
// Writing is then `doc(part).getMap(pen).set(key, value)` for each entry, and `withdrawal` says what to write to take one back.
import { cleanLine } from "../form/text.ts";
import type { PaymentId } from "../ids.ts";
import type { Order, OrderLine } from "../order/order.ts";
import type { BoardOrder } from "./board-order.ts";
import {
  acceptanceKey,
  cancellationKey,
  type EntryValue,
  type LineMark,
  lineKey,
  NOTE_MAX_CHARS,
  noteKey,
  paymentKey,
} from "./entry.ts";
import type { Means } from "./means.ts";
import type { BoardPayment } from "./money.ts";
import { type PartId, TABLE_PART } from "./part.ts";

export interface Intention {
  readonly part: PartId;
  readonly orderNumber: number;
  readonly key: string;
  readonly says: readonly (number | string)[];
}

/** To be put on the writer's own sheet of the part. */
export interface Entry {
  readonly part: PartId;
  readonly key: string;
  readonly value: EntryValue;
}

export interface Payment {
  /** New and random. */
  readonly paymentId: PaymentId;
  readonly means: Means;
  readonly amountCents: number;
  /** What was put on the table; the amount itself unless there is change. */
  readonly givenCents: number;
}

const atTable = (orderNumber: number, key: string, says: Intention["says"]): Intention => ({
  part: TABLE_PART,
  orderNumber,
  key,
  says,
});

export function saysOfMark(mark: LineMark): Intention["says"] {
  switch (mark.state) {
    case "nothing":
      return [0];
    case "given":
      return [1, mark.pieces];
    case "missing":
      return [2, mark.pieces, mark.missingPieces];
  }
}

/** What can be said of a line as it is shown: its pieces are filled in. */
export type Marking =
  | { readonly state: "nothing" | "given" }
  | { readonly state: "missing"; readonly missingPieces: number };

export function markLine(order: Pick<Order, "number">, line: OrderLine, marking: Marking): Intention[] {
  const mark = { ...marking, pieces: line.pieces };
  const key = lineKey(order.number, line.position);
  return [{ part: line.producerId, orderNumber: order.number, key, says: saysOfMark(mark) }];
}

/** Hands the whole order out: every line that still needs it. What is noted as missing stays so. */
export const giveOrder = ({ order, lines }: BoardOrder): Intention[] =>
  lines.filter((one) => !one.isDone).flatMap(({ line }) => markLine(order, line, { state: "given" }));

/** Takes every mark of the order away. */
export const clearOrder = ({ order, lines }: BoardOrder): Intention[] =>
  lines
    .filter((one) => one.mark.state !== "nothing")
    .flatMap(({ line }) => markLine(order, line, { state: "nothing" }));

export const takePayment = (orderNumber: number, payment: Payment): Intention[] => [
  atTable(orderNumber, paymentKey(orderNumber, payment.paymentId), [
    payment.means,
    payment.amountCents,
    payment.givenCents,
  ]),
];

export const cancelPayment = (orderNumber: number, paymentId: PaymentId): Intention[] => [
  atTable(orderNumber, cancellationKey(orderNumber, paymentId), [1]),
];

export const restorePayment = (orderNumber: number, paymentId: PaymentId): Intention[] => [
  atTable(orderNumber, cancellationKey(orderNumber, paymentId), [0]),
];

const conflicting = ({ conflict }: BoardOrder): readonly BoardPayment[] => conflict?.payments ?? [];

/** Resolves a conflict: this one counts, the others are cancelled. */
export const keepPayment = (board: BoardOrder, paymentId: PaymentId): Intention[] =>
  conflicting(board)
    .filter((payment) => payment.paymentId !== paymentId)
    .flatMap((payment) => cancelPayment(board.order.number, payment.paymentId));

/** Resolves a conflict: all of them count, and what is too much is the customer's credit. */
export const keepPayments = (board: BoardOrder): Intention[] => {
  const ids = conflicting(board).map(({ paymentId }) => paymentId);
  return ids.length === 0 ? [] : [atTable(board.order.number, acceptanceKey(board.order.number), ids)];
};

/** An empty text takes the note away. */
export const writeNote = (orderNumber: number, text: string): Intention[] => [
  atTable(orderNumber, noteKey(orderNumber), [cleanLine(text).slice(0, NOTE_MAX_CHARS)]),
];
