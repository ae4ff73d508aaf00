import { useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { formatCode } from "../catalogs/format-code.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { useMe } from "../ui/site/me.tsx";
import { paths, signInAndReturn } from "../ui/site/paths.ts";
import { catalogsWords } from "../words/catalogs.ts";
import { linksWords } from "../words/links.ts";
import { LinkEntry } from "./link-entry.tsx";
import type { LinkSide } from "./link-form.ts";
import type { CatalogMarket } from "./load-links.ts";

interface ProposalLinksProps {
  readonly code: number;
  readonly producerName: string;
  /** Those whose catalogs the reader answers for. */
  readonly markets: readonly CatalogMarket[];
}

/** Where who answers for a market accepts what a producer proposes. */
export function ProposalLinks(props: ProposalLinksProps) {
  const side: LinkSide = {
    actionOf: (slug, act) => `/api/markets/${slug}/catalogs/${props.code}/${act}`,
    ordersOf: paths.saleOrders,
  };
  return (
    <Show when={props.markets.length > 0} fallback={<ForAdmins code={props.code} />}>
      <MarketChoice {...props} side={side} />
    </Show>
  );
}

function MarketChoice(props: ProposalLinksProps & { readonly side: LinkSide }) {
  const [search] = useSearchParams();
  const asked = () => searchText(search.marche);
  /** The market the code was typed at comes first. */
  const markets = () => props.markets.toSorted((one, other) => rank(one) - rank(other));
  const rank = ({ slug }: CatalogMarket) => (slug === asked() ? 0 : 1);
  const isMain = ({ slug }: CatalogMarket) => slug === (asked() ?? markets()[0]?.slug);
  const isLinked = () => props.markets.every(({ linkedAtMs }) => linkedAtMs !== null);
  return (
    <Card heading={isLinked() ? linksWords().linkedMarkets : linksWords().proposalTitle}>
      <Show when={!isLinked()}>
        <p>{linksWords().proposalText({ producer: props.producerName })}</p>
      </Show>
      <ul class="links">
        <For each={markets()}>
          {(market) => (
            <LinkEntry
              market={market}
              side={props.side}
              isMain={isMain(market)}
              linkedText={linksWords().linkedHere({ producer: props.producerName })}
            />
          )}
        </For>
      </ul>
    </Card>
  );
}

function ForAdmins(props: { readonly code: number }) {
  const me = useMe();
  return (
    <Notice
      kind="info"
      actions={
        <Show when={!me().person}>
          <ButtonLink href={signInAndReturn(paths.catalog(props.code))} icon="sign-in">
            {linksWords().signInToLink}
          </ButtonLink>
        </Show>
      }
    >
      {catalogsWords().forAdmins({ code: formatCode(props.code) })}
    </Notice>
  );
}
