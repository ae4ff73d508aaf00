import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { useMe } from "../ui/site/me.tsx";
import { paths } from "../ui/site/paths.ts";
import { formatShortDay } from "../words/format-date.ts";
import { homeWords } from "../words/home.ts";
import { marketWords } from "../words/market.ts";
import type { Sale } from "./load-markets.ts";
import { loadDuties } from "./load-own.ts";

/** For those who hand out here: the way to the board of each distribution that is theirs. */
export function MarketDuties(props: { readonly slug: string }) {
  const me = useMe();
  return (
    <Show when={me().person}>
      <Duties slug={props.slug} />
    </Show>
  );
}

function Duties(props: { readonly slug: string }) {
  const duties = createAsync(() => loadDuties());
  const here = () => duties()?.duties.filter((sale) => sale.marketSlug === props.slug) ?? [];
  return (
    <Show when={here().length > 0}>
      <Card heading={homeWords().yourDistribution}>
        <p class="row">
          <For each={here()}>{(sale) => <BoardLink sale={sale} />}</For>
        </p>
      </Card>
    </Show>
  );
}

function BoardLink(props: { readonly sale: Sale }) {
  const day = () => formatShortDay(props.sale.startsAtMs, { timeZone: props.sale.timeZone });
  return (
    <ButtonLink href={paths.board(props.sale.distributionId)} icon="board">
      {marketWords().boardOf({ day: day() })}
    </ButtonLink>
  );
}
