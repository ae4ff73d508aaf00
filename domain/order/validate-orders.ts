import { type BoardOrder, readOrder } from "../board/board-order.ts";
import type { OrderSayings } from "../board/sayings.ts";
import type { Plan } from "../distribution/plan.ts";
import type { UserId } from "../ids.ts";
import { lineCents, type Order, type OrderChange, type OrderLine } from "./order.ts";
import { type Undecided, undecidedOf } from "./undecided.ts";

/**
 * What became of those lines of an order of which the board tells nothing: handed out all the same (a market may tick on paper);
 * not collected and billed, since they were made for this customer; or not collected and not billed.
 */
export interface PickUpDecision {
  /** The order's. */
  readonly number: number;
  readonly pickUp: "collected" | "not-collected-billed" | "not-collected-free";
  /** Told to the customer where it changes what is billed. */
  readonly reason: string;
}

export type Validation =
  | {
      readonly result: "validated";
      readonly plan: Plan;
      /** Settled or cancelled by this. */
      readonly orders: readonly Order[];
      readonly undecided: readonly Undecided[];
    }
  | { readonly result: "refused"; readonly reason: "not-started" | "cancelled" };

/** An order, and what the board says of it. */
interface SpokenOf {
  readonly order: Order;
  readonly sayings: OrderSayings | undefined;
}

interface Wanted {
  readonly nowMs: number;
  readonly revision: number;
  readonly by: { readonly userId: UserId; readonly name: string };
  readonly decisions: readonly PickUpDecision[];
}

/**
 * Makes quantities and prices final, only after the start (domain-rules, "Distribution day"). Orders with something undecided
 * stay open and do not hold up the others; validating again settles those that are decided by then.
 *
 * Nobody has not collected before the end: until then such a decision is left out.
 */
export function decideValidation(plan: Plan, orders: Iterable<SpokenOf>, wanted: Wanted): Validation {
  if (plan.cancelledAtMs !== null) return { result: "refused", reason: "cancelled" };
  if (wanted.nowMs < plan.startsAtMs) return { result: "refused", reason: "not-started" };
  const isOver = wanted.nowMs >= plan.endsAtMs;
  const decisions = new Map(
    wanted.decisions
      .filter(({ pickUp }) => pickUp === "collected" || isOver)
      .map((decision) => [decision.number, decision]),
  );
  const settled: Order[] = [];
  const undecided: Undecided[] = [];
  for (const { order, sayings } of orders) {
    if (order.state === "settled" || order.state === "cancelled") continue;
    const decision = decisions.get(order.number);
    const decided =
      decision?.pickUp === "not-collected-free" ? withoutUnsaid(order, sayings, { ...wanted, ...decision }) : order;
    const shown = readOrder(decided, sayings);
    const open = undecidedOf(shown, { isPickUpSaid: decision !== undefined });
    if (open === null) settled.push(settle(shown, wanted.revision));
    else undecided.push(open);
  }
  return {
    result: "validated",
    plan: { ...plan, validatedAtMs: plan.validatedAtMs ?? wanted.nowMs },
    orders: settled,
    undecided,
  };
}

/** What is missing is billed no more; the pieces stay those that were ordered, and that left the stock. */
const settle = ({ order, lines }: BoardOrder, revision: number): Order => ({
  ...order,
  lines: lines.map(({ line, missingPieces }) => (missingPieces === 0 ? line : { ...line, missingPieces })),
  state: order.lines.every((line) => line.pieces === 0) ? "cancelled" : "settled",
  revision,
});

/** What nobody said anything of stays with its producer, and is not due. */
function withoutUnsaid(
  order: Order,
  sayings: OrderSayings | undefined,
  { nowMs, by, reason }: Pick<Wanted, "nowMs" | "by"> & Pick<PickUpDecision, "reason">,
): Order {
  const unsaid = readOrder(order, sayings).lines.filter(
    ({ line, mark }) => line.pieces > 0 && mark.state === "nothing",
  );
  const positions = new Set(unsaid.map(({ line }) => line.position));
  const changes = unsaid.map(({ line }): OrderChange => {
    const about = { atMs: nowMs, byName: by.name, byUserId: by.userId, position: line.position, reason };
    return { ...about, fromPieces: line.pieces, toPieces: 0, fromCents: lineCents(line), toCents: 0 };
  });
  const emptied = (line: OrderLine): OrderLine => ({ ...line, pieces: 0, measuredAmount: null });
  return {
    ...order,
    lines: order.lines.map((line) => (positions.has(line.position) ? emptied(line) : line)),
    changes: [...order.changes, ...changes],
    changedAtMs: nowMs,
  };
}
