import { createAsync } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import type { ProducerId } from "../../domain/ids.ts";
import { useLiveStocks } from "../live/use-live-stocks.ts";
import { loadStocks, type Stocks } from "../stocks/load-stocks.ts";
import { formatUnits } from "../stocks/stock-measure.ts";
import { stockRows } from "../stocks/stock-row.ts";
import { Notice } from "../ui/notice/notice.tsx";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import { ordersTouching } from "./find-orders.ts";

interface SaleShortagesProps {
  readonly producerId: ProducerId;
}

/** More is ordered than there is: says of what, and leads to the orders it touches, live. */
export function SaleShortages(props: SaleShortagesProps) {
  const stocks = createAsync(() => loadStocks(props.producerId));
  return (
    <Show when={stocks()} keyed>
      {(known) => <Shortages producerId={props.producerId} stocks={known} />}
    </Show>
  );
}

function Shortages(props: { readonly producerId: ProducerId; readonly stocks: Stocks }) {
  const desk = useDesk();
  const live = useLiveStocks(props.producerId, props.stocks.stocks);
  const rows = stockRows(props.stocks.offers);
  const short = createMemo(() =>
    rows.flatMap((row) => {
      const missing = live.stocks[row.stockId]?.shortage ?? 0;
      const touched = ordersTouching(desk.orders(), row.stockId).length;
      return missing > 0 && touched > 0 ? [{ row, missing, touched }] : [];
    }),
  );
  return (
    <Show when={short().length > 0}>
      <Notice kind="warning" heading={receivedOrdersWords().shortageTitle}>
        <p>{receivedOrdersWords().shortageText}</p>
        <ul class="sale-shortages">
          <For each={short()}>
            {({ row, missing, touched }) => (
              <li>
                {receivedOrdersWords().shortageOf({
                  product: row.productName,
                  missing: formatUnits(missing, row.measure),
                })}
                {". "}
                <a href={`?vue=clients&stock=${row.stockId}`}>
                  {receivedOrdersWords().shortageCount({ count: touched })}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  );
}
