import { For, Show } from "solid-js";
import { Badge } from "../ui/badge/badge.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import { marketWords } from "../words/market.ts";
import { siteWords } from "../words/site.ts";
import type { Market } from "./load-markets.ts";
import "./market-head.css";

export function MarketHead(props: { readonly market: Market }) {
  const paragraphs = () => props.market.description.split(/\n{2,}/);
  return (
    <header class="market-head">
      <div class="market-head-words">
        <a class="market-head-back" href={paths.markets}>
          <Icon name="back" />
          {siteWords().markets}
        </a>
        <h1>{props.market.name}</h1>
        <p class="row">
          <Badge icon="producer">{homeWords().producerCount({ count: props.market.producers.length })}</Badge>
          <Badge icon="customer">{marketWords().memberCount({ count: props.market.memberCount })}</Badge>
          <Badge icon="money">
            {props.market.paymentMode === "online" ? marketWords().paidOnline : marketWords().paidOnSpot}
          </Badge>
          <Show when={props.market.isMember}>
            <Badge icon="check" kind="leaf">
              {marketWords().joined}
            </Badge>
          </Show>
        </p>
        <For each={paragraphs()}>{(paragraph) => <p class="market-head-about">{paragraph}</p>}</For>
      </div>
      <div class="market-head-picture">
        <Picture src={pictureAddress(props.market.picture)} alt="" icon="market" isFirst />
      </div>
    </header>
  );
}
