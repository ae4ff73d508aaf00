import { Show } from "solid-js";
import { closesAtMs } from "../../domain/distribution/sale-state.ts";
import type { Order } from "../../domain/order/order.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { paths } from "../ui/site/paths.ts";
import { formatMoment } from "../words/format-date.ts";
import { ordersWords } from "../words/orders.ts";
import { siteWords } from "../words/site.ts";
import { shopPath } from "./order-paths.ts";
import { OrderStateBadge } from "./order-state.tsx";
import { useOwnOrder } from "./use-own-order.ts";
import "../ui/site/page-header.css";

export function OrderHead(props: { readonly order: Order }) {
  const own = useOwnOrder();
  const isComing = () => props.order.state === "confirmed" && own.clock.nowMs() < own.plan().startsAtMs;
  return (
    <header class="order-head">
      <a class="page-header-back screen-only" href={paths.myOrders}>
        <Icon name="back" />
        {siteWords().myOrders}
      </a>
      <h1>{isComing() ? ordersWords().confirmedTitle : ordersWords().number({ number: props.order.number })}</h1>
      <p class="order-intro">
        <Show when={isComing()} fallback={<OrderStateBadge state={props.order.state} />}>
          {ordersWords().confirmedFor({ name: props.order.customerName, market: own.plan().market.name })}
        </Show>
      </p>
      <Editing order={props.order} />
    </header>
  );
}

/** Until when, by the last window that is open; afterwards, whom to write to. */
function Editing(props: { readonly order: Order }) {
  const own = useOwnOrder();
  const untilMs = () => closesAtMs(own.plan(), own.clock.nowMs());
  return (
    <Show
      when={untilMs()}
      fallback={
        <Show when={props.order.state === "confirmed"}>
          <p class="order-note">
            {ordersWords().noLongerEditable}{" "}
            <a href={paths.writeToMarket(own.plan().market.slug, props.order.number)}>{ordersWords().writeToMarket}</a>
          </p>
        </Show>
      }
    >
      {(until) => (
        <div class="row screen-only">
          <ButtonLink icon={props.order.state === "cancelled" ? "basket" : "edit"} href={shopPath(own.distributionId)}>
            {props.order.state === "cancelled" ? ordersWords().shop : ordersWords().edit}
          </ButtonLink>
          <p class="order-note">{ordersWords().editableUntil({ when: formatMoment(until(), own.plan().market) })}</p>
        </div>
      )}
    </Show>
  );
}
