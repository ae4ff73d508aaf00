import { createEffect, createMemo, createResource, For, on, Show } from "solid-js";
import type { StockId } from "../../domain/ids.ts";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { ErrorState } from "../ui/states/error-state.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { formatList } from "../words/format-list.ts";
import { stocksWords } from "../words/stocks.ts";
import { CountForm } from "./count-form.tsx";
import { readHistory } from "./load-stocks.ts";
import { Behind } from "./ordered-behind.tsx";
import { useStockDesk } from "./stock-desk.ts";
import { StockHistory } from "./stock-history.tsx";
import type { StockRow } from "./stock-row.ts";
import "./stock-details.css";

interface StockDetailsProps {
  readonly stockId: StockId | null;
  readonly onClose: () => void;
}

/** Everything about one stock: count it and say why, what is ordered of it, how it came to be what it is. */
export function StockDetails(props: StockDetailsProps) {
  const desk = useStockDesk();
  const row = createMemo(() => desk.rows.find((one) => one.stockId === props.stockId));
  return (
    <Dialog
      isOpen={props.stockId !== null}
      onClose={props.onClose}
      placement="side"
      heading={row()?.productName ?? stocksWords().history}
    >
      <Show when={row()} keyed>
        {(known) => <Sections row={known} onDone={props.onClose} />}
      </Show>
    </Dialog>
  );
}

function Sections(props: { readonly row: StockRow; readonly onDone: () => void }) {
  const desk = useStockDesk();
  const view = () => desk.viewOf(props.row);
  return (
    <>
      <p class="stock-details-offers">
        <Show when={props.row.offerNames.length > 1} fallback={props.row.offerNames[0]}>
          {stocksWords().offersOfPool({ offers: formatList(props.row.offerNames) })}
        </Show>
      </p>
      <CountForm row={props.row} onDone={props.onDone} />
      <Show when={view().orderedBy.length > 0}>
        <section class="stock-details-section">
          <h3>{stocksWords().behindOrdered}</h3>
          <ul>
            <For each={view().orderedBy}>
              {(part) => <Behind row={props.row} distributionId={part.distributionId} units={part.units} />}
            </For>
          </ul>
          <p class="stock-details-note">{stocksWords().behindOrderedText}</p>
        </section>
      </Show>
      <History row={props.row} />
    </>
  );
}

function History(props: { readonly row: StockRow }) {
  const desk = useStockDesk();
  const [history, { refetch }] = createResource(() => readHistory(desk.producer.id, props.row.stockId));
  // Whoever changes the stock while the history is open finds the change in it.
  createEffect(
    on(
      () => desk.viewOf(props.row).real,
      () => void refetch(),
      { defer: true },
    ),
  );
  return (
    <section class="stock-details-section">
      <h3>{stocksWords().history}</h3>
      <Show
        when={history.state !== "errored" && history.latest !== null}
        fallback={<ErrorState text={stocksWords().historyFailed} onRetry={() => void refetch()} />}
      >
        <Show when={history.latest} fallback={<Skeleton shape="lines" count={4} />}>
          {(known) => <StockHistory history={known()} row={props.row} />}
        </Show>
      </Show>
    </section>
  );
}
