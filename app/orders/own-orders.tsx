import { For, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { paths } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { commonWords } from "../words/common.ts";
import { formatSpan } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { ordersWords } from "../words/orders.ts";
import type { OwnOrdersFound } from "./load-own-orders.ts";
import { orderPath } from "./order-paths.ts";
import { OrderStateBadge } from "./order-state.tsx";
import "./own-orders.css";

type OwnOrder = OwnOrdersFound["orders"][number];

export function OwnOrders(props: OwnOrdersFound & { readonly isOlderPage: boolean }) {
  const isOver = (order: OwnOrder) => order.endsAtMs <= props.nowMs;
  // Each list begins with the distribution nearest to today.
  const upcoming = () => props.orders.filter((order) => !isOver(order)).toReversed();
  const past = () => props.orders.filter(isOver);
  return (
    <Show when={props.orders.length > 0 || props.isOlderPage} fallback={<NoOrders />}>
      <div class="stack stack-loose">
        <OrderList heading={ordersWords().upcoming} orders={upcoming()} />
        <OrderList heading={ordersWords().past} orders={past()} />
        <Show when={props.isOlderPage || props.older !== null}>
          <p class="own-orders-pages">
            <Show when={props.isOlderPage}>
              <ButtonLink href={paths.myOrders}>{ordersWords().newest}</ButtonLink>
            </Show>
            <Show when={props.older}>
              {(older) => (
                <ButtonLink href={`${paths.myOrders}?avant=${encodeURIComponent(older())}`}>
                  {ordersWords().older}
                </ButtonLink>
              )}
            </Show>
          </p>
        </Show>
      </div>
    </Show>
  );
}

function NoOrders() {
  return (
    <EmptyState icon="basket" heading={ordersWords().emptyTitle} text={ordersWords().emptyText}>
      <ButtonLink kind="primary" icon="search" href={paths.markets}>
        {commonWords().toMarkets}
      </ButtonLink>
    </EmptyState>
  );
}

function OrderList(props: { readonly heading: string; readonly orders: readonly OwnOrder[] }) {
  return (
    <Show when={props.orders.length > 0}>
      <section class="stack">
        <h2>{props.heading}</h2>
        <ul class="own-orders">
          <For each={props.orders}>{(order) => <OwnOrderCard order={order} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function OwnOrderCard(props: { readonly order: OwnOrder }) {
  const lines = () => props.order.lines.filter((line) => line.pieces > 0);
  return (
    <li class="own-order">
      <p class="own-order-number">{ordersWords().numberShort({ number: props.order.number })}</p>
      <div class="own-order-text">
        <h3 class="own-order-name">
          <a class="own-order-link" href={orderPath(props.order.distributionId)}>
            {props.order.marketName}
          </a>
        </h3>
        <p>{formatSpan(props.order, props.order)}</p>
        <p class="own-order-place">{`${props.order.placeName}, ${props.order.commune}`}</p>
        <Show when={lines().length > 0}>
          <p class="own-order-lines">
            {lines()
              .map((line) => `${line.pieces} × ${line.productName}`)
              .join(", ")}
          </p>
        </Show>
      </div>
      <div class="own-order-end">
        <strong class="own-order-total">{formatMoney(props.order.totalCents)}</strong>
        <OrderStateBadge state={props.order.state} />
      </div>
    </li>
  );
}
