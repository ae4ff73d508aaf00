import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import { Picture, pictureAddress } from "../ui/picture/picture.tsx";
import { paths } from "../ui/site/paths.ts";
import { homeWords } from "../words/home.ts";
import { type FoundMarket, loadOnSale } from "./load-markets.ts";
import "./on-sale.css";

/** What lies on the stalls right now, as a door into the shop; the market itself while all shops are closed. */
export function OnSale(props: { readonly markets: readonly FoundMarket[] }) {
  const answer = createAsync(() => loadOnSale());
  const closedMarket = () => props.markets.find((market) => market.picture !== null);
  return (
    <Show when={answer()}>
      {(known) => (
        <Show when={known().onSale} fallback={<Closed market={closedMarket()} />}>
          {(onSale) => (
            <a class="on-sale" href={paths.sale(onSale().sale.distributionId)}>
              <span class="on-sale-stall">
                <For each={onSale().products}>
                  {(product) => <Picture src={pictureAddress(product.picture)} alt="" isFirst />}
                </For>
              </span>
              <span class="on-sale-caption">
                <span>
                  <strong>{homeWords().onSaleNow}</strong>
                  <br />
                  {onSale().sale.marketName}, {onSale().sale.commune}
                </span>
                <Icon name="forward" />
              </span>
            </a>
          )}
        </Show>
      )}
    </Show>
  );
}

function Closed(props: { readonly market: FoundMarket | undefined }) {
  return (
    <Show when={props.market}>
      {(market) => (
        <div class="on-sale">
          <Picture src={pictureAddress(market().picture)} alt="" isFirst />
        </div>
      )}
    </Show>
  );
}
