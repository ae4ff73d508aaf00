import { createMemo, For, Show } from "solid-js";
import type { UserId } from "../../domain/ids.ts";
import { type Order, orderCents } from "../../domain/order/order.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { CheckField } from "../ui/field/choice.tsx";
import { formatShortMoment } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import type { ArrivalSound } from "./arrival-sound.ts";
import { createSteadyList } from "./create-steady-list.ts";
import { useDesk } from "./desk.ts";
import { latestFirst } from "./news.ts";
import { isCancelled } from "./totals.ts";
import "./arrivals.css";

const SHOWN = 8;

interface ArrivalsProps {
  /** Whose orders came while the page was open. */
  readonly arrivedIds: readonly UserId[];
  readonly sound: ArrivalSound;
}

/** The latest orders, as they come in. */
export function Arrivals(props: ArrivalsProps) {
  const desk = useDesk();
  const latest = createMemo(() =>
    latestFirst(
      desk.orders().filter((order) => !isCancelled(order)),
      props.arrivedIds,
    ).slice(0, SHOWN),
  );
  const entries = createSteadyList(() => latest().map((order) => ({ key: order.customerId, order })));
  return (
    <section class="arrivals" aria-labelledby="arrivals">
      <h2 class="arrivals-heading" id="arrivals">
        {receivedOrdersWords().newest}
      </h2>
      <Show when={entries().length > 0} fallback={<p class="arrivals-none">{receivedOrdersWords().noArrivals}</p>}>
        <ol class="arrivals-list">
          <For each={entries()}>
            {(entry) => <Arrival order={entry.order} isNew={props.arrivedIds.includes(entry.order.customerId)} />}
          </For>
        </ol>
      </Show>
      <div class="script-only">
        <CheckField
          label={receivedOrdersWords().sound}
          checked={props.sound.isOn()}
          onChange={(event) => props.sound.turn(event.currentTarget.checked)}
        />
      </div>
    </section>
  );
}

function Arrival(props: { readonly order: Order; readonly isNew: boolean }) {
  const desk = useDesk();
  return (
    <li class="arrival" classList={{ "arrival-new": props.isNew }}>
      <a class="arrival-link" href={`?vue=clients#commande-${props.order.number}`}>
        <span class="arrival-number">{props.order.number}</span>
        <span class="arrival-who">
          <span>{props.order.customerName}</span>
          <small>{formatShortMoment(props.order.placedAtMs, { timeZone: desk.plan().market.timeZone })}</small>
        </span>
        <span class="arrival-sum">
          <span>{formatMoney(orderCents(props.order.lines))}</span>
          <Show when={props.isNew}>
            <Badge kind="leaf">{receivedOrdersWords().isNew}</Badge>
          </Show>
        </span>
      </a>
    </li>
  );
}
