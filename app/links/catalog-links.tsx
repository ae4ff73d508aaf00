import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { linksWords } from "../words/links.ts";
import { LinkEntry } from "./link-entry.tsx";
import type { LinkSide } from "./link-form.ts";
import { LinkOutcome, useJustChanged } from "./link-outcome.tsx";
import { type CatalogMarket, loadCatalogMarkets } from "./load-links.ts";

/** The producer's side of a catalog's links. */
function useCatalogSide(catalogId: string): LinkSide {
  const producer = useProducer();
  return {
    actionOf: (slug, act) => `/api/producers/${producer.id}/catalogs/${catalogId}/links/${slug}/${act}`,
    ordersOf: (distributionId) => producerPaths(producer.slug).ordersOf(distributionId),
  };
}

/** Where a catalog is sold, and the guide's "Relier à un de mes marchés" (chapter 5, step 2). */
export function CatalogLinks(props: { readonly catalogId: string }) {
  const producer = useProducer();
  const side = useCatalogSide(props.catalogId);
  const markets = createAsync(() => loadCatalogMarkets(producer.id, props.catalogId));
  const changed = useJustChanged();
  /** A link that was just ended stays where it stood, with the way back. */
  const isAmongLinked = (market: CatalogMarket) => market.linkedAtMs !== null || market.slug === changed.ended();
  const linked = () => markets()?.filter(isAmongLinked) ?? [];
  const own = () => markets()?.filter((market) => !isAmongLinked(market)) ?? [];
  /** The same of a market that is not the producer's own: it is in no list any more. */
  const gone = () => (linked().some(({ slug }) => slug === changed.ended()) ? undefined : changed.ended());
  return (
    <Show when={markets()}>
      <Card heading={linksWords().linkedMarkets}>
        <Show when={gone()} keyed>
          {(slug) => <LinkOutcome slug={slug} side={side} linkedText={linksWords().linkedOwn} />}
        </Show>
        <Show when={linked().length > 0} fallback={<p>{linksWords().notLinked}</p>}>
          <Links markets={linked()} side={side} />
        </Show>
      </Card>
      <Show when={own().length > 0}>
        <Card heading={linksWords().ownMarkets}>
          <p>{linksWords().ownMarketsText}</p>
          <Links markets={own()} side={side} />
        </Card>
      </Show>
    </Show>
  );
}

function Links(props: { readonly markets: readonly CatalogMarket[]; readonly side: LinkSide }) {
  return (
    <ul class="links">
      <For each={props.markets}>
        {(market) => <LinkEntry market={market} side={props.side} linkedText={linksWords().linkedOwn} />}
      </For>
    </ul>
  );
}
