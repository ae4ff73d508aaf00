import type { Plan } from "../../domain/distribution/plan.ts";
import type { UserId } from "../../domain/ids.ts";
import type { Undecided } from "../../domain/order/undecided.ts";
import { decideValidation, type PickUpDecision } from "../../domain/order/validate-orders.ts";
import type { Board } from "./board/board.ts";
import type { DistributionBook } from "./distribution-book.ts";
import type { Reporting } from "./reporting.ts";

export type Validated =
  /** `settled`: how many orders became final now. `undecided`: those that stay open, and why. */
  | { result: "validated"; settled: number; undecided: readonly Undecided[] }
  | { result: "refused"; reason: "not-started" | "cancelled" };

/** What somebody who validates says of orders whose pick-up the board does not tell. */
export interface ValidateOrders {
  readonly by: { readonly userId: UserId; readonly name: string };
  readonly decisions: readonly PickUpDecision[];
}

interface Means {
  readonly book: DistributionBook;
  readonly board: Board;
  readonly reporting: Reporting;
}

/** Makes everything final that is decided. */
export function validate(
  { book, board, reporting }: Means,
  plan: Plan,
  { by, decisions, nowMs }: ValidateOrders & { readonly nowMs: number },
): Validated {
  const spokenOf = [...book.orders.values()].map((order) => ({ order, sayings: board.sayingsOf(order.number) }));
  const validation = decideValidation(plan, spokenOf, { nowMs, revision: book.revision + 1, by, decisions });
  if (validation.result === "refused") return validation;
  reporting.settle();
  book.commitOrders(validation.orders, validation.plan);
  return { result: "validated", settled: validation.orders.length, undecided: validation.undecided };
}

/** Makes the orders of these numbers collected, or no longer, as the board says. */
export function followBoard({ book, board }: Pick<Means, "book" | "board">, orderNumbers: Iterable<number>): void {
  const revision = book.revision + 1;
  const changed = [...new Set(orderNumbers)].flatMap((number) => {
    const order = book.orderNumbered(number);
    const state = order && board.stateOf(order);
    return order === undefined || state === undefined || state === order.state ? [] : [{ ...order, state, revision }];
  });
  if (changed.length > 0) book.commitOrders(changed, null);
}
