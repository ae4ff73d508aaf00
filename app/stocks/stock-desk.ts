// What all parts of the page Stocks share.
import { createContext, createEffect, createSignal, useContext } from "solid-js";
import type { DistributionId, StockId } from "../../domain/ids.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { type LiveStocks, useLiveStocks } from "../live/use-live-stocks.ts";
import type { Producer } from "../producer-space/producer-context.tsx";
import { loadStocks, type NamedDistribution, type Stocks } from "./load-stocks.ts";
import { type StockRow, stockRows, uncounted } from "./stock-row.ts";

export interface StockDesk {
  readonly producer: Producer;
  readonly live: LiveStocks;
  readonly rows: readonly StockRow[];
  readonly viewOf: (row: Pick<StockRow, "stockId">) => StockView;
  /** undefined while its name is on the way: a sale that began after the page was drawn. */
  readonly distribution: (id: DistributionId) => NamedDistribution | undefined;
  readonly openDetails: (stockId: StockId) => void;
}

const StockDeskContext = createContext<StockDesk>();

export const StockDeskProvider = StockDeskContext.Provider;

export function useStockDesk(): StockDesk {
  const desk = useContext(StockDeskContext);
  if (desk === undefined) throw new Error("a part of the page Stocks stands outside of it");
  return desk;
}

export function createStockDesk(
  producer: Producer,
  { stocks, openDetails }: { stocks: Stocks; openDetails: StockDesk["openDetails"] },
): StockDesk {
  const live = useLiveStocks(producer.id, stocks.stocks);
  const viewOf: StockDesk["viewOf"] = ({ stockId }) => live.stocks[stockId] ?? uncounted(stockId);
  return {
    ...{ producer, live, viewOf, openDetails },
    rows: stockRows(stocks.offers),
    distribution: createNames(producer, { live, known: stocks.distributions }),
  };
}

/** Names come with the page; for a sale that is new since, they are asked for once. */
function createNames(
  producer: Producer,
  { live, known }: { live: LiveStocks; known: readonly NamedDistribution[] },
): StockDesk["distribution"] {
  const [names, setNames] = createSignal(byId(known));
  const asked = new Set<DistributionId>();
  createEffect(() => {
    const ids = Object.values(live.stocks).flatMap((stock) => stock.orderedBy.map((one) => one.distributionId));
    const unknown = ids.filter((id) => !names().has(id) && !asked.has(id));
    if (unknown.length === 0) return;
    for (const id of unknown) asked.add(id);
    void loadStocks(producer.id).then((fresh) => fresh && setNames(byId(fresh.distributions)));
  });
  return (id) => names().get(id);
}

const byId = (distributions: readonly NamedDistribution[]): ReadonlyMap<DistributionId, NamedDistribution> =>
  new Map(distributions.map((one) => [one.distributionId, one]));
