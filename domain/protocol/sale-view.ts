// What a page knows of a sale, kept current by the distribution's messages. Pages put it in a store, tests in a plain
// object: both change it through `applyServerMessage` alone, so that both end where the object is.
import type { Plan } from "../distribution/plan.ts";
import type { StockId, UserId } from "../ids.ts";
import type { Order } from "../order/order.ts";
import type { Changed } from "./server/changed.ts";
import type { ServerMessage } from "./server/message.ts";
import type { Welcome } from "./server/welcome.ts";

export interface SaleView {
  revision: number;
  priceListVersion: number;
  plan: Plan;
  /** Units available; null: unlimited. */
  stock: Record<StockId, number | null>;
  orders: Record<UserId, Order>;
}

/**
 * Brings the view up to date. Answers "gap" when something was missed: the view is left as it was and a snapshot must be
 * asked for. Repeated and older messages change nothing.
 */
export function applyServerMessage(view: SaleView, message: ServerMessage): "applied" | "gap" {
  if (message.type === "welcome") applyWelcome(view, message);
  if (message.type !== "changed") return "applied";
  if (message.to <= view.revision) return "applied";
  if (message.from > view.revision) return "gap";
  applyChanged(view, message);
  return "applied";
}

function applyWelcome(view: SaleView, welcome: Welcome): void {
  view.revision = welcome.revision;
  view.priceListVersion = welcome.priceListVersion;
  view.plan = welcome.plan;
  view.stock = Object.fromEntries(welcome.stock);
  view.orders = Object.fromEntries(welcome.orders.map((order) => [order.customerId, order]));
}

function applyChanged(view: SaleView, changed: Changed): void {
  view.revision = changed.to;
  if (changed.priceListVersion !== undefined) view.priceListVersion = changed.priceListVersion;
  if (changed.plan !== undefined) view.plan = changed.plan;
  for (const [stockId, units] of changed.stock ?? []) view.stock[stockId] = units;
  for (const order of changed.orders ?? []) view.orders[order.customerId] = order;
}
