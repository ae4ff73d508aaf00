import { createAsync, revalidate } from "@solidjs/router";
import { Show } from "solid-js";
import { BehindTheStalls } from "../markets/behind-the-stalls.tsx";
import { FrontHero } from "../markets/front-hero.tsx";
import { HowItWorks } from "../markets/how-it-works.tsx";
import { loadMarkets, loadOnSale } from "../markets/load-markets.ts";
import { NextDistributions } from "../markets/next-distributions.tsx";
import { PageMeta } from "../ui/site/page-meta.tsx";
import { Failable } from "../ui/states/failable.tsx";
import { homeWords } from "../words/home.ts";
import "../markets/front.css";

export const route = { preload: () => Promise.all([loadMarkets({}), loadOnSale()]) };

export default function HomePage() {
  const found = createAsync(() => loadMarkets({}));
  const renew = () => void revalidate([loadMarkets.key, loadOnSale.key]);
  return (
    <div class="page front">
      <PageMeta title={homeWords().title} description={homeWords().intro} />
      <FrontHero markets={found()?.markets ?? []} />
      <Show when={found()}>{(known) => <NextDistributions found={known()} onTurn={renew} />}</Show>
      <Failable queries={[loadOnSale.key]}>
        <BehindTheStalls />
      </Failable>
      <HowItWorks />
    </div>
  );
}
