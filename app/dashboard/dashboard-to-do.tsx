import { For, Show } from "solid-js";
import { assertNever } from "../../domain/assert-never.ts";
import type { PendingCounts } from "../catalogs/load-catalogs.ts";
import { recapPath } from "../catalogs/recap-path.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import type { ProducerSale } from "../received-orders/load-sales.ts";
import type { Stocks } from "../stocks/load-stocks.ts";
import { Card } from "../ui/card/card.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import type { IconName } from "../ui/icon/icon-names.ts";
import { paths } from "../ui/site/paths.ts";
import { dashboardWords } from "../words/dashboard.ts";
import { formatDay } from "../words/format-date.ts";
import type { Dashboard } from "./load-dashboard.ts";
import { type ToDo, toDoNext } from "./to-do.ts";

interface DashboardToDoProps {
  readonly dashboard: Dashboard;
  readonly sales: readonly ProducerSale[];
  readonly stocks: Stocks | null;
  readonly pending: PendingCounts;
}

export function DashboardToDo(props: DashboardToDoProps) {
  const toDos = () =>
    toDoNext({
      ...props.dashboard.progress,
      marketCount: props.dashboard.markets.length,
      shortageCount: props.stocks?.stocks.filter((stock) => stock.shortage > 0).length ?? 0,
      countedCount: props.stocks?.stocks.filter((stock) => stock.real !== null).length ?? 0,
      sales: props.sales,
      pending: props.pending,
    });
  return (
    <Card class="dashboard-wide" heading={dashboardWords().toDo}>
      <Show when={toDos().length > 0} fallback={<p class="dashboard-quiet">{dashboardWords().allDone}</p>}>
        <ul class="dashboard-list">
          <For each={toDos()}>{(toDo) => <Entry toDo={toDo} />}</For>
        </ul>
      </Show>
    </Card>
  );
}

interface Said {
  readonly icon: IconName;
  readonly text: string;
  readonly href: string;
}

function Entry(props: { readonly toDo: ToDo }) {
  const producer = useProducer();
  const said = () => sayToDo(props.toDo, producer.slug);
  return (
    <li>
      <a class="dashboard-entry" href={said().href}>
        <Icon name={said().icon} />
        <span>{said().text}</span>
        <Icon name="right" />
      </a>
    </li>
  );
}

function sayToDo(toDo: ToDo, slug: string): Said {
  const [words, pages] = [dashboardWords(), producerPaths(slug)];
  switch (toDo.kind) {
    case "serve-shortage":
      return { icon: "alert", text: words.serveShortage({ count: toDo.count }), href: `${pages.stocks}?etat=manque` };
    case "prepare-orders": {
      const { marketName, startsAtMs, timeZone, orderCount, distributionId } = toDo.sale;
      const day = formatDay(startsAtMs, { timeZone });
      const text = words.prepareOrders({ count: orderCount, market: marketName, day });
      return { icon: "order", text, href: pages.ordersOf(distributionId) };
    }
    case "publish-changes":
      return {
        icon: "refresh",
        text: words.publishChanges({ count: toDo.count }),
        href: recapPath(slug, toDo.pending),
      };
    case "check-legal":
      return { icon: "lock", text: words.checkLegal, href: pages.legal };
    case "check-vat-rates":
      return { icon: "money", text: words.checkVatRates, href: pages.vatRates };
    case "create-product":
      return { icon: "product", text: words.createProduct, href: pages.products };
    case "complete-products":
      return { icon: "image", text: words.completeProducts({ count: toDo.count }), href: pages.products };
    case "complete-profile":
      return { icon: "account", text: words.completeProfile, href: pages.settings };
    case "create-catalog":
      return { icon: "catalog", text: words.createCatalog, href: pages.catalogs };
    case "fill-catalog":
      return { icon: "catalog", text: words.fillCatalog, href: pages.catalogs };
    case "find-market":
      return { icon: "market", text: words.findMarket, href: paths.markets };
    case "count-stocks":
      return { icon: "stock", text: words.countStocks, href: pages.stocks };
    case "plan-sale":
      return { icon: "plan", text: words.planSale, href: pages.plan };
    default:
      return assertNever(toDo);
  }
}
