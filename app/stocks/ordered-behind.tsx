import { For, Show } from "solid-js";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { formatShortDay } from "../words/format-date.ts";
import { stocksWords } from "../words/stocks.ts";
import { useStockDesk } from "./stock-desk.ts";
import { formatUnits } from "./stock-measure.ts";
import { rowName, type StockRow } from "./stock-row.ts";
import "./ordered-behind.css";

interface OrderedBehindProps {
  readonly row: StockRow;
  readonly view: StockView;
}

/** Commandé, and behind it the distributions that it is for. */
export function OrderedBehind(props: OrderedBehindProps) {
  const figure = () => <LiveFigure value={formatUnits(props.view.ordered, props.row.measure)} />;
  return (
    <Show when={props.view.orderedBy.length > 0} fallback={<span class="ordered-none">{figure()}</span>}>
      <details class="ordered">
        <summary class="ordered-open">
          {figure()}
          <span class="said">{stocksWords().behindOf({ offer: rowName(props.row) })}</span>
          <Icon name="down" />
        </summary>
        <ul class="ordered-list">
          <For each={props.view.orderedBy}>
            {(part) => <Behind row={props.row} distributionId={part.distributionId} units={part.units} />}
          </For>
        </ul>
      </details>
    </Show>
  );
}

interface BehindProps {
  readonly row: StockRow;
  readonly distributionId: StockView["orderedBy"][number]["distributionId"];
  readonly units: number;
}

export function Behind(props: BehindProps) {
  const desk = useStockDesk();
  const named = () => desk.distribution(props.distributionId);
  const href = () =>
    `${producerPaths(desk.producer.slug).ordersOf(props.distributionId)}?vue=clients&stock=${props.row.stockId}`;
  return (
    <li class="ordered-part">
      <a href={href()}>
        <Show when={named()} fallback={stocksWords().behindOrdered}>
          {(one) => `${one().marketName}, ${formatShortDay(one().startsAtMs, one())}`}
        </Show>
      </a>
      <span class="ordered-units">{formatUnits(props.units, props.row.measure)}</span>
    </li>
  );
}
