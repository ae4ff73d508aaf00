import { Match, Show, Switch } from "solid-js";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { stocksWords } from "../words/stocks.ts";
import { formatUnits } from "./stock-measure.ts";
import { type StockRow, stockLevel } from "./stock-row.ts";

interface StockBadgesProps {
  readonly row: StockRow;
  readonly view: StockView;
}

/** What one must know of a stock without reading its figures. */
export function StockBadges(props: StockBadgesProps) {
  const level = () => stockLevel(props.row, props.view);
  return (
    <>
      <Switch>
        <Match when={props.view.shortage > 0}>
          <Badge kind="tomato" icon="alert">
            {stocksWords().shortageBadge({ missing: formatUnits(props.view.shortage, props.row.measure) })}
          </Badge>
        </Match>
        <Match when={level() === "out"}>
          <Badge kind="tomato">{stocksWords().out}</Badge>
        </Match>
        <Match when={level() === "low"}>
          <Badge kind="honey">{stocksWords().low}</Badge>
        </Match>
      </Switch>
      <Show when={!props.row.isActive}>
        <Badge>{stocksWords().inactive}</Badge>
      </Show>
      <Show when={props.row.isActive && !props.row.isInCatalog}>
        <Badge>{stocksWords().notInCatalog}</Badge>
      </Show>
    </>
  );
}
