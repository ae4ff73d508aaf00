import { createAsync } from "@solidjs/router";
import { For, Show, Suspense } from "solid-js";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { formatDay } from "../words/format-date.ts";
import { productsWords } from "../words/products.ts";
import { loadSalesOf, type SaleOfProduct } from "./load-products.ts";

/** Where customers are being offered a product, and what takes it off each of these sales. */
export function SalesOfProduct(props: {
  readonly productId: string;
  readonly howTo: string;
  /** Nothing helps but that they pass. */
  readonly isWaiting?: boolean;
}) {
  const producer = useProducer();
  const sales = createAsync(() => loadSalesOf(producer.id, props.productId));
  return (
    <div class="stack stack-tight">
      <p>{props.howTo}</p>
      <Suspense fallback={<Skeleton shape="lines" count={2} />}>
        <ul class="product-sales">
          <For each={sales()}>{(sale) => <Sale sale={sale} isWaiting={props.isWaiting === true} />}</For>
        </ul>
      </Suspense>
    </div>
  );
}

function Sale(props: { readonly sale: SaleOfProduct; readonly isWaiting: boolean }) {
  const pages = producerPaths(useProducer().slug);
  const day = () => formatDay(props.sale.startsAtMs, { timeZone: props.sale.timeZone });
  const words = () => productsWords();
  return (
    <li>
      <a href={pages.ordersOf(props.sale.distributionId)}>
        {props.sale.marketName}, {day()}
      </a>
      <Show when={!props.isWaiting}>
        <br />
        <Show when={props.sale.isOpen} fallback={words().saleClosed}>
          <a href={pages.catalog(props.sale.catalogId)}>{words().toPublish}</a>
        </Show>
      </Show>
    </li>
  );
}
