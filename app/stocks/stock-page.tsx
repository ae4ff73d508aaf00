import { createAsync } from "@solidjs/router";
import { createEffect, For, on, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { type Producer, useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { LiveStatus } from "../ui/live/live-status.tsx";
import { SessionEnded } from "../ui/live/session-ended.tsx";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { liveWords } from "../words/live.ts";
import { stocksWords } from "../words/stocks.ts";
import { loadHistory, loadStocks, type Stocks } from "./load-stocks.ts";
import { Behind } from "./ordered-behind.tsx";
import { createStockDesk, StockDeskProvider, useStockDesk } from "./stock-desk.ts";
import { StockFigures } from "./stock-figures.tsx";
import { StockForm } from "./stock-form.tsx";
import { StockHistory } from "./stock-history.tsx";
import type { StockRow } from "./stock-row.ts";
import { UndoChange } from "./undo-change.tsx";
import "./stock-details.css";

/** One stock: what there is, counting it, the sales behind what is ordered, its history. Needs no script. */
export function StockPage(props: { readonly stockId: string }) {
  const producer = useProducer();
  const stocks = createAsync(() => loadStocks(producer.id));
  const isKnown = () => stocks()?.offers.some((offer) => offer.stockId === props.stockId) === true;
  return (
    <Show when={stocks() !== undefined}>
      <Show when={isKnown()} fallback={<NotFound />}>
        <Known producer={producer} stocks={stocks()} stockId={props.stockId} />
      </Show>
    </Show>
  );
}

interface KnownProps {
  readonly producer: Producer;
  readonly stocks: Stocks | null | undefined;
  readonly stockId: string;
}

function Known(props: KnownProps) {
  const start = props.stocks ?? { offers: [], stocks: [], distributions: [] };
  const desk = createStockDesk(props.producer, { stocks: start, openDetails: () => undefined });
  // A save loads the page's facts anew, perhaps before the ledger tells every page.
  createEffect(
    on(
      () => props.stocks,
      (fresh) => fresh?.stocks.forEach(desk.live.hear),
      { defer: true },
    ),
  );
  const row = desk.rows.find((one) => one.stockId === props.stockId);
  return (
    <StockDeskProvider value={desk}>
      <Show when={row}>{(known) => <Sections row={known()} />}</Show>
    </StockDeskProvider>
  );
}

function Sections(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const words = () => stocksWords();
  return (
    <div class="stack">
      <PageTitle>{props.row.productName}</PageTitle>
      <PageHeader
        heading={props.row.productName}
        intro={props.row.offerNames.join(" · ")}
        back={{ href: producerPaths(desk.producer.slug).stocks, word: words().title }}
        actions={
          <span class="screen-only script-only">
            <LiveStatus connection={desk.live.status()} />
          </span>
        }
      />
      <SessionEnded ended={desk.live.ended()} kept={liveWords().keptHere} inNewTab />
      <DoneNotice textOf={(done) => (done === "compte" ? words().counted : undefined)} />
      <StockFigures row={props.row} />
      <Card heading={words().countTitle}>
        <Restartable>{(restart) => <StockForm row={props.row} onRestart={restart} />}</Restartable>
      </Card>
      <OrderedCard row={props.row} />
      <HistoryCard row={props.row} />
    </div>
  );
}

function OrderedCard(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const behind = () => desk.viewOf(props.row).orderedBy;
  return (
    <Show when={behind().length > 0}>
      <Card heading={stocksWords().behindOrdered}>
        <ul class="ordered-list">
          <For each={behind()}>
            {(part) => <Behind row={props.row} distributionId={part.distributionId} units={part.units} />}
          </For>
        </ul>
        <p class="stock-details-note">{stocksWords().behindOrderedText}</p>
      </Card>
    </Show>
  );
}

function HistoryCard(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const history = createAsync(() => loadHistory(desk.producer.id, props.row.stockId));
  return (
    <Card heading={stocksWords().history}>
      <Show when={history()} fallback={<p>{stocksWords().historyFailed}</p>}>
        {(known) => (
          <StockHistory
            history={known()}
            row={props.row}
            undo={(change) => <UndoChange row={props.row} change={change} />}
          />
        )}
      </Show>
    </Card>
  );
}
