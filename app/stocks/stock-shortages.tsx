import { createMemo, For, Show } from "solid-js";
import { Notice } from "../ui/notice/notice.tsx";
import { stocksWords } from "../words/stocks.ts";
import { Behind } from "./ordered-behind.tsx";
import { useStockDesk } from "./stock-desk.ts";
import { formatUnits } from "./stock-measure.ts";
import "./stock-shortages.css";

/** More is ordered than there is: of what, and where the orders are among which it must be shared. */
export function StockShortages() {
  const desk = useStockDesk();
  const short = createMemo(() => desk.rows.filter((row) => desk.viewOf(row).shortage > 0));
  return (
    <Show when={short().length > 0}>
      <Notice kind="warning" heading={stocksWords().shortageTitle}>
        <p>{stocksWords().shortageText}</p>
        <ul class="stock-shortages">
          <For each={short()}>
            {(row) => (
              <li>
                <strong>
                  {stocksWords().shortageRow({
                    offer: row.productName,
                    missing: formatUnits(desk.viewOf(row).shortage, row.measure),
                  })}
                </strong>
                <ul class="stock-shortage-sales">
                  <For each={desk.viewOf(row).orderedBy}>
                    {(part) => <Behind row={row} distributionId={part.distributionId} units={part.units} />}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
