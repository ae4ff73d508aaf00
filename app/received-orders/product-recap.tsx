import { createMemo, For, Show } from "solid-js";
import { LiveFigure } from "../ui/live/live-figure.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { Table } from "../ui/table/table.tsx";
import { commonWords } from "../words/common.ts";
import { formatMoney } from "../words/format-money.ts";
import { formatNumber } from "../words/format-number.ts";
import { formatQuantity } from "../words/format-quantity.ts";
import { receivedOrdersWords } from "../words/received-orders.ts";
import { createSteadyList } from "./create-steady-list.ts";
import { useDesk } from "./desk.ts";
import { StockFilterNotice } from "./order-filters.tsx";
import { type OfferTotal, type ProductTotal, sumProducts } from "./sum-products.ts";
import { totalsOf } from "./totals.ts";
import "./product-recap.css";

/** What to bring, product by product. */
export function ProductRecap() {
  const desk = useDesk();
  const products = createSteadyList(() => sumProducts(desk.shown()));
  const words = () => receivedOrdersWords();
  return (
    <>
      <StockFilterNotice />
      <Show
        when={products().length > 0}
        fallback={<EmptyState icon="order" heading={words().noLinesTitle} text={words().noLinesText} />}
      >
        <div class="product-recap">
          <Table caption={words().byProducts} onPhone="scroll">
            <thead>
              <tr>
                <th scope="col">{words().product}</th>
                <th class="number" scope="col">
                  {words().pieces}
                </th>
                <th class="number" scope="col">
                  {words().toBring}
                </th>
                <th class="number" scope="col">
                  {words().amount}
                </th>
              </tr>
            </thead>
            <For each={products()}>{(product) => <ProductRows product={product} />}</For>
            <GrandTotal />
          </Table>
        </div>
      </Show>
    </>
  );
}

/** One row for each offer; where a product has several, their sum. */
function ProductRows(props: { readonly product: ProductTotal }) {
  const isSeveral = () => props.product.offers.length > 1;
  return (
    <tbody class="product-recap-group">
      <For each={props.product.offers}>
        {(offer, index) => (
          <tr>
            <th scope="row">
              <span class="product-recap-name" classList={{ "product-recap-repeated": index() > 0 }}>
                {props.product.productName}
              </span>
              <span class="product-recap-offer">
                <Show when={offer.pieces}>
                  {(pieces) => <span class="product-recap-count">{`${formatNumber(pieces())} × `}</span>}
                </Show>
                {offer.offerName}
              </span>
              <Show when={index() === 0}>
                <ProducerName product={props.product} />
              </Show>
            </th>
            <Sums sum={offer} />
          </tr>
        )}
      </For>
      <Show when={isSeveral()}>
        <tr class="product-recap-sum">
          <th scope="row">{receivedOrdersWords().productTotal({ product: props.product.productName })}</th>
          <Sums sum={props.product} />
        </tr>
      </Show>
    </tbody>
  );
}

function ProducerName(props: { readonly product: ProductTotal }) {
  const desk = useDesk();
  const name = () => desk.plan().producers.find((one) => one.producerId === props.product.producerId)?.name;
  return (
    <Show when={desk.eyes.kind === "staff"}>
      <span class="product-recap-producer">{name()}</span>
    </Show>
  );
}

function Sums(props: { readonly sum: Pick<OfferTotal, "pieces" | "amount" | "base" | "cents" | "toWeigh"> }) {
  return (
    <>
      <td class="number">
        <Show when={props.sum.pieces}>{(pieces) => <LiveFigure value={formatNumber(pieces())} />}</Show>
      </td>
      <td class="number product-recap-bring">
        <LiveFigure value={formatQuantity(props.sum.amount, props.sum.base)} />
        <Show when={props.sum.toWeigh > 0}>
          <small class="product-recap-note">{receivedOrdersWords().toWeigh({ count: props.sum.toWeigh })}</small>
        </Show>
      </td>
      <td class="number">
        <Expected isExpected={props.sum.toWeigh > 0} />
        <LiveFigure value={formatMoney(props.sum.cents)} />
      </td>
    </>
  );
}

function Expected(props: { readonly isExpected: boolean }) {
  return (
    <Show when={props.isExpected}>
      <small class="product-recap-note">{commonWords().about} </small>
    </Show>
  );
}

function GrandTotal() {
  const desk = useDesk();
  const totals = createMemo(() => totalsOf(desk.shown()));
  return (
    <tfoot>
      <tr>
        <th scope="row">{commonWords().total}</th>
        <td class="number" />
        <td class="number" />
        <td class="number">
          <Expected isExpected={totals().toWeigh > 0} />
          <LiveFigure value={formatMoney(totals().cents)} />
        </td>
      </tr>
    </tfoot>
  );
}
