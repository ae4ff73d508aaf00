import type { Plan } from "../distribution/plan.ts";
import { isLineExpected, type Order } from "./order.ts";

export type Validation =
  | {
      readonly result: "validated";
      readonly plan: Plan;
      readonly orders: readonly Order[];
      readonly undecided: readonly Order[];
    }
  | { readonly result: "refused"; readonly reason: "not-started" | "cancelled" };

/**
 * Makes quantities and payments final, only after the start (domain-rules, "Distribution day"). Orders with something
 * still to weigh stay open and do not hold up the others; validating again settles those that are decided by then.
 */
export function decideValidation(
  plan: Plan,
  orders: Iterable<Order>,
  { nowMs, revision }: { nowMs: number; revision: number },
): Validation {
  if (plan.cancelledAtMs !== null) return { result: "refused", reason: "cancelled" };
  if (nowMs < plan.startsAtMs) return { result: "refused", reason: "not-started" };
  const open = [...orders].filter((order) => order.state !== "settled" && order.state !== "cancelled");
  const undecided = open.filter((order) => order.lines.some(isLineExpected));
  return {
    result: "validated",
    plan: { ...plan, validatedAtMs: plan.validatedAtMs ?? nowMs },
    orders: open
      .filter((order) => !undecided.includes(order))
      .map((order) => ({ ...order, state: "settled", revision })),
    undecided,
  };
}
