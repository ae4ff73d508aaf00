// How an order reads on the board: the order as it stands now and what was said of it, side by side.
import type { PaymentId } from "../ids.ts";
import { lineCents, type Order, type OrderLine } from "../order/order.ts";
import { acceptanceKey, cancellationKey, type LineMark, lineKey, noteKey } from "./entry.ts";
import { type BoardMoney, type BoardPayment, moneyOf } from "./money.ts";
import type { Pen } from "./pen.ts";
import { NOTHING_SAID, type OrderSayings } from "./sayings.ts";

export interface BoardLine {
  readonly line: OrderLine;
  readonly mark: LineMark;
  /** Who said so and when; null when nobody spoke of the line, or all who did have taken it back. */
  readonly said: { readonly pen: Pen; readonly atMs: number } | null;
  /** The pieces the mark speaks of, when the line has been corrected since: the board shows both. */
  readonly correctedFromPieces: number | null;
  /** Not paid for: of the pieces as they are now, unless they were corrected since somebody noted it. */
  readonly missingPieces: number;
  /** Nothing left to do: handed out, noted as missing or cancelled, and not corrected since. */
  readonly isDone: boolean;
}

export interface BoardNote {
  readonly text: string;
  readonly pen: Pen;
  readonly atMs: number;
}

/**
 * `cancelled`: there is nothing to hand out and nothing was. `not-come`: nobody has marked or taken anything. `done`: every
 * line is.
 */
export type BoardOrderState = "cancelled" | "not-come" | "begun" | "done";

export interface BoardOrder extends BoardMoney {
  readonly order: Order;
  readonly state: BoardOrderState;
  /** As in the order, cancelled lines included. */
  readonly lines: readonly BoardLine[];
  /** The earliest first, cancelled ones included. */
  readonly payments: readonly BoardPayment[];
  /** null: none, or an emptied one. */
  readonly note: BoardNote | null;
}

/** Reads one order. Costs what the order is large, not what the board is: a tick is read again alone. */
export function readOrder(order: Order, sayings: OrderSayings = NOTHING_SAID): BoardOrder {
  const lines = order.lines.map((line) => readLine(order, line, sayings));
  const payments = paymentsOf(order, sayings);
  const dueCents = lines.reduce((sum, one) => sum + dueOf(one), 0);
  return {
    order,
    lines,
    payments,
    note: noteOf(order, sayings),
    state: stateOf(lines, payments),
    ...moneyOf(dueCents, payments, acceptedIds(order, sayings)),
  };
}

function readLine(order: Order, line: OrderLine, sayings: OrderSayings): BoardLine {
  const found = sayings.get(lineKey(order.number, line.position));
  const entry = found?.entry.kind === "line" ? found.entry : null;
  const mark: LineMark = entry?.mark ?? { state: "nothing" };
  const correctedFromPieces = mark.state !== "nothing" && mark.pieces !== line.pieces ? mark.pieces : null;
  return {
    line,
    mark,
    said: found === undefined || entry === null || entry.atMs === 0 ? null : { pen: found.pen, atMs: entry.atMs },
    correctedFromPieces,
    missingPieces:
      mark.state === "missing" && correctedFromPieces === null ? mark.missingPieces : (line.missingPieces ?? 0),
    isDone: correctedFromPieces === null && (mark.state !== "nothing" || line.pieces === 0),
  };
}

/**
 * What is missing is not paid for, in proportion to the pieces, and for as long as the line is as it was then: a correction
 * made since has taken account of it.
 */
const dueOf = ({ line, missingPieces }: BoardLine): number => lineCents({ ...line, missingPieces });

function paymentsOf(order: Order, sayings: OrderSayings): BoardPayment[] {
  const payments: BoardPayment[] = [];
  for (const { entry, pen } of sayings.values()) {
    if (entry.kind !== "payment") continue;
    const { paymentId, atMs, means, amountCents, givenCents } = entry;
    const cancellation = sayings.get(cancellationKey(order.number, paymentId))?.entry;
    payments.push({
      ...{ paymentId, atMs, means, amountCents, givenCents, pen },
      changeCents: givenCents - amountCents,
      isCancelled: cancellation?.kind === "cancellation" && cancellation.isCancelled,
    });
  }
  return payments.toSorted((one, other) => one.atMs - other.atMs || (one.paymentId < other.paymentId ? -1 : 1));
}

function acceptedIds(order: Order, sayings: OrderSayings): readonly PaymentId[] {
  const entry = sayings.get(acceptanceKey(order.number))?.entry;
  return entry?.kind === "acceptance" ? entry.paymentIds : [];
}

function noteOf(order: Order, sayings: OrderSayings): BoardNote | null {
  const said = sayings.get(noteKey(order.number));
  if (said?.entry.kind !== "note" || said.entry.text === "") return null;
  return { text: said.entry.text, pen: said.pen, atMs: said.entry.atMs };
}

function stateOf(lines: readonly BoardLine[], payments: readonly BoardPayment[]): BoardOrderState {
  const isTouched = lines.some((one) => one.mark.state !== "nothing") || payments.some((one) => !one.isCancelled);
  if (isTouched) return lines.every((one) => one.isDone) ? "done" : "begun";
  return lines.every((one) => one.line.pieces === 0) ? "cancelled" : "not-come";
}
