// How far the day is. Orders with nothing to hand out count nowhere.
import type { BoardOrder } from "./board-order.ts";
import type { Means } from "./means.ts";

export interface BoardProgress {
  readonly orders: number;
  /** Nobody has marked or taken anything of them. */
  readonly notCome: number;
  readonly done: number;
  readonly lines: number;
  readonly linesDone: number;
  readonly linesMissing: number;
  /** Corrected since they were marked: to be looked at again. */
  readonly linesCorrected: number;
  readonly conflicts: number;
  readonly dueCents: number;
  readonly toPayCents: number;
  /** What came in, per means, cancelled payments left out; `later` is what was promised. */
  readonly takenCents: Readonly<Record<Means, number>>;
}

export function progressOf(orders: Iterable<BoardOrder>): BoardProgress {
  const counted = [...orders].filter((one) => one.state !== "cancelled");
  const lines = counted
    .flatMap((one) => one.lines)
    .filter((one) => one.line.pieces > 0 || one.mark.state !== "nothing");
  const payments = counted.flatMap((one) => one.payments).filter((payment) => !payment.isCancelled);
  const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
  const taken = (means: Means) =>
    sum(payments.filter((payment) => payment.means === means).map((payment) => payment.amountCents));
  return {
    orders: counted.length,
    notCome: counted.filter((one) => one.state === "not-come").length,
    done: counted.filter((one) => one.state === "done").length,
    lines: lines.length,
    linesDone: lines.filter((one) => one.isDone).length,
    linesMissing: lines.filter((one) => one.mark.state === "missing").length,
    linesCorrected: lines.filter((one) => one.correctedFromPieces !== null).length,
    conflicts: counted.filter((one) => one.conflict !== null).length,
    dueCents: sum(counted.map((one) => one.dueCents)),
    toPayCents: sum(counted.map((one) => one.toPayCents)),
    takenCents: {
      cash: taken("cash"),
      cheque: taken("cheque"),
      card: taken("card"),
      transfer: taken("transfer"),
      later: taken("later"),
    },
  };
}

/** Who has not come yet, by order number. */
export const notCome = (orders: Iterable<BoardOrder>): BoardOrder[] =>
  [...orders].filter((one) => one.state === "not-come").toSorted((one, other) => one.order.number - other.order.number);
