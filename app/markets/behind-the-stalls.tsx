import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { PortraitRow } from "../producers/portrait-row.tsx";
import { homeWords } from "../words/home.ts";
import { loadOnSale } from "./load-markets.ts";

/** The producers of the sale the page opens with. */
export function BehindTheStalls() {
  const answer = createAsync(() => loadOnSale());
  return (
    <Show when={answer()?.onSale}>
      {(onSale) => (
        <section class="stack" aria-labelledby="behind-the-stalls">
          <h2 id="behind-the-stalls">{homeWords().behindStalls({ market: onSale().sale.marketName })}</h2>
          <PortraitRow producers={onSale().producers} />
        </section>
      )}
    </Show>
  );
}
