import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { StockPage } from "../../../../stocks/stock-page.tsx";

export default function StockRoute() {
  const params = useParams();
  return (
    <Show when={params.stockId} keyed>
      {(stockId) => <StockPage stockId={stockId} />}
    </Show>
  );
}
