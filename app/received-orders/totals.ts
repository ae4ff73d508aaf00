import type { StockId } from "../../domain/ids.ts";
import { isLineExpected, lineUnits, type Order, type OrderLine, orderCents } from "../../domain/order/order.ts";

export interface Totals {
  /** Orders that still hold something. */
  readonly orders: number;
  readonly cents: number;
  /** Lines billed by weight that were not weighed yet: while there are any, `cents` is what we expect. */
  readonly toWeigh: number;
}

export const isHeld = (line: OrderLine): boolean => line.pieces > 0;

/** Nothing is left of it: its lines stay visible as cancelled. */
export const isCancelled = (order: Pick<Order, "lines">): boolean => !order.lines.some(isHeld);

export const linesToWeigh = (lines: readonly OrderLine[]): number => lines.filter(isLineExpected).length;

export const totalsOf = (orders: readonly Order[]): Totals => ({
  orders: orders.filter((order) => !isCancelled(order)).length,
  cents: orders.reduce((sum, order) => sum + orderCents(order.lines), 0),
  toWeigh: orders.reduce((sum, order) => sum + linesToWeigh(order.lines), 0),
});

/** Units of a stock that these orders hold. */
export const unitsOf = (orders: readonly Order[], stockId: StockId): number =>
  orders
    .flatMap((order) => order.lines)
    .filter((line) => line.stockId === stockId)
    .reduce((sum, line) => sum + lineUnits(line), 0);
