import { useLocation, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { IconButton } from "../ui/button/button.tsx";
import { Tabs } from "../ui/tabs/tabs.tsx";
import { commonWords } from "../words/common.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { CustomerRecap } from "./customer-recap.tsx";
import { OrderFilters } from "./order-filters.tsx";
import { ProductRecap } from "./product-recap.tsx";
import "./order-views.css";

const CUSTOMERS = "clients";
const PRODUCTS = "produits";

/** Récap. par produits, Récap. par clients (guide, chapter 7). */
export function OrderViews() {
  const location = useLocation();
  const [search] = useSearchParams();
  const isByCustomers = () => search.vue === CUSTOMERS;
  const viewPath = (view: string) => {
    const query = new URLSearchParams(location.search);
    query.set("vue", view);
    return `${location.pathname}?${query}`;
  };
  return (
    <section class="order-views" aria-label={receivedOrdersWords().views}>
      <div class="order-views-bar">
        <Tabs
          kind="segment"
          label={receivedOrdersWords().views}
          tabs={[
            { word: receivedOrdersWords().byProducts, href: viewPath(PRODUCTS), isCurrent: !isByCustomers() },
            { word: receivedOrdersWords().byCustomers, href: viewPath(CUSTOMERS), isCurrent: isByCustomers() },
          ]}
        />
        <OrderFilters />
        <IconButton
          class="order-views-print script-only"
          icon="print"
          label={commonWords().print}
          onClick={() => print()}
        />
      </div>
      <Show when={isByCustomers()} fallback={<ProductRecap />}>
        <CustomerRecap />
      </Show>
    </section>
  );
}
