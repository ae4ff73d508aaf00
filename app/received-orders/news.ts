// What is new since the page last looked. Orders are absolute, so that this holds after a lost connection too.
import type { UserId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";

/** The revision at which each customer's order was last seen. */
export type Known = ReadonlyMap<UserId, number>;

export interface News {
  readonly arrived: readonly Order[];
  /** Changed by their customers. What we change ourselves is no news. */
  readonly changed: readonly Order[];
}

export const knownOf = (orders: readonly Order[]): Known =>
  new Map(orders.map((order) => [order.customerId, order.revision]));

/** Oldest first, as they would have been heard. */
export function newsSince(known: Known, orders: readonly Order[]): News {
  const fresh = orders
    .filter((order) => order.revision > (known.get(order.customerId) ?? -1))
    .toSorted((one, other) => one.revision - other.revision);
  return {
    arrived: fresh.filter((order) => !known.has(order.customerId)),
    changed: fresh.filter((order) => known.has(order.customerId) && !isOwnDoing(order)),
  };
}

const isOwnDoing = (order: Order): boolean => order.changes.at(-1)?.atMs === order.changedAtMs;

/**
 * The latest first. What arrived while the page was open comes before the rest, in the order it came: an order reaches a
 * producer when it first holds something of theirs, which may be long after it was placed.
 */
export function latestFirst(orders: readonly Order[], arrivedIds: readonly UserId[]): Order[] {
  const rank = (order: Order): number => arrivedIds.indexOf(order.customerId);
  return orders.toSorted(
    (one, other) => rank(other) - rank(one) || other.placedAtMs - one.placedAtMs || other.number - one.number,
  );
}
