import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { ProductPage } from "../../../../products/product-page.tsx";

export default function ProductRoute() {
  const params = useParams();
  return (
    <Show when={params.productId} keyed>
      {(productId) => <ProductPage productId={productId} />}
    </Show>
  );
}
