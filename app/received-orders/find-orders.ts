import type { ProducerId, StockId } from "../../domain/ids.ts";
import { narrowOrder } from "../../domain/order/narrow-order.ts";
import type { Order } from "../../domain/order/order.ts";
import { fold } from "../../domain/search/fold.ts";

export interface Wanted {
  /** A number ("12", "n° 12") or a part of a name. */
  readonly text: string;
  /** Orders that hold something of this stock. */
  readonly stockId: StockId | null;
  /** Only this producer's lines. */
  readonly producerId: ProducerId | null;
}

const NUMBER = /^(?:no?\s*)?(\d+)$/;

/** Tells which orders are meant by what was typed. */
export function finder(text: string): (order: Pick<Order, "number" | "customerName">) => boolean {
  const wanted = fold(text);
  const number = NUMBER.exec(wanted)?.[1];
  if (number !== undefined) return (order) => order.number === Number(number);
  return (order) => fold(order.customerName).includes(wanted);
}

/** By order number, as the baskets stand in a row. */
export function findOrders(orders: readonly Order[], { text, stockId, producerId }: Wanted): Order[] {
  return orders
    .flatMap((order) => (producerId === null ? order : (narrowOrder(order, producerId) ?? [])))
    .filter((order) => stockId === null || isTouching(order, stockId))
    .filter(finder(text))
    .toSorted((one, other) => one.number - other.number);
}

const isTouching = (order: Order, stockId: StockId): boolean =>
  order.lines.some((line) => line.stockId === stockId && line.pieces > 0);

/** Orders that hold something of a stock: those among which a shortage must be shared. */
export const ordersTouching = (orders: readonly Order[], stockId: StockId): Order[] =>
  orders.filter((order) => isTouching(order, stockId));
