import { Show } from "solid-js";
import { useMe } from "../ui/site/me.tsx";
import { Failable } from "../ui/states/failable.tsx";
import { homeWords } from "../words/home.ts";
import { FindMarketForm } from "./find-market-form.tsx";
import { type FoundMarket, loadOnSale } from "./load-markets.ts";
import { OnSale } from "./on-sale.tsx";
import { OwnCorner } from "./own-corner.tsx";
import "./front-hero.css";

/** To a stranger: what Halle is and the way in. To somebody it knows: what is theirs. Beside it, what lies on the stalls. */
export function FrontHero(props: { readonly markets: readonly FoundMarket[] }) {
  const me = useMe();
  return (
    <>
      <div class="front-hero">
        <Show when={me().person} fallback={<Welcome />}>
          {(person) => <OwnCorner person={person()} />}
        </Show>
        <Failable queries={[loadOnSale.key]}>
          <OnSale markets={props.markets} />
        </Failable>
      </div>
      <Show when={me().person}>
        <div class="find-market-wide">
          <FindMarketForm />
        </div>
      </Show>
    </>
  );
}

function Welcome() {
  return (
    <div class="front-hero-words">
      <h1 class="front-hero-title">{homeWords().title}</h1>
      <p class="front-hero-intro">{homeWords().intro}</p>
      <FindMarketForm />
    </div>
  );
}
