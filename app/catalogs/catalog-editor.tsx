import { Show, untrack } from "solid-js";
import { CATALOG_NAME_MAX_CHARS } from "../../domain/catalog/catalog-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import { type CatalogEditorProps, createCatalogEditor } from "./create-catalog-editor.ts";
import { createChoice } from "./create-choice.ts";
import { differences } from "./differences.ts";
import { SelectionTable } from "./selection-table.tsx";
import { SelectionTools } from "./selection-tools.tsx";

/** A catalog's name, and for each offer whether it lies on the stall and at which price. */
export function CatalogEditor(props: CatalogEditorProps) {
  const editor = createCatalogEditor(props);
  // What it begins with; a colleague's later version does not move the fields somebody is writing in.
  const start = untrack(() => props.kept);
  const prices = new Map(start?.selection.map((one) => [one.offerId, one.priceCents]));
  const typed = (offerId: string, field: string) => editor.state.typed(`offers.${offerId}.${field}`);
  const choice = createChoice({
    offers: () => props.offers,
    // A form that came back has every field of it; a box that was not ticked is not among them.
    startsIn: (offerId) =>
      typed(offerId, "price") === undefined ? prices.has(offerId) : typed(offerId, "isIn") === "on",
    isWrong: (offerId) => editor.state.faultOf(`offers.${offerId}.price`) !== undefined,
  });
  const words = () => catalogsWords();
  const saveLabel = () => {
    if (editor.isGone()) return words().saveAnew;
    return editor.isOvertaken() ? productsWords().keepMine : commonWords().save;
  };
  return (
    <div class="stack">
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        class="long-form"
        state={editor.state}
        action={editor.action}
        submit={{ label: saveLabel(), kind: "primary" }}
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
            <SelectionTools choice={choice} offerCount={props.offers.length} onWrite={editor.look} />
            <SelectionTable choice={choice} prices={prices} editor={editor} />
          </Show>
        </Card>
      </FormFrame>
    </div>
  );
}
