import { For, Show } from "solid-js";
import type { ProducerSale } from "../received-orders/load-sales.ts";
import { sortSales } from "../received-orders/sort-sales.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { Card } from "../ui/card/card.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Countdown } from "../ui/live/countdown.tsx";
import { paths } from "../ui/site/paths.ts";
import { dashboardWords } from "../words/dashboard.ts";
import { formatShortDay } from "../words/format-date.ts";
import { liveWords } from "../words/live.ts";
import type { Dashboard } from "./load-dashboard.ts";

interface MyMarketsProps {
  readonly dashboard: Dashboard;
  readonly sales: readonly ProducerSale[];
}

/** The guide's box Mes marchés: every market a catalog is linked to; a press on one with an open sale leads to its shop. */
export function MyMarkets(props: MyMarketsProps) {
  const nextAt = (marketId: string) =>
    sortSales(props.sales.filter((sale) => sale.marketId === marketId && isComing(sale)))[0];
  return (
    <Card heading={dashboardWords().myMarkets} actions={<a href={paths.markets}>{dashboardWords().allMarkets}</a>}>
      <Show
        when={props.dashboard.markets.length > 0}
        fallback={<p class="dashboard-quiet">{dashboardWords().noMarket}</p>}
      >
        <ul class="dashboard-list">
          <For each={props.dashboard.markets}>
            {(market) => <Market market={market} next={nextAt(market.marketId)} nowMs={props.dashboard.nowMs} />}
          </For>
        </ul>
      </Show>
    </Card>
  );
}

const isComing = ({ state }: ProducerSale): boolean =>
  state === "open" || state === "planned" || state === "closed" || state === "running";

interface MarketProps {
  readonly market: Dashboard["markets"][number];
  readonly next: ProducerSale | undefined;
  readonly nowMs: number;
}

function Market(props: MarketProps) {
  const href = () => (props.next ? paths.sale(props.next.distributionId) : paths.market(props.market.slug));
  return (
    <li>
      <a class="dashboard-entry" href={href()}>
        <span class="dashboard-names">
          <strong>{props.market.name}</strong>
          <Show when={props.next} fallback={<small>{dashboardWords().noDate}</small>}>
            {(sale) => <small>{formatShortDay(sale().startsAtMs, { timeZone: sale().timeZone })}</small>}
          </Show>
        </span>
        <Show when={props.next?.state === "open" ? props.next : undefined}>
          {(sale) => (
            <span class="dashboard-state">
              <Badge kind="leaf" icon="basket">
                {dashboardWords().openSale}
              </Badge>
              <small>
                <Countdown untilMs={sale().closesAtMs} nowMs={props.nowMs}>
                  {(left) => liveWords().closesIn({ left })}
                </Countdown>
              </small>
            </span>
          )}
        </Show>
        <Icon name="right" />
      </a>
    </li>
  );
}
