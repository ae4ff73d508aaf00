import { createAsync, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { searchText } from "../accounts/search-text.ts";
import { loadSelectable } from "../catalogs/load-catalogs.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { loadProductForm } from "../products/load-products.ts";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { commonWords } from "../words/common.ts";
import { producerWords } from "../words/producer.ts";
import { profileWords } from "../words/profile.ts";
import { NoSheet } from "./no-sheet.tsx";
import { ProductChoice, ProfileSheet } from "./profile-sheet.tsx";
import { chosenProduct, productsWithSheet } from "./sheet-choice.ts";

/** Where "Prévisualiser une fiche produit" leads (guide, chapter 3, step 1): the sheet, with the profile as it is saved. */
export function SheetPreviewPage() {
  const producer = useProducer();
  const offers = createAsync(() => loadSelectable(producer.id));
  const frame = createAsync(() => loadProductForm(producer.id));
  const [search, setSearch] = useSearchParams();
  const chosen = () => chosenProduct(offers() ?? [], searchText(search.produit));
  const words = () => profileWords();
  return (
    <div class="stack">
      <PageTitle>{words().sheetPageTitle}</PageTitle>
      <PageHeader
        heading={words().sheetPageTitle}
        intro={words().sheetPageIntro}
        back={{ href: producerPaths(producer.slug).settings, word: producerWords().profile }}
      />
      <Show when={frame()}>
        {(known) => (
          <Show when={chosen()} fallback={<NoSheet />}>
            {(productId) => (
              <>
                <form novalidate class="sheet-choice" method="get">
                  <ProductChoice
                    products={productsWithSheet(offers() ?? [])}
                    chosen={productId()}
                    name="produit"
                    onChoose={(produit) => setSearch({ produit }, { replace: true, scroll: false })}
                  />
                  <noscript>
                    <Button type="submit">{commonWords().see}</Button>
                  </noscript>
                </form>
                <Card class="sheet-shown">
                  <ProfileSheet productId={productId()} maker={known().maker} />
                </Card>
              </>
            )}
          </Show>
        )}
      </Show>
    </div>
  );
}
