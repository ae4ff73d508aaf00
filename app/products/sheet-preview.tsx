import { createSignal } from "solid-js";
import { isCategoryPath } from "../../domain/product/category.ts";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { ProductSheet } from "../shop/product-sheet.tsx";
import { Button } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { productsWords } from "../words/products.ts";
import type { Editor } from "./create-editor.ts";
import type { ProductFormFrame } from "./load-products.ts";
import { readableOffers } from "./read-form.ts";

interface SheetPreviewProps {
  readonly form: ProductForm;
  readonly maker: ProductFormFrame["maker"];
}

/** The very sheet of the shop, from what is written so far. */
export function SheetPreview(props: SheetPreviewProps) {
  const sheet = () => ({
    ...props.maker,
    description: props.form.description === "" ? productsWords().seeEmpty : props.form.description,
    picture: props.form.picture === "" ? null : props.form.picture,
    isOrganic: props.form.isOrganic === "on",
    weightMode: props.form.weightMode,
    category: props.form.category,
  });
  const offers = () =>
    readableOffers(props.form).map((offer) => ({
      ...offer,
      offerName: offer.name,
      unit: props.form.unit,
      weightMode: props.form.weightMode,
    }));
  return (
    <>
      <p class="sheet-name">{props.form.name === "" ? productsWords().nameless : props.form.name}</p>
      <ProductSheet
        sheet={sheet()}
        category={isCategoryPath(props.form.category) ? props.form.category : undefined}
        offers={offers()}
        left={() => null}
        control={() => null}
      />
    </>
  );
}

/** Where there is no room for the sheet beside the form. */
export function SheetPreviewButton(props: { readonly editor: Editor; readonly maker: ProductFormFrame["maker"] }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Button class="product-see script-only" icon="show" onClick={() => setOpen(true)}>
        {productsWords().see}
      </Button>
      <Dialog isOpen={isOpen()} onClose={() => setOpen(false)} heading={productsWords().seeTitle}>
        <SheetPreview form={props.editor.written()} maker={props.maker} />
      </Dialog>
    </>
  );
}
