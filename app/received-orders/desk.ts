// What all parts of the page share: the orders as they are now, and what of them is shown.
import { useSearchParams } from "@solidjs/router";
import { type Accessor, createContext, createMemo, useContext } from "solid-js";
import { unwrap } from "solid-js/store";
import * as v from "valibot";
import type { Plan } from "../../domain/distribution/plan.ts";
import { ProducerId, StockId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import { searchText } from "../accounts/search-text.ts";
import type { LiveSale } from "../live/use-live-sale.ts";
import { createClock } from "./create-clock.ts";
import { findOrders, type Wanted } from "./find-orders.ts";
import type { Eyes, Received } from "./load-received.ts";

export interface Desk {
  readonly sale: LiveSale;
  readonly eyes: Eyes;
  readonly mayChange: boolean;
  readonly plan: Accessor<Plan>;
  /** Everything these eyes may see. */
  readonly orders: Accessor<readonly Order[]>;
  /** What the filters leave, by number. */
  readonly shown: Accessor<readonly Order[]>;
  readonly wanted: Accessor<Wanted>;
  readonly nowMs: Accessor<number>;
}

const DeskContext = createContext<Desk>();

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("a part of the received orders stands outside of their page");
  return desk;
}

export function createDesk(sale: LiveSale, { received, eyes }: { received: Received; eyes: Eyes }): Desk {
  const [search] = useSearchParams();
  const wanted = createMemo(
    (): Wanted => ({
      text: searchText(search.q) ?? "",
      stockId: idIn(StockId, search.stock),
      producerId: eyes.kind === "staff" ? idIn(ProducerId, search.producteur) : null,
    }),
  );
  const orders = createMemo(() => Object.values(sale.view.orders).map(copyOf));
  return {
    sale,
    eyes,
    mayChange: received.mayChange,
    plan: () => sale.view.plan,
    orders,
    shown: createMemo(() => findOrders(orders(), wanted())),
    wanted,
    nowMs: createClock(sale.nowMs, received.nowMs),
  };
}

/** Plain, so that it may be kept and compared. The revision is read here: whatever changes in an order, it does too. */
function copyOf(order: Order): Order {
  const { revision } = order;
  return { ...structuredClone(unwrap(order)), revision };
}

function idIn<Schema extends typeof StockId | typeof ProducerId>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(schema, input);
  return parsed.success ? parsed.output : null;
}
