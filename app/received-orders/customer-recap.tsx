import { For, Show } from "solid-js";
import { type Order, orderCents } from "../../domain/order/order.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { commonWords } from "../words/common.ts";
import { formatShortMoment } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { createSteadyList } from "./create-steady-list.ts";
import { useDesk } from "./desk.ts";
import { StockFilterNotice } from "./order-filters.tsx";
import { ReceivedLine } from "./received-line.tsx";
import { isCancelled, linesToWeigh } from "./totals.ts";
import "./customer-recap.css";

/** What to put into each basket, by order number. */
export function CustomerRecap() {
  const desk = useDesk();
  const entries = createSteadyList(() => desk.shown().map((order) => ({ key: order.customerId, order })));
  const words = () => receivedOrdersWords();
  return (
    <>
      <StockFilterNotice />
      <Show
        when={entries().length > 0}
        fallback={<EmptyState icon="search" heading={words().noneFoundTitle} text={words().noneFoundText} />}
      >
        <ol class="customer-recap">
          <For each={entries()}>{(entry) => <CustomerOrder order={entry.order} />}</For>
        </ol>
      </Show>
    </>
  );
}

function CustomerOrder(props: { readonly order: Order }) {
  const desk = useDesk();
  const headingId = () => `commande-${props.order.number}`;
  const isExpected = () => linesToWeigh(props.order.lines) > 0;
  return (
    <li class="customer-order" classList={{ "customer-order-cancelled": isCancelled(props.order) }}>
      <div class="customer-order-head">
        <h2 class="customer-order-name" id={headingId()}>
          <span class="customer-order-number">
            <span class="said">{receivedOrdersWords().number} </span>
            {props.order.number}
          </span>
          {props.order.customerName}
        </h2>
        <small class="customer-order-when">
          {receivedOrdersWords().placedAt({
            when: formatShortMoment(props.order.placedAtMs, { timeZone: desk.plan().market.timeZone }),
          })}
        </small>
        <Show when={isCancelled(props.order)}>
          <Badge kind="tomato">{receivedOrdersWords().lineCancelled}</Badge>
        </Show>
      </div>
      <ul class="customer-order-lines" aria-labelledby={headingId()}>
        <For each={props.order.lines}>{(line) => <ReceivedLine order={props.order} line={line} />}</For>
      </ul>
      <p class="customer-order-total">
        <span>{commonWords().total}</span>
        <strong>
          <Show when={isExpected()}>
            <small>{commonWords().about} </small>
          </Show>
          <LiveFigure value={formatMoney(orderCents(props.order.lines))} />
        </strong>
      </p>
    </li>
  );
}
