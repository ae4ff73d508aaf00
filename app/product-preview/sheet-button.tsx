import { createAsync } from "@solidjs/router";
import { createSignal, Show, type Signal, Suspense } from "solid-js";
import { loadSelectable } from "../catalogs/load-catalogs.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { loadProductForm } from "../products/load-products.ts";
import { ButtonLink } from "../ui/button/button.tsx";
import { Dialog } from "../ui/dialog/dialog.tsx";
import { Skeleton } from "../ui/states/skeleton.tsx";
import { profileWords } from "../words/profile.ts";
import { NoSheet } from "./no-sheet.tsx";
import { type Maker, ProductChoice, ProfileSheet } from "./profile-sheet.tsx";
import "./sheet-button.css";
import { chosenProduct, productsWithSheet } from "./sheet-choice.ts";

/** What of the maker is being written. */
export type WrittenMaker = Pick<Maker, "producerShortDescription" | "producerPortrait" | "producerLogo">;

interface SheetButtonProps {
  readonly written: WrittenMaker;
  /** Whether the sheet is open. The page's: the form around the button begins anew once it is saved. */
  readonly opened: Signal<boolean>;
}

/** A link to the sheet with the profile as it is saved; with a script it opens here, with what is written so far. */
export function SheetButton(props: SheetButtonProps) {
  const producer = useProducer();
  const [isOpen, setOpen] = props.opened;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <ButtonLink href={producerPaths(producer.slug).sheet} icon="show" onClick={open}>
        {/* One thing for the ears, and no more than fits beside the button that saves for the eyes. */}
        <span>
          {profileWords().seeSheet}
          <span class="sheet-button-rest"> {profileWords().seeSheetOf}</span>
        </span>
      </ButtonLink>
      <Dialog isOpen={isOpen()} onClose={() => setOpen(false)} heading={profileWords().sheetPageTitle}>
        <Suspense fallback={<Skeleton shape="lines" count={5} />}>
          <WrittenSheet written={props.written} />
        </Suspense>
      </Dialog>
    </>
  );
}

function WrittenSheet(props: { readonly written: WrittenMaker }) {
  const producer = useProducer();
  const offers = createAsync(() => loadSelectable(producer.id));
  const frame = createAsync(() => loadProductForm(producer.id));
  const [asked, setAsked] = createSignal<string>();
  const chosen = () => chosenProduct(offers() ?? [], asked());
  return (
    <Show when={frame()}>
      {(known) => (
        <Show when={chosen()} fallback={<NoSheet />}>
          {(productId) => (
            <div class="stack">
              <ProductChoice products={productsWithSheet(offers() ?? [])} chosen={productId()} onChoose={setAsked} />
              <ProfileSheet productId={productId()} maker={{ ...known().maker, ...props.written }} />
            </div>
          )}
        </Show>
      )}
    </Show>
  );
}
