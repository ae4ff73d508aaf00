import { DELETED_CUSTOMER_NAME } from "../account/deleted-account.ts";
import type { UserId } from "../ids.ts";
import type { Order } from "./order.ts";

/** Somebody whose account is deleted, by the name it had in the end. */
export interface ForgottenPerson {
  readonly userId: UserId;
  readonly name: string;
}

/**
 * An order without this person: as the customer, and as who changed it. Its number and amounts stay. Changes that were kept
 * before their makers' ids were are told by the name. The very same order when there is nothing to forget.
 */
export function forgetPersonIn(order: Order, { userId, name }: ForgottenPerson): Order {
  const isOwn = order.customerId === userId && order.customerName !== DELETED_CUSTOMER_NAME;
  const isTheirs = (change: Order["changes"][number]) =>
    change.byUserId === undefined ? name !== "" && change.byName === name : change.byUserId === userId;
  if (!isOwn && !order.changes.some(isTheirs)) return order;
  return {
    ...order,
    customerName: isOwn ? DELETED_CUSTOMER_NAME : order.customerName,
    changes: order.changes.map((change) => {
      if (!isTheirs(change)) return change;
      const { byUserId: _, ...kept } = change;
      return { ...kept, byName: "" };
    }),
  };
}
