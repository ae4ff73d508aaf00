import { createAsync, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { DoneNotice } from "../forms/done-notice.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { productTablesWords } from "../words/product-tables.ts";
import { productsWords } from "../words/products.ts";
import { vatRatesWords } from "../words/vat-rates.ts";
import { loadProducts } from "./load-products.ts";
import { ProductFilters } from "./product-filters.tsx";
import { ProductListForm } from "./product-list-form.tsx";
import { ProductPages } from "./product-pages.tsx";
import { useProductQuestion } from "./product-question.ts";

/** The page Produits (guide, chapter 2). */
export function ProductsPage() {
  const producer = useProducer();
  const question = useProductQuestion();
  const [search] = useSearchParams();
  const list = createAsync(() => loadProducts(producer.id, question()));
  const pages = producerPaths(producer.slug);
  const words = () => productsWords();
  return (
    <div class="stack">
      <PageTitle>{words().title}</PageTitle>
      <PageHeader
        heading={words().title}
        intro={words().intro}
        actions={
          <>
            <ButtonLink href={pages.newProduct} icon="add" kind="primary">
              {words().add}
            </ButtonLink>
            <ButtonLink href={pages.importProducts} icon="upload">
              {productTablesWords().table}
            </ButtonLink>
            <ButtonLink href={pages.vatRates} icon="money">
              {vatRatesWords().manage}
            </ButtonLink>
          </>
        }
      />
      <DoneNotice textOf={(done) => doneText(done, Number(searchText(search.nombre) ?? Number.NaN))} />
      <Show when={list()}>
        {(known) => (
          <Show
            when={known().productCount > 0}
            fallback={<EmptyState icon="product" heading={words().emptyTitle} text={words().emptyText} />}
          >
            <ProductFilters question={question()} counts={known().counts} />
            <Show
              when={known().products.length > 0}
              fallback={<EmptyState icon="search" heading={words().noneTitle} text={words().noneText} />}
            >
              <ProductListForm products={known().products} />
              <ProductPages page={known().page} pageCount={known().pageCount} />
            </Show>
          </Show>
        )}
      </Show>
    </div>
  );
}

/** `count`: how many products have changed; not a number where nobody counted. */
function doneText(done: string, count: number): string | undefined {
  switch (done) {
    case "supprime":
      return productsWords().deletedDone;
    case "deja-supprime":
      return productsWords().deletedBefore;
    case "importes":
      return productTablesWords().imported;
    case "actives":
      return productsWords().activated({ count: Number.isInteger(count) ? count : 1 });
    case "desactives":
      return productsWords().deactivated({ count: Number.isInteger(count) ? count : 1 });
    default:
      return undefined;
  }
}
