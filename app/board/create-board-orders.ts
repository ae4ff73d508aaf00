// The orders as the board reads them, each by itself: a tick is read again alone, however many there are.
import { type Accessor, createMemo, createSignal, mapArray } from "solid-js";
import { unwrap } from "solid-js/store";
import { type BoardOrder, readOrder } from "../../domain/board/board-order.ts";
import type { UserId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import type { SaleView } from "../../domain/protocol/sale-view.ts";
import type { BoardDevice } from "./board-device.ts";

export interface OrderOnBoard {
  readonly number: number;
  readonly customerName: string;
  readonly board: Accessor<BoardOrder>;
}

interface Sources {
  readonly view: SaleView;
  readonly device: Pick<BoardDevice, "sayingsOf">;
}

export function createBoardOrders({ view, device }: Sources) {
  const touchers = new Map<number, () => void>();
  const onBoard = (customerId: UserId): OrderOnBoard => {
    const order = (): Order => {
      const found = view.orders[customerId];
      if (found === undefined) throw new Error("an order left the sale");
      // Whatever changes in an order, its revision does too: one reading instead of two hundred.
      void found.revision;
      return unwrap(found);
    };
    const { number, customerName } = order();
    const [touched, touch] = createSignal(undefined, { equals: false });
    touchers.set(number, () => touch(undefined));
    const board = createMemo(() => {
      touched();
      return readOrder(order(), device.sayingsOf(number));
    });
    return { number, customerName, board };
  };
  const customerIds = createMemo(() => Object.values(view.orders).map((order) => order.customerId));
  const orders = createMemo(mapArray(customerIds, onBoard));
  return {
    /** By number. */
    orders: createMemo(() => orders().toSorted((one, other) => one.number - other.number)),
    /** These read differently now; null: any may. */
    touch(numbers: ReadonlySet<number> | null): void {
      for (const number of numbers ?? touchers.keys()) touchers.get(number)?.();
    },
  };
}
