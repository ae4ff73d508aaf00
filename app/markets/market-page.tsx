import { Show } from "solid-js";
import { mayOrderMore } from "../../domain/market/joining.ts";
import { WhomToAsk } from "../contact/whom-to-ask.tsx";
import { DoneNotice } from "../forms/done-notice.tsx";
import { loadMarketCatalogs } from "../links/load-links.ts";
import { MarketCatalogs } from "../links/market-catalogs.tsx";
import { ProducerCards } from "../producers/producer-cards.tsx";
import { pictureAddress } from "../ui/picture/picture.tsx";
import { PageMeta } from "../ui/site/page-meta.tsx";
import { Failable } from "../ui/states/failable.tsx";
import { marketWords } from "../words/market.ts";
import type { Market } from "./load-markets.ts";
import { loadDuties } from "./load-own.ts";
import { loadRequests } from "./load-requests.ts";
import { MarketDuties } from "./market-duties.tsx";
import { marketFacts } from "./market-facts.ts";
import { MarketHead } from "./market-head.tsx";
import { MarketWhere } from "./market-where.tsx";
import { Membership } from "./membership.tsx";
import { membershipDoneText } from "./membership-form.ts";
import { MembershipRequests } from "./membership-requests.tsx";
import { SaleList } from "./sale-list.tsx";
import "./market-page.css";

interface MarketPageProps {
  readonly market: Market;
  readonly onTurn: () => void;
}

export function MarketPage(props: MarketPageProps) {
  const commune = () => props.market.places[0]?.commune ?? "";
  const description = () =>
    marketWords().description({
      market: props.market.name,
      commune: commune(),
      count: props.market.producers.length,
    });
  return (
    <div class="page market-page">
      <PageMeta
        title={`${props.market.name}, ${commune()}`}
        description={description()}
        picture={pictureAddress(props.market.picture)}
        facts={marketFacts(props.market)}
      />
      <MarketHead market={props.market} />
      <DoneNotice textOf={membershipDoneText} />
      <div class="market-page-columns">
        <section class="stack" aria-labelledby="sales">
          <h2 id="sales">{marketWords().nextDistributions}</h2>
          <SaleList
            sales={props.market.sales}
            nowMs={props.market.nowMs}
            onlyToLook={!mayOrderMore(props.market.joining, props.market.isMember)}
            onTurn={props.onTurn}
          />
          <Failable queries={[loadRequests.key]}>
            <MembershipRequests market={props.market} />
          </Failable>
          <Failable queries={[loadDuties.key]}>
            <MarketDuties slug={props.market.slug} />
          </Failable>
          <Failable queries={[loadMarketCatalogs.key]}>
            <MarketCatalogs slug={props.market.slug} />
          </Failable>
          <Membership market={props.market} />
          <WhomToAsk slug={props.market.slug} />
        </section>
        <MarketWhere market={props.market} />
      </div>
      <Show when={props.market.producers.length > 0}>
        <section class="stack" aria-labelledby="producers">
          <h2 id="producers">{marketWords().producers}</h2>
          <ProducerCards producers={props.market.producers} from={props.market.places[0]} />
        </section>
      </Show>
    </div>
  );
}
