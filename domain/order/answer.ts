import type { Order } from "./order.ts";
import type { OrderRefusal } from "./refusal.ts";

/**
 * The one answer to a command on an order. An acceptance is kept for a while, and a resend of the command within it gets the
 * same. A refusal had no effect and is not kept: asking again decides again. A resend that comes after its answer was forgotten
 * names a revision that is no longer the order's, and is refused for that.
 */
export type OrderAnswer =
  | { readonly result: "accepted"; readonly order: Order }
  | { readonly result: "refused"; readonly refusal: OrderRefusal };

/** Nobody sends a command again after a week: pages and devices are opened anew by then. */
export const ANSWER_LIFE_MS = 7 * 24 * 60 * 60_000;
/** Answers kept at a distribution for one customer. */
export const CUSTOMER_ANSWERS_MAX = 200;
/** Answers kept at a distribution for one person who changes others' orders: sixty chickens weighed, and again, and again. */
export const STAFF_ANSWERS_MAX = 2_000;

/**
 * Whether a command was first sent so long ago that its answer may be forgotten. It is then refused: whoever sent it no longer
 * knows what they wanted, and looks again.
 */
export const isTooOld = (sentAtMs: number | undefined, nowMs: number): boolean =>
  sentAtMs !== undefined && nowMs - sentAtMs >= ANSWER_LIFE_MS;

export const refusedBy = (refusal: OrderRefusal): OrderAnswer => ({ result: "refused", refusal });
