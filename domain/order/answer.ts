import type { Order } from "./order.ts";
import type { OrderRefusal } from "./refusal.ts";

/** The one answer to a command on an order: a resend of the command gets the same. */
export type OrderAnswer =
  | { readonly result: "accepted"; readonly order: Order }
  | { readonly result: "refused"; readonly refusal: OrderRefusal };

export const refusedBy = (refusal: OrderRefusal): OrderAnswer => ({ result: "refused", refusal });
