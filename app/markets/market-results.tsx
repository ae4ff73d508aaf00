import { For, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { paths } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { homeWords } from "../words/home.ts";
import type { FoundMarkets, MarketQuestion } from "./load-markets.ts";
import { MarketCard } from "./market-card.tsx";
import { anchorOf, MarketMap } from "./market-map.tsx";
import "./market-results.css";

interface MarketResultsProps {
  readonly found: FoundMarkets;
  readonly asked: MarketQuestion;
  readonly onTurn: () => void;
}

export function MarketResults(props: MarketResultsProps) {
  const markets = () => props.found.markets;
  return (
    <Show when={markets().length > 0} fallback={<NoMarket found={props.found} asked={props.asked} />}>
      <div class="market-results">
        <div class="stack">
          <p class="market-results-count" role="status">
            {countOf(props.found)}
          </p>
          <div class="stack stack-loose">
            <For each={markets()}>
              {(market) => <MarketCard market={market} nowMs={props.found.nowMs} onTurn={props.onTurn} />}
            </For>
          </div>
        </div>
        <aside class="market-results-map" aria-label={homeWords().map}>
          <MarketMap markets={markets()} origin={props.found.origin} hrefOf={(slug) => `#${anchorOf(slug)}`} />
        </aside>
      </div>
    </Show>
  );
}

function countOf({ markets, origin }: FoundMarkets): string {
  const count = homeWords().marketCount({ count: markets.length });
  if (origin === null) return count;
  return homeWords().around({ count, place: origin.name ?? homeWords().yourPosition });
}

function NoMarket(props: { readonly found: FoundMarkets; readonly asked: MarketQuestion }) {
  const isUnknown = () => props.found.origin === null && props.asked.search !== "";
  return (
    <EmptyState
      icon="map"
      heading={homeWords().noneTitle}
      text={isUnknown() ? homeWords().placeUnknown({ text: props.asked.search ?? "" }) : homeWords().noneText}
    >
      <ButtonLink href={paths.markets}>{homeWords().allMarkets}</ButtonLink>
    </EmptyState>
  );
}
