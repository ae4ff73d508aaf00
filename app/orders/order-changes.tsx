import { For, Show } from "solid-js";
import type { Order, OrderChange } from "../../domain/order/order.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { formatShortMoment } from "../words/format-date.ts";
import { formatMoneyChange } from "../words/format-money.ts";
import { ordersWords } from "../words/orders.ts";
import { useOwnOrder } from "./use-own-order.ts";

/** What somebody else changed: what, from, to, why, by how much. The latest first. */
export function OrderChanges(props: { readonly order: Order }) {
  return (
    <Show when={props.order.changes.length > 0}>
      <Notice kind="info" heading={ordersWords().changedSince}>
        <ul class="order-changes">
          <For each={props.order.changes.toReversed()}>
            {(change) => <Change change={change} order={props.order} />}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}

function Change(props: { readonly change: OrderChange; readonly order: Order }) {
  const own = useOwnOrder();
  const line = () => props.order.lines.find((one) => one.position === props.change.position);
  const effect = () => props.change.toCents - props.change.fromCents;
  const what = () => {
    const name = line()?.productName ?? "";
    const { fromPieces, toPieces } = props.change;
    return fromPieces === toPieces
      ? ordersWords().lineWeighed({ name })
      : ordersWords().lineChanged({ name, from: fromPieces, to: toPieces });
  };
  // Whose change it is; of those kept before that was noted, who made it.
  const by = () => {
    const { side, byName } = props.change;
    if (side === "market") return own.plan().market.name;
    const producer = own.plan().producers.find((one) => one.producerId === line()?.producerId);
    return side === undefined ? byName : (producer?.name ?? byName);
  };
  return (
    <li class="order-change">
      <p>
        {what()}
        <Show when={effect() !== 0}>
          {" "}
          <strong class="order-effect">{formatMoneyChange(effect())}</strong>
        </Show>
      </p>
      <Show when={props.change.reason}>{(reason) => <p>{ordersWords().changeReason({ reason: reason() })}</p>}</Show>
      <p class="order-note">{`${by()}, ${formatShortMoment(props.change.atMs, own.plan().market)}`}</p>
    </li>
  );
}
