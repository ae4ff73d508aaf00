// What each pair of eyes is sent. Frames that are the same for many sockets are made once.
import type { Audience, Viewer } from "../../domain/access/viewer.ts";
import { assertNever } from "../../domain/assert-never.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { StockId, UserId } from "../../domain/ids.ts";
import { narrowOrder } from "../../domain/order/narrow-order.ts";
import type { Order } from "../../domain/order/order.ts";
import { availableUnits } from "../../domain/order/sale.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import type { Changed } from "../../domain/protocol/server/changed.ts";
import type { ServerMessage } from "../../domain/protocol/server/message.ts";
import type { StockFigure } from "../../domain/protocol/server/order-shape.ts";
import type { DistributionBook } from "./distribution-book.ts";

export const stockFigures = (book: DistributionBook, stockIds: Iterable<StockId>): StockFigure[] =>
  [...stockIds].flatMap((stockId) => {
    const share = book.shares.get(stockId);
    return share === undefined ? [] : [[stockId, availableUnits(share)] satisfies StockFigure];
  });

/** The orders, or parts of them, that this audience may see. */
export function ordersFor(audience: Audience, userId: UserId | null, orders: Iterable<Order>): Order[] {
  switch (audience.kind) {
    case "customer":
      return [...orders].filter((order) => order.customerId === userId);
    case "producer":
      return [...orders].flatMap((order) => narrowOrder(order, audience.producerId) ?? []);
    case "staff":
      return [...orders];
    default:
      return assertNever(audience);
  }
}

export function welcomeFrame(
  book: DistributionBook,
  plan: Plan,
  { viewer, nowMs }: { viewer: Viewer; nowMs: number },
): string {
  const own = viewer.userId === null ? undefined : book.orders.get(viewer.userId);
  const visible = viewer.audience.kind === "customer" ? (own ? [own] : []) : book.orders.values();
  return JSON.stringify({
    type: "welcome",
    protocol: PROTOCOL_VERSION,
    revision: book.revision,
    nowMs,
    priceListVersion: book.counter("price_list_version"),
    plan,
    stock: stockFigures(book, book.shares.keys()),
    orders: ordersFor(viewer.audience, viewer.userId, visible),
  } satisfies ServerMessage);
}

/** The sockets that are sent the very same frame. Customers without news of their own order are all alike. */
export type FrameGroup = "public" | `customer:${string}` | `producer:${string}` | "staff";

export function groupOf(viewer: Viewer, customersWithNews: ReadonlySet<UserId>): FrameGroup {
  switch (viewer.audience.kind) {
    case "customer":
      return viewer.userId !== null && customersWithNews.has(viewer.userId) ? `customer:${viewer.userId}` : "public";
    case "producer":
      return `producer:${viewer.audience.producerId}`;
    case "staff":
      return "staff";
    default:
      return assertNever(viewer.audience);
  }
}

/** The frame of a tick for one viewer's group: `common` is what everybody sees. */
export function changedFrame(common: Changed, viewer: Viewer, orders: readonly Order[]): string {
  const visible = ordersFor(viewer.audience, viewer.userId, orders);
  return JSON.stringify(visible.length === 0 ? common : { ...common, orders: visible });
}
