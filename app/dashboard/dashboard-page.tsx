import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { loadPendingCounts } from "../catalogs/load-catalogs.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { loadSales } from "../received-orders/load-sales.ts";
import { loadStocks } from "../stocks/load-stocks.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths } from "../ui/site/paths.ts";
import { producerWords } from "../words/producer.ts";
import { DashboardToDo } from "./dashboard-to-do.tsx";
import { loadDashboard } from "./load-dashboard.ts";
import { LowStock } from "./low-stock.tsx";
import { MyMarkets } from "./my-markets.tsx";
import { TodayOrders } from "./today-orders.tsx";
import "./dashboard.css";

/** The page Tableau de bord: where a day at the market begins. */
export function DashboardPage() {
  const producer = useProducer();
  const dashboard = createAsync(() => loadDashboard(producer.id));
  const sales = createAsync(() => loadSales(producer.id));
  const stocks = createAsync(() => loadStocks(producer.id));
  const pending = createAsync(() => loadPendingCounts(producer.id));
  return (
    <div class="stack">
      <PageTitle>{producerWords().dashboard}</PageTitle>
      <PageHeader
        heading={producerWords().dashboard}
        actions={
          <ButtonLink href={paths.showcase(producer.slug)} icon="show">
            {producerWords().showcase}
          </ButtonLink>
        }
      />
      <Show when={dashboard()}>
        {(known) => (
          <div class="dashboard">
            <DashboardToDo
              dashboard={known()}
              sales={sales()?.sales ?? []}
              stocks={stocks() ?? null}
              pending={pending() ?? []}
            />
            <TodayOrders dashboard={known()} />
            <div class="stack">
              <MyMarkets dashboard={known()} sales={sales()?.sales ?? []} />
              <LowStock stocks={stocks() ?? null} />
            </div>
          </div>
        )}
      </Show>
    </div>
  );
}
