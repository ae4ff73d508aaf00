import { createAsync, type RouteSectionProps, revalidate, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { FindMarketForm } from "../../markets/find-market-form.tsx";
import { loadMarkets, type MarketQuestion } from "../../markets/load-markets.ts";
import { MarketResults } from "../../markets/market-results.tsx";
import { PageHeader } from "../../ui/site/page-header.tsx";
import { PageMeta } from "../../ui/site/page-meta.tsx";
import { homeWords } from "../../words/home.ts";

type Search = RouteSectionProps["location"]["query"];

/** A parameter that stands twice in an address is nobody's question. */
const only = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

const questionIn = (search: Search): MarketQuestion => ({
  search: only(search.commune),
  day: only(search.jour),
  near: only(search.autour),
});

export const route = { preload: ({ location }: RouteSectionProps) => loadMarkets(questionIn(location.query)) };

export default function MarketsPage() {
  const [search] = useSearchParams();
  const question = () => questionIn(search);
  const found = createAsync(() => loadMarkets(question()));
  return (
    <div class="page stack stack-loose">
      <PageMeta title={homeWords().find} description={homeWords().intro} />
      <PageHeader heading={homeWords().find} />
      <div class="find-market-wide">
        <FindMarketForm asked={question()} />
      </div>
      <Show when={found()}>
        {(known) => (
          <MarketResults found={known()} asked={question()} onTurn={() => void revalidate(loadMarkets.key)} />
        )}
      </Show>
    </div>
  );
}
