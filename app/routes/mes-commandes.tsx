import { createAsync, Navigate, type RouteDefinition } from "@solidjs/router";
import { Show } from "solid-js";
import { loadOwnOrders, type OwnOrdersFound } from "../orders/load-own-orders.ts";
import { OwnOrders } from "../orders/own-orders.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { ordersWords } from "../words/orders.ts";

export const route = { preload: () => loadOwnOrders() } satisfies RouteDefinition;

export default function OwnOrdersRoute() {
  const own = createAsync<OwnOrdersFound | null>(() => loadOwnOrders());
  return (
    <div class="page">
      <PageTitle>{ordersWords().title}</PageTitle>
      <PageHeader heading={ordersWords().title} />
      <Show when={own() !== undefined}>
        <Show when={own()} fallback={<Navigate href={signInAndReturn(paths.myOrders)} />}>
          {(known) => <OwnOrders nowMs={known().nowMs} orders={known().orders} />}
        </Show>
      </Show>
    </div>
  );
}
