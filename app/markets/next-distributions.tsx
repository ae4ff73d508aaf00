import { For, Show } from "solid-js";
import { paths } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { homeWords } from "../words/home.ts";
import { marketWords } from "../words/market.ts";
import type { FoundMarkets, Sale } from "./load-markets.ts";
import { anchorOf, MarketMap } from "./market-map.tsx";
import { SaleRow } from "./sale-row.tsx";
import "./next-distributions.css";

const OPEN_SHOWN = 6;
const LATER_SHOWN = 4;

interface NextDistributionsProps {
  readonly found: FoundMarkets;
  readonly onTurn: () => void;
}

/** Where one can order now, what comes after, and where that is. */
export function NextDistributions(props: NextDistributionsProps) {
  const sales = () =>
    props.found.markets.flatMap((market) => market.sales).toSorted((one, other) => one.startsAtMs - other.startsAtMs);
  const open = () =>
    sales()
      .filter((sale) => sale.state === "open")
      .slice(0, OPEN_SHOWN);
  const later = () =>
    sales()
      .filter((sale) => sale.state !== "open")
      .slice(0, LATER_SHOWN);
  /** A mark of the map leads to the first sale of its market in the list; without one, to the market. */
  const firstOf = (slug: string) => [...open(), ...later()].find((sale) => sale.marketSlug === slug);
  const shared = { nowMs: () => props.found.nowMs, isFirst: (sale: Sale) => firstOf(sale.marketSlug) === sale };
  return (
    <section class="next-distributions" aria-label={homeWords().nextDistributions}>
      <div class="next-distributions-lists">
        <Show when={sales().length > 0} fallback={<NoSale />}>
          <SaleGroup title={homeWords().orderNow} sales={open()} {...shared} onTurn={props.onTurn} />
          <SaleGroup title={homeWords().comingUp} sales={later()} {...shared} onTurn={props.onTurn} />
        </Show>
      </div>
      <Show when={props.found.markets.length > 0}>
        <aside class="next-distributions-map" aria-label={homeWords().map}>
          <MarketMap
            markets={props.found.markets}
            origin={null}
            hrefOf={(slug) => (firstOf(slug) ? `#${anchorOf(slug)}` : paths.market(slug))}
          />
        </aside>
      </Show>
    </section>
  );
}

const NoSale = () => (
  <EmptyState icon="calendar" heading={homeWords().nextDistributions} text={marketWords().noDistribution} />
);

interface SaleGroupProps {
  readonly title: string;
  readonly sales: readonly Sale[];
  readonly nowMs: () => number;
  readonly isFirst: (sale: Sale) => boolean;
  readonly onTurn: () => void;
}

function SaleGroup(props: SaleGroupProps) {
  return (
    <Show when={props.sales.length > 0}>
      <div class="stack">
        <h2>{props.title}</h2>
        <ul class="sale-list">
          <For each={props.sales}>
            {(sale) => (
              <li id={props.isFirst(sale) ? anchorOf(sale.marketSlug) : undefined}>
                <SaleRow sale={sale} nowMs={props.nowMs()} showMarket onTurn={props.onTurn} />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
