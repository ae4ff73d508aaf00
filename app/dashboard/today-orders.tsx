import { For, Show } from "solid-js";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { dashboardWords } from "../words/dashboard.ts";
import { formatTime } from "../words/format-date.ts";
import { formatMoney } from "../words/format-money.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import type { Dashboard } from "./load-dashboard.ts";

export function TodayOrders(props: { readonly dashboard: Dashboard }) {
  const producer = useProducer();
  const today = () => props.dashboard.today;
  return (
    <Card heading={dashboardWords().today}>
      <p class="dashboard-sums">
        <strong>{receivedOrdersWords().orderCount({ count: today().orderCount })}</strong>
        <span>{formatMoney(today().totalCents)}</span>
      </p>
      <Show when={today().latest.length > 0} fallback={<p class="dashboard-quiet">{dashboardWords().nothingToday}</p>}>
        <ol class="dashboard-list">
          <For each={today().latest}>
            {(order) => (
              <li>
                <a class="dashboard-entry" href={producerPaths(producer.slug).ordersOf(order.distributionId)}>
                  <span class="dashboard-names">
                    <strong>
                      {receivedOrdersWords().newOrder({ number: order.number, customer: order.customerName })}
                    </strong>
                    <small>
                      {order.marketName} · {formatTime(order.placedAtMs, { timeZone: props.dashboard.timeZone })}
                    </small>
                  </span>
                  <data class="dashboard-figure" value={order.totalCents}>
                    {formatMoney(order.totalCents)}
                  </data>
                </a>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}
