import { type Accessor, createEffect, createSignal } from "solid-js";
import type { UserId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import { announce } from "../ui/live/announcer.tsx";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { knownOf, newsSince } from "./news.ts";

/** Says what arrives while the page is open, and keeps who it came from, in the order it came. */
export function createNews(orders: Accessor<readonly Order[]>, onArrival: () => void): Accessor<readonly UserId[]> {
  const [arrivedIds, setArrivedIds] = createSignal<readonly UserId[]>([]);
  let known = knownOf(orders());
  createEffect(() => {
    const { arrived, changed } = newsSince(known, orders());
    known = knownOf(orders());
    for (const order of arrived)
      announce(receivedOrdersWords().newOrder({ number: order.number, customer: order.customerName }));
    for (const order of changed) announce(receivedOrdersWords().changedOrder({ number: order.number }));
    if (arrived.length === 0) return;
    setArrivedIds((ids) => [...ids, ...arrived.map((order) => order.customerId)]);
    onArrival();
  });
  return arrivedIds;
}
