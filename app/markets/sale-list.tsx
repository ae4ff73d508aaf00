import { For, Show } from "solid-js";
import { marketWords } from "../words/market.ts";
import type { Sale } from "./load-markets.ts";
import { SaleRow } from "./sale-row.tsx";

interface SaleListProps {
  readonly sales: readonly Sale[];
  readonly nowMs: number;
  readonly showMarket?: boolean | undefined;
  readonly onlyToLook?: boolean | undefined;
  readonly onTurn: () => void;
}

/** The next distributions of one market or one producer; a word when there is none. */
export function SaleList(props: SaleListProps) {
  return (
    <Show when={props.sales.length > 0} fallback={<p>{marketWords().noDistribution}</p>}>
      <ul class="sale-list">
        <For each={props.sales}>
          {(sale) => (
            <li>
              <SaleRow
                sale={sale}
                nowMs={props.nowMs}
                showMarket={props.showMarket}
                onlyToLook={props.onlyToLook}
                onTurn={props.onTurn}
              />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
