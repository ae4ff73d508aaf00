import { createAsync } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { type Me, useMe } from "../ui/site/me.tsx";
import { paths } from "../ui/site/paths.ts";
import { Failable } from "../ui/states/failable.tsx";
import { formatMoment, formatSpan } from "../words/format-date.ts";
import { homeWords } from "../words/home.ts";
import { marketWords } from "../words/market.ts";
import { ordersWords } from "../words/orders.ts";
import { CalendarLeaf } from "./calendar-leaf.tsx";
import type { Sale } from "./load-markets.ts";
import { type CurrentOrder, loadCurrentOrders, loadDuties } from "./load-own.ts";
import "./own-corner.css";

/** First on the home page of somebody it knows: what they have ordered, where they help, what they run. */
export function OwnCorner(props: { readonly person: NonNullable<Me["person"]> }) {
  return (
    <div class="own-corner">
      <h1>{homeWords().welcome({ name: firstNameOf(props.person.name) })}</h1>
      <Failable queries={[loadCurrentOrders.key, loadDuties.key]}>
        <OwnCards />
      </Failable>
    </div>
  );
}

function OwnCards() {
  const me = useMe();
  const current = createAsync(() => loadCurrentOrders());
  const duties = createAsync(() => loadDuties());
  const orders = () => current()?.orders ?? [];
  const sales = () => duties()?.duties ?? [];
  const isEmpty = () => orders().length + sales().length + me().producers.length === 0;
  return (
    <Show when={!isEmpty()} fallback={<p class="own-corner-intro">{homeWords().intro}</p>}>
      <ul class="own-corner-list">
        <For each={orders()}>{(order) => <OrderCard order={order} nowMs={current()?.nowMs ?? 0} />}</For>
        <For each={sales()}>{(sale) => <DutyCard sale={sale} />}</For>
        <For each={me().producers}>
          {(space) => (
            <OwnCard title={space.name} kind={homeWords().yourSpace}>
              <ButtonLink href={paths.producerSpace(space.slug)} icon="producer">
                {homeWords().toSpace}
              </ButtonLink>
            </OwnCard>
          )}
        </For>
      </ul>
    </Show>
  );
}

const firstNameOf = (name: string): string => name.split(" ", 1)[0] ?? name;

interface OwnCardProps {
  readonly kind: string;
  readonly title: string;
  readonly leaf?: JSX.Element;
  readonly text?: string | undefined;
  readonly children: JSX.Element;
}

function OwnCard(props: OwnCardProps) {
  return (
    <li class="own-card">
      {props.leaf}
      <div class="own-card-text">
        <p class="own-card-kind">{props.kind}</p>
        <h2 class="own-card-title">{props.title}</h2>
        <Show when={props.text}>
          <p class="own-card-note">{props.text}</p>
        </Show>
      </div>
      <div class="own-card-actions">{props.children}</div>
    </li>
  );
}

function OrderCard(props: { readonly order: CurrentOrder; readonly nowMs: number }) {
  const reading = () => ({ timeZone: props.order.timeZone });
  const isOpen = () => props.order.ordersCloseAtMs > props.nowMs;
  const note = () =>
    isOpen()
      ? ordersWords().editableUntil({ when: formatMoment(props.order.ordersCloseAtMs, reading()) })
      : `${props.order.placeName}, ${props.order.commune}`;
  return (
    <OwnCard
      kind={ordersWords().number({ number: props.order.number })}
      title={props.order.marketName}
      leaf={<CalendarLeaf atMs={props.order.startsAtMs} timeZone={props.order.timeZone} />}
      text={`${marketWords().pickUp({ span: formatSpan(props.order, reading()) })}. ${note()}`}
    >
      <ButtonLink href={paths.order(props.order.distributionId)} icon="order">
        {marketWords().seeOrder}
      </ButtonLink>
    </OwnCard>
  );
}

function DutyCard(props: { readonly sale: Sale }) {
  const reading = () => ({ timeZone: props.sale.timeZone });
  return (
    <OwnCard
      kind={homeWords().yourDistribution}
      title={props.sale.marketName}
      leaf={<CalendarLeaf atMs={props.sale.startsAtMs} timeZone={props.sale.timeZone} />}
      text={`${marketWords().states[props.sale.state]} · ${formatSpan(props.sale, reading())} · ${props.sale.placeName}`}
    >
      <ButtonLink kind="primary" href={paths.board(props.sale.distributionId)} icon="board">
        {homeWords().toBoard}
      </ButtonLink>
      <ButtonLink href={paths.saleOrders(props.sale.distributionId)} icon="order">
        {homeWords().toOrders}
      </ButtonLink>
    </OwnCard>
  );
}
