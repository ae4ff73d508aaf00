import { createAsync, type RouteSectionProps } from "@solidjs/router";
import { Show } from "solid-js";
import { loadMarketContact } from "../../../contact/load-contact.ts";
import { MarketContactPage } from "../../../contact/market-contact.tsx";
import { NotFound } from "../../../ui/site/not-found.tsx";

export const route = { preload: ({ params }: RouteSectionProps) => loadMarketContact(params.slug ?? "") };

export default function WriteToMarketRoute(props: RouteSectionProps) {
  const market = createAsync(() => loadMarketContact(props.params.slug ?? ""));
  return (
    <Show when={market() !== undefined}>
      <Show when={market()} fallback={<NotFound />}>
        {(found) => <MarketContactPage market={found()} />}
      </Show>
    </Show>
  );
}
