import { For, Show } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import { kilometres } from "./kilometres.ts";
import type { FoundMarket } from "./load-markets.ts";
import { anchorOf } from "./market-map.tsx";
import { SaleRow } from "./sale-row.tsx";
import "./market-card.css";

/** Sales shown in a list of markets; the rest is on the market's page. */
const SALES_SHOWN = 2;

interface MarketCardProps {
  readonly market: FoundMarket;
  readonly nowMs: number;
  readonly onTurn: () => void;
}

export function MarketCard(props: MarketCardProps) {
  return (
    <article class="market-card" id={anchorOf(props.market.slug)}>
      <div class="market-card-head">
        <Picture src={pictureAddress(props.market.picture)} alt="" icon="market" />
        <div class="market-card-text">
          <h2 class="market-card-name">
            <a href={paths.market(props.market.slug)}>{props.market.name}</a>
          </h2>
          <For each={props.market.places}>
            {(place) => (
              <p class="market-card-place">
                <Icon name="place" />
                {place.name}, {place.postcode} {place.commune}
              </p>
            )}
          </For>
          <Show when={props.market.distanceKm !== null && props.market.distanceKm}>
            {(km) => <p class="market-card-distance">{homeWords().distance({ kilometres: kilometres(km()) })}</p>}
          </Show>
        </div>
      </div>
      <ul class="sale-list">
        <For each={props.market.sales.slice(0, SALES_SHOWN)}>
          {(sale) => (
            <li>
              <SaleRow sale={sale} nowMs={props.nowMs} onTurn={props.onTurn} />
            </li>
          )}
        </For>
      </ul>
    </article>
  );
}
