import { createAsync } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { StockId } from "../../domain/ids.ts";
import { type Producer, useProducer } from "../producer-space/producer-context.tsx";
import { LiveStatus } from "../ui/live/live-status.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { liveWords } from "../words/live.ts";
import { stocksWords } from "../words/stocks.ts";
import { loadStocks, type Stocks } from "./load-stocks.ts";
import { createStockDesk, StockDeskProvider } from "./stock-desk.ts";
import { StockDetails } from "./stock-details.tsx";
import { StockList } from "./stock-list.tsx";
import { StockShortages } from "./stock-shortages.tsx";
import "./stocks-page.css";

/** The page Stocks (guide, chapter 6): réel, commandé, disponible, live. */
export function StocksPage() {
  const producer = useProducer();
  const stocks = createAsync(() => loadStocks(producer.id));
  return (
    <Show when={stocks() !== undefined}>
      <Show when={stocks()} keyed fallback={<NotFound />}>
        {(known) => <LiveStocksPage producer={producer} stocks={known} />}
      </Show>
    </Show>
  );
}

function LiveStocksPage(props: { readonly producer: Producer; readonly stocks: Stocks }) {
  const [openedId, setOpenedId] = createSignal<StockId | null>(null);
  const desk = createStockDesk(props.producer, { stocks: props.stocks, openDetails: setOpenedId });
  return (
    <StockDeskProvider value={desk}>
      <div class="stocks-page">
        <PageTitle>{stocksWords().title}</PageTitle>
        <PageHeader
          heading={stocksWords().title}
          intro={stocksWords().intro}
          actions={
            <span class="screen-only script-only">
              <LiveStatus connection={desk.live.status()} />
            </span>
          }
        />
        <SessionEnded ended={desk.live.ended()} kept={liveWords().keptHere} inNewTab />
        <StockShortages />
        <StockList />
      </div>
      <StockDetails stockId={openedId()} onClose={() => setOpenedId(null)} />
    </StockDeskProvider>
  );
}
