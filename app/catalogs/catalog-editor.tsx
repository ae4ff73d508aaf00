import { createSignal, For, Show, untrack } from "solid-js";
import { CATALOG_NAME_MAX_CHARS } from "../../domain/catalog/catalog-form.ts";
import { fold } from "../../domain/search/fold.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { Table } from "../ui/table/table.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import { type CatalogEditorProps, createCatalogEditor } from "./create-catalog-editor.ts";
import { differences } from "./differences.ts";
import { SelectionRow } from "./selection-row.tsx";

/** A catalog's name, and for each offer whether it lies on the stall and at which price. */
export function CatalogEditor(props: CatalogEditorProps) {
  const editor = createCatalogEditor(props);
  const [search, setSearch] = createSignal("");
  // What it begins with; a colleague's later version does not move the fields somebody is writing in.
  const start = untrack(() => props.kept);
  const initial = new Map(start?.selection.map((one) => [one.offerId, one.priceCents]));
  const isShown = (name: string) => fold(name).includes(fold(search()));
  const words = () => catalogsWords();
  let table: HTMLDivElement | undefined;
  const chooseAll = () => {
    for (const box of table?.querySelectorAll<HTMLInputElement>("tr:not([hidden]) input[type=checkbox]") ?? [])
      if (!box.checked) box.click();
  };
  return (
    <div class="stack">
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        class="long-form"
        state={editor.state}
        action={editor.action}
        submit={{ label: editor.isOvertaken() ? productsWords().keepMine : commonWords().save, kind: "primary" }}
        onWrite={editor.look}
        onThere={editor.hold}
      >
        <input type="hidden" name="version" value={editor.version()} />
        <Show when={editor.isOvertaken() && props.kept}>
          {(kept) => (
            <FormDifferences lines={differences(props.offers, kept(), editor.written())} onTake={editor.restart} />
          )}
        </Show>
        <Card>
          <TextField
            label={words().name}
            hint={words().nameHint}
            name="name"
            autocomplete="off"
            maxlength={CATALOG_NAME_MAX_CHARS}
            value={editor.state.typed("name") ?? start?.name ?? ""}
            error={editor.state.faultOf("name")}
            required
          />
        </Card>
        <Card heading={words().selectionTitle}>
          <p class="catalog-hint">{words().selectionIntro}</p>
          <Show
            when={props.offers.length > 0}
            fallback={<EmptyState icon="product" heading={words().noOfferTitle} text={words().noOfferText} />}
          >
            <div class="catalog-tools script-only">
              <TextField
                label={words().search}
                type="search"
                autocomplete="off"
                onInput={(event) => {
                  setSearch(event.currentTarget.value);
                  // Not a field of the catalog.
                  event.stopPropagation();
                }}
              />
              <Button icon="check" onClick={chooseAll}>
                {commonWords().selectAll}
              </Button>
            </div>
            <div ref={table}>
              <Table caption={words().selectionTitle} onPhone="cards">
                <thead>
                  <tr>
                    <th scope="col">{productsWords().product}</th>
                    <th class="number" scope="col">
                      {words().ownPrice}
                    </th>
                    <th scope="col">{words().price}</th>
                    <th scope="col">{words().difference}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={props.offers}>
                    {(offer) => (
                      <SelectionRow
                        offer={offer}
                        isIn={initial.has(offer.offerId)}
                        priceCents={initial.get(offer.offerId) ?? null}
                        editor={editor}
                        isShown={isShown(`${offer.productName} ${offer.offerName}`)}
                      />
                    )}
                  </For>
                </tbody>
              </Table>
            </div>
          </Show>
        </Card>
      </FormFrame>
    </div>
  );
}
