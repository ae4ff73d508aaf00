import { useSearchParams } from "@solidjs/router";
import { createMemo, For, Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { ProductPages } from "../products/product-pages.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { Table } from "../ui/table/table.tsx";
import { stocksWords } from "../words/stocks.ts";
import { type Choice, chooseRows, countLevels, pageOf } from "./choose-rows.ts";
import { createRealEditors } from "./create-real-editors.ts";
import { useStockDesk } from "./stock-desk.ts";
import { choiceIn, StockFilters } from "./stock-filters.tsx";
import { StockTableRow } from "./stock-table-row.tsx";
import "./stock-table.css";

export function StockList() {
  const desk = useStockDesk();
  const editorOf = createRealEditors();
  const [search] = useSearchParams();
  const choice = createMemo((): Choice => choiceIn(search, searchText(search.q) ?? ""));
  const counts = createMemo(() => countLevels(desk.rows, desk.viewOf, choice()));
  const shown = createMemo(() => pageOf(chooseRows(desk.rows, desk.viewOf, choice()), searchText(search.page)));
  const isNothing = () => choice().text === "" && choice().level === "all";
  return (
    <>
      <StockFilters choice={choice()} counts={counts()} />
      <Show when={shown().rows.length > 0} fallback={<NoRow isNothing={isNothing()} />}>
        <div class="stock-table">
          <Table caption={stocksWords().rowsTitle} onPhone="cards">
            <thead>
              <tr>
                <th scope="col">{stocksWords().offer}</th>
                <th class="stock-real" scope="col">
                  {stocksWords().real}
                </th>
                <th class="stock-ordered number" scope="col">
                  {stocksWords().ordered}
                </th>
                <th class="stock-available number" scope="col">
                  {stocksWords().available}
                </th>
                <th class="stock-managed" scope="col">
                  {stocksWords().managed}
                </th>
                <th class="stock-details" scope="col">
                  <span class="said">{stocksWords().history}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={shown().rows}>{(row) => <StockTableRow row={row} editor={editorOf(row)} />}</For>
            </tbody>
          </Table>
        </div>
        <ProductPages page={shown().page} pageCount={shown().pageCount} />
      </Show>
    </>
  );
}

function NoRow(props: { readonly isNothing: boolean }) {
  return (
    <Show
      when={props.isNothing}
      fallback={<EmptyState icon="search" heading={stocksWords().noneTitle} text={stocksWords().noneText} />}
    >
      <EmptyState icon="stock" heading={stocksWords().emptyTitle} text={stocksWords().emptyText} />
    </Show>
  );
}
