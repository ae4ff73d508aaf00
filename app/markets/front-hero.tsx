import { Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useMe } from "../ui/site/me.tsx";
import { homeWords } from "../words/home.ts";
import { FindMarketForm } from "./find-market-form.tsx";
import type { FoundMarket } from "./load-markets.ts";
import { OnSale } from "./on-sale.tsx";
import "./front-hero.css";

/** What Halle is, the way in, and what lies on the stalls. */
export function FrontHero(props: { readonly markets: readonly FoundMarket[] }) {
  const me = useMe();
  return (
    <section class="front-hero" aria-labelledby="front-hero">
      <div class="front-hero-words">
        <Dynamic component={me().person ? "h2" : "h1"} id="front-hero" class="front-hero-title">
          {homeWords().title}
        </Dynamic>
        <Show when={!me().person}>
          <p class="front-hero-intro">{homeWords().intro}</p>
        </Show>
        <FindMarketForm />
      </div>
      <OnSale markets={props.markets} />
    </section>
  );
}
