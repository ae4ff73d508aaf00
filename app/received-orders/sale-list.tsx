import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { Countdown } from "../ui/live/countdown.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { formatHours, formatShortDay } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { liveWords } from "../words/live.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { loadSales, type ProducerSale } from "./load-sales.ts";
import { SaleBadge } from "./sale-badge.tsx";
import { sortSales } from "./sort-sales.ts";
import "./sale-list.css";

/** The page Commandes: the producer's sales, the open one first. */
export function SaleList() {
  const producer = useProducer();
  const found = createAsync(() => loadSales(producer.id));
  const words = () => receivedOrdersWords();
  return (
    <div class="stack">
      <PageTitle>{words().title}</PageTitle>
      <PageHeader heading={words().title} intro={words().intro} />
      <Show when={found()}>
        {(known) => (
          <Show
            when={known().sales.length > 0}
            fallback={<EmptyState icon="order" heading={words().noSaleTitle} text={words().noSaleText} />}
          >
            <ul class="sale-list">
              <For each={sortSales(known().sales)}>
                {(sale) => <Sale sale={sale} nowMs={known().nowMs} slug={producer.slug} />}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </div>
  );
}

interface SaleProps {
  readonly sale: ProducerSale;
  readonly nowMs: number;
  readonly slug: string;
}

function Sale(props: SaleProps) {
  const reading = () => ({ timeZone: props.sale.timeZone });
  return (
    <li class="sale-entry" data-state={props.sale.state}>
      <a class="sale-entry-link" href={producerPaths(props.slug).ordersOf(props.sale.distributionId)}>
        <span class="sale-entry-when">
          <strong>{formatShortDay(props.sale.startsAtMs, reading())}</strong>
          <small>{formatHours(props.sale, reading())}</small>
        </span>
        <span class="sale-entry-where">
          <strong>{props.sale.marketName}</strong>
          <small>{props.sale.placeName}</small>
        </span>
        <span class="sale-entry-state">
          <SaleBadge state={props.sale.state} />
          <Show when={props.sale.state === "open"}>
            <small>
              <Countdown untilMs={props.sale.closesAtMs} nowMs={props.nowMs}>
                {(left) => liveWords().closesIn({ left })}
              </Countdown>
            </small>
          </Show>
        </span>
        <span class="sale-entry-sums">
          <span>{receivedOrdersWords().orderCount({ count: props.sale.orderCount })}</span>
          <strong>{formatMoney(props.sale.totalCents)}</strong>
        </span>
        <Icon name="right" />
      </a>
    </li>
  );
}
