import type { Plan } from "../../domain/distribution/plan.ts";
import { decideValidation } from "../../domain/order/validate-orders.ts";
import type { DistributionBook } from "./distribution-book.ts";
import type { Reporting } from "./reporting.ts";

export type Validated =
  | { result: "validated"; settled: number; undecided: number }
  | { result: "refused"; reason: string };

/** Makes everything final that is decided. Answers how many orders were settled and how many still need a decision. */
export function validate(
  { book, reporting }: { book: DistributionBook; reporting: Reporting },
  plan: Plan,
  nowMs: number,
): Validated {
  const validation = decideValidation(plan, book.orders.values(), { nowMs, revision: book.revision + 1 });
  if (validation.result === "refused") return validation;
  reporting.settle();
  book.commitOrderStates(validation.orders, validation.plan);
  return { result: "validated", settled: validation.orders.length, undecided: validation.undecided.length };
}
