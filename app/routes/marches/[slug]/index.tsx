import { createAsync, type RouteSectionProps, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { loadMarket } from "../../../markets/load-markets.ts";
import { MarketPage } from "../../../markets/market-page.tsx";
import { NotFound } from "../../../ui/site/not-found.tsx";

export const route = { preload: ({ params }: RouteSectionProps) => loadMarket(params.slug ?? "") };

export default function MarketRoute(props: RouteSectionProps) {
  const market = createAsync(() => loadMarket(props.params.slug ?? ""));
  return (
    <Show when={market() !== undefined}>
      <Show when={market()} fallback={<NotFound />}>
        {(found) => <MarketPage market={found()} onTurn={() => void revalidate(loadMarket.key)} />}
      </Show>
    </Show>
  );
}
