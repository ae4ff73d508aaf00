import { useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { useDesk } from "./desk.ts";
import "./order-filters.css";

/** A plain form: without a script it is sent, with one it filters while one types. */
export function OrderFilters() {
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const filter = (part: Record<string, string>) => setSearch(part, { replace: true, scroll: false });
  return (
    <search class="order-filters-box">
      <form novalidate class="order-filters" method="get" onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="vue" value={search.vue ?? "produits"} />
        <Show when={desk.eyes.kind === "staff"}>
          <SelectField
            label={receivedOrdersWords().producer}
            name="producteur"
            onChange={(event) => filter({ producteur: event.currentTarget.value })}
          >
            <option value="">{receivedOrdersWords().allProducers}</option>
            <For each={desk.plan().producers}>
              {(producer) => (
                <option value={producer.producerId} selected={producer.producerId === desk.wanted().producerId}>
                  {producer.name}
                </option>
              )}
            </For>
          </SelectField>
        </Show>
        <TextField
          label={receivedOrdersWords().find}
          type="search"
          name="q"
          placeholder={receivedOrdersWords().findHint}
          autocomplete="off"
          value={desk.wanted().text}
          onInput={(event) => filter({ q: event.currentTarget.value })}
        />
        <noscript>
          <Button type="submit">{commonWords().search}</Button>
        </noscript>
      </form>
    </search>
  );
}

/** Which stock the list is narrowed to, and the way back to all. */
export function StockFilterNotice() {
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const product = () => {
    const { stockId } = desk.wanted();
    const lines = desk.orders().flatMap((order) => order.lines);
    return stockId === null ? null : lines.find((line) => line.stockId === stockId)?.productName;
  };
  return (
    <Show when={search.stock && product()}>
      {(name) => (
        <Notice
          kind="info"
          actions={
            <Button kind="quiet" icon="close" onClick={() => setSearch({ stock: undefined }, { replace: true })}>
              {receivedOrdersWords().showAll}
            </Button>
          }
        >
          {receivedOrdersWords().onlyStock({ product: name() })}
        </Notice>
      )}
    </Show>
  );
}
