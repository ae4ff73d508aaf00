import { For, type JSX, Show } from "solid-js";
import { Icon } from "../ui/icon/icon.tsx";
import { formatShortDay, formatShortMoment } from "../words/format-date.ts";
import { stocksWords } from "../words/stocks.ts";
import type { History, StockChange } from "./load-stocks.ts";
import { formatUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";
import "./stock-history.css";

/** A producer may sell to markets anywhere, but counts at home. */
const HOME_TIME_ZONE = "Europe/Paris";

interface StockHistoryProps {
  readonly history: History;
  readonly row: StockRow;
  /** Beside the latest change. */
  readonly undo?: ((change: StockChange) => JSX.Element) | undefined;
}

/** Who changed the stock, when, from what to what, and why; the latest first. Deliveries too. */
export function StockHistory(props: StockHistoryProps) {
  return (
    <Show when={props.history.changes.length > 0} fallback={<p>{stocksWords().historyEmpty}</p>}>
      <ol class="stock-history">
        <For each={props.history.changes}>
          {(change, index) => (
            <Entry
              change={change}
              history={props.history}
              row={props.row}
              undo={index() === 0 ? props.undo : undefined}
            />
          )}
        </For>
      </ol>
    </Show>
  );
}

interface EntryProps extends StockHistoryProps {
  readonly change: StockChange;
}

function Entry(props: EntryProps) {
  const figure = (real: number | null) =>
    real === null ? stocksWords().unlimited : formatUnits(real, props.row.measure);
  return (
    <li class="stock-history-entry">
      <span class="stock-history-figures">
        {figure(props.change.fromReal)}
        <Icon name="forward" />
        <span class="said">{` ${stocksWords().becomes} `}</span>
        {figure(props.change.toReal)}
      </span>
      <small>
        <time datetime={new Date(props.change.atMs).toISOString()}>
          {formatShortMoment(props.change.atMs, { timeZone: HOME_TIME_ZONE })}
        </time>
        {" · "}
        {authorOf(props.change, props.history)}
      </small>
      <Show when={props.change.reason}>{(reason) => <small class="stock-history-why">{reason()}</small>}</Show>
      {props.undo?.(props.change)}
    </li>
  );
}

function authorOf(change: StockChange, { distributions }: History): string {
  if (change.kind === "count") return change.byName ?? stocksWords().formerMember;
  const sale = distributions.find((one) => one.distributionId === change.distributionId);
  return sale === undefined
    ? stocksWords().delivered
    : stocksWords().byDelivery({ market: sale.marketName, day: formatShortDay(sale.startsAtMs, sale) });
}
