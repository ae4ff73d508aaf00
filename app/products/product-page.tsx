import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { PendingLink } from "../catalogs/pending-link.tsx";
import { DoneNotice } from "../forms/done-notice.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { NotFound } from "../ui/site/not-found.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { productsWords } from "../words/products.ts";
import { loadProduct, loadProductForm } from "./load-products.ts";
import { ProductActions } from "./product-actions.tsx";
import { ProductEditor } from "./product-editor.tsx";

/** A new product. */
export function NewProductPage() {
  const producer = useProducer();
  const frame = createAsync(() => loadProductForm(producer.id));
  return (
    <div class="stack">
      <Heading name={productsWords().newTitle} />
      <Show when={frame()}>
        {(known) => (
          <Restartable>
            {(restart) => <ProductEditor frame={known()} productId={null} kept={null} onRestart={restart} />}
          </Restartable>
        )}
      </Show>
    </div>
  );
}

/** A product, to be changed. */
export function ProductPage(props: { readonly productId: string }) {
  const producer = useProducer();
  const frame = createAsync(() => loadProductForm(producer.id));
  const kept = createAsync(() => loadProduct(producer.id, props.productId));
  return (
    <Show when={kept() !== undefined}>
      <Show when={kept()} fallback={<NotFound />}>
        {(known) => (
          <div class="stack">
            <Heading name={known().product.name} />
            <DoneNotice textOf={doneText} after={<PendingLink />} />
            <Show when={frame()}>
              {(form) => (
                <Restartable>
                  {(restart) => (
                    <ProductEditor frame={form()} productId={props.productId} kept={known()} onRestart={restart} />
                  )}
                </Restartable>
              )}
            </Show>
            <ProductActions
              productId={props.productId}
              name={known().product.name}
              isActive={known().product.isActive}
            />
          </div>
        )}
      </Show>
    </Show>
  );
}

function Heading(props: { readonly name: string }) {
  const producer = useProducer();
  return (
    <>
      <PageTitle>{props.name}</PageTitle>
      <PageHeader
        heading={props.name}
        back={{ href: producerPaths(producer.slug).products, word: productsWords().title }}
      />
    </>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "cree":
      return productsWords().created;
    case "enregistre":
      return productsWords().saved;
    case "copie":
      return productsWords().copied;
    default:
      return undefined;
  }
}
