import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { paths } from "../ui/site/paths.ts";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { Failable } from "../ui/states/failable.tsx";
import { homeWords } from "../words/home.ts";
import { marketWords } from "../words/market.ts";
import { type FoundMarket, type FoundMarkets, loadOnSale, type Sale } from "./load-markets.ts";
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
          <Failable queries={[loadOnSale.key]}>
            <FrontMap
              markets={props.found.markets}
              hrefOf={(slug) => (firstOf(slug) ? `#${anchorOf(slug)}` : paths.market(slug))}
            />
          </Failable>
        </aside>
      </Show>
    </section>
  );
}

interface FrontMapProps {
  readonly markets: readonly FoundMarket[];
  readonly hrefOf: (slug: string) => string;
}

/** All markets, and the farms behind the sale the page opens with. */
function FrontMap(props: FrontMapProps) {
  const answer = createAsync(() => loadOnSale());
  return (
    <Show when={answer()}>
      {(known) => (
        <MarketMap markets={props.markets} origin={null} farms={known().onSale?.producers} hrefOf={props.hrefOf} />
      )}
    </Show>
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
