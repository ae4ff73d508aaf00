// What the home page shows first to somebody it knows.
import { query } from "@solidjs/router";
import { api } from "../api.ts";

/** Orders not picked up yet, the soonest first. Nobody signed in has none. */
export const loadCurrentOrders = query(async () => {
  const response = await api().orders.$get({ query: {} });
  if (response.status === 401) return { nowMs: 0, orders: [] };
  if (!response.ok) throw new Error(`the orders did not come: ${response.status}`);
  const { nowMs, orders } = await response.json();
  const isCurrent = (order: (typeof orders)[number]) => order.endsAtMs > nowMs && order.state !== "cancelled";
  return { nowMs, orders: orders.filter(isCurrent).toReversed() };
}, "current-orders");

/** The next distributions to help at or to answer for. */
export const loadDuties = query(async () => {
  const response = await api().duties.$get();
  if (response.status === 401) return { nowMs: 0, duties: [] };
  if (!response.ok) throw new Error(`the duties did not come: ${response.status}`);
  return await response.json();
}, "duties");

export type CurrentOrder = Awaited<ReturnType<typeof loadCurrentOrders>>["orders"][number];
