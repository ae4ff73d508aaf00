import { createAsync, Navigate, type RouteDefinition, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { loadOwnOrders, type OwnOrdersFound } from "../orders/load-own-orders.ts";
import { OwnOrders } from "../orders/own-orders.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { ordersWords } from "../words/orders.ts";

const olderThan = (asked: string | string[] | undefined) => (typeof asked === "string" ? asked : undefined);

export const route = {
  preload: ({ location }) => loadOwnOrders(olderThan(location.query.avant)),
} satisfies RouteDefinition;

export default function OwnOrdersRoute() {
  const [search] = useSearchParams();
  const before = () => olderThan(search.avant);
  const own = createAsync<OwnOrdersFound | null>(() => loadOwnOrders(before()));
  return (
    <div class="page">
      <PageTitle>{ordersWords().title}</PageTitle>
      <PageHeader heading={ordersWords().title} />
      <Show when={own() !== undefined}>
        <Show when={own()} fallback={<Navigate href={signInAndReturn(paths.myOrders)} />}>
          {(known) => <OwnOrders {...known()} isOlderPage={before() !== undefined} />}
        </Show>
      </Show>
    </div>
  );
}
