import { Show } from "solid-js";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Button } from "../ui/button/button.tsx";
import { commonWords } from "../words/common.ts";
import { productsWords } from "../words/products.ts";
import { AS_NEW, createEditor, type EditorProps } from "./create-editor.ts";
import { differences } from "./describe-form.ts";
import { OffersEditor } from "./offers-editor.tsx";
import { AboutFields, ActiveField, StockFields, UnitFields } from "./product-fields.tsx";
import { SalesOfProduct } from "./sales-of-product.tsx";
import { SheetPreview, SheetPreviewButton } from "./sheet-preview.tsx";
import "./product-editor.css";

/** The form of a product beside the sheet a customer will see. */
export function ProductEditor(props: EditorProps) {
  const editor = createEditor(props);
  const isStockOnSale = () => editor.state.refused()?.faults.some(({ expected }) => expected === "on-sale") === true;
  return (
    <div class="product-editor">
      <div class="stack">
        <DraftNotice isDraft={editor.start.initial().isDraft} onDrop={editor.giveUp} />
        <FormFrame
          class="product-form long-form"
          state={editor.state}
          action={editor.action}
          submit={{ label: editor.isOvertaken() ? productsWords().keepMine : commonWords().save, kind: "primary" }}
          beside={<SheetPreviewButton editor={editor} maker={props.frame.maker} />}
          onWrite={editor.look}
          hasFiles
        >
          {/* Enter saves: it presses the first button of a form, which would be another one. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key leads to it; the button that is read is at the foot. */}
          <button class="said" type="submit" tabindex="-1" aria-hidden="true" disabled={editor.state.busy()}>
            {commonWords().save}
          </button>
          <input type="hidden" name="version" value={editor.version()} />
          <Show when={editor.isOvertaken() && props.kept}>
            {(kept) => (
              <FormDifferences
                lines={differences(kept(), editor.written(), props.frame.rates)}
                onTake={editor.giveUp}
              />
            )}
          </Show>
          <Show when={editor.state.refused()?.reason === "not-found"}>
            <p>{productsWords().canBeNew}</p>
            <Show when={props.productId !== null}>
              <p>
                <Button type="submit" name={AS_NEW} value="1" formaction={editor.newAction} icon="add">
                  {productsWords().saveAsNew}
                </Button>
              </p>
            </Show>
          </Show>
          <Show when={editor.state.refused()?.reason === "on-sale" && props.productId}>
            {(productId) => <SalesOfProduct productId={productId()} howTo={productsWords().offerOffSale} />}
          </Show>
          <Show when={isStockOnSale() && props.productId}>
            {(productId) => (
              <SalesOfProduct productId={productId()} howTo={productsWords().stockAfterSales} isWaiting />
            )}
          </Show>
          {/* A draft or what came back is written into new fields. */}
          <Show when={editor.start.initial()} keyed>
            {(start) => (
              <>
                <AboutFields form={start.form} editor={editor} />
                <UnitFields form={start.form} editor={editor} />
                <OffersEditor
                  form={start.form}
                  moved={start.moved}
                  removedAt={start.removedAt}
                  editor={editor}
                  frame={props.frame}
                />
                <StockFields form={start.form} editor={editor} />
                <ActiveField form={start.form} editor={editor} />
              </>
            )}
          </Show>
        </FormFrame>
      </div>
      <aside class="product-preview" aria-label={productsWords().seeTitle}>
        <p class="product-preview-heading">{productsWords().seeTitle}</p>
        <SheetPreview form={editor.written()} maker={props.frame.maker} />
      </aside>
    </div>
  );
}
