import { For, Show } from "solid-js";
import { byNames } from "../../domain/search/by-names.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import type { Stocks } from "../stocks/load-stocks.ts";
import { StockBadges } from "../stocks/stock-badges.tsx";
import { formatUnits } from "../stocks/stock-measure.ts";
import { rowName, stockLevel, stockRows, uncounted } from "../stocks/stock-row.ts";
import { Card } from "../ui/card/card.tsx";
import { dashboardWords } from "../words/dashboard.ts";

/** Enough to act on; the rest is on the page Stocks. */
const ROWS_MAX = 6;

export function LowStock(props: { readonly stocks: Stocks | null }) {
  const producer = useProducer();
  const low = () => lowRows(props.stocks);
  const pages = () => producerPaths(producer.slug);
  return (
    <Card heading={dashboardWords().lowStock}>
      <Show when={low().length > 0} fallback={<p class="dashboard-quiet">{dashboardWords().enoughStock}</p>}>
        <ul class="dashboard-list">
          <For each={low().slice(0, ROWS_MAX)}>
            {({ row, view }) => (
              <li>
                <a class="dashboard-entry" href={`${pages().stocks}?q=${encodeURIComponent(row.productName)}`}>
                  <span class="dashboard-names">
                    <strong>{row.productName}</strong>
                    <small>{row.offerNames.join(" · ")}</small>
                  </span>
                  <span class="dashboard-state">
                    <StockBadges row={row} view={view} />
                    <small>{dashboardWords().left({ amount: formatUnits(view.available ?? 0, row.measure) })}</small>
                  </span>
                </a>
              </li>
            )}
          </For>
        </ul>
        <Show when={low().length > ROWS_MAX}>
          <p>
            <a href={`${pages().stocks}?etat=bas`}>{dashboardWords().allStocks}</a>
          </p>
        </Show>
      </Show>
    </Card>
  );
}

/** What is on sale and running out, the scarcest first. */
function lowRows(stocks: Stocks | null) {
  if (stocks === null) return [];
  const views = new Map(stocks.stocks.map((view) => [view.stockId, view]));
  return stockRows(stocks.offers)
    .filter((row) => row.isActive && row.isInCatalog)
    .map((row) => ({ row, view: views.get(row.stockId) ?? uncounted(row.stockId) }))
    .filter(({ row, view }) => {
      const level = stockLevel(row, view);
      return level === "low" || level === "out";
    })
    .toSorted(
      (one, other) =>
        (one.view.available ?? 0) / one.row.stepUnits - (other.view.available ?? 0) / other.row.stepUnits ||
        byNames(rowName)(one.row, other.row),
    );
}
