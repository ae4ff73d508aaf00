import { createSignal, For, Show } from "solid-js";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { blankOffer } from "../../domain/product/write-product.ts";
import { Button } from "../ui/button/button.tsx";
import { Card } from "../ui/card/card.tsx";
import { productsWords } from "../words/products.ts";
import { type Editor, usualRate } from "./create-editor.ts";
import { createOfferRows, type OfferRow, type OfferRows } from "./create-offer-rows.ts";
import type { ProductFormFrame } from "./load-products.ts";
import type { OfferMove } from "./move-offer.ts";
import { OfferFields } from "./offer-fields.tsx";
import { RemovedOffer } from "./removed-offer.tsx";
import "./offers-editor.css";

interface OffersEditorProps {
  readonly form: ProductForm;
  readonly moved: OfferMove | undefined;
  /** Where a page without a script has just taken one away. */
  readonly removedAt: number | undefined;
  readonly editor: Editor;
  readonly frame: ProductFormFrame;
}

/** The offers of a product: added, taken away, and put in order by drag or by keyboard. */
export function OffersEditor(props: OffersEditorProps) {
  let list: HTMLOListElement | undefined;
  const blank = () => blankOffer(usualRate(props.frame));
  const isOneMore = props.editor.state.refused()?.reason === "more-lines";
  const rows = createOfferRows(isOneMore ? [...props.form.offers, blank()] : props.form.offers, {
    blank,
    onChanged: () => {
      const form = list?.closest("form");
      if (form) props.editor.look(form);
    },
  });
  const [dragged, setDragged] = createSignal<OfferRow>();
  const add = (event: MouseEvent) => {
    // Without a script the button sends the form, which comes back with one more.
    event.preventDefault();
    rows.add();
    queueMicrotask(() =>
      list?.querySelector<HTMLInputElement>(":nth-last-child(1 of .offer) input[type=text]")?.focus(),
    );
  };
  let addButton: HTMLParagraphElement | undefined;
  /** To an offer's handle, or to the button that adds one where there is none. */
  const focusOffer = (index: number) =>
    queueMicrotask(() => {
      const cards = [...(list?.querySelectorAll(":scope > .offer") ?? [])];
      const card = cards[Math.min(index, cards.length - 1)];
      (card?.querySelector<HTMLElement>(".offer-handle") ?? addButton?.querySelector("button"))?.focus();
    });
  const words = () => productsWords();
  return (
    <Card heading={words().offersTitle}>
      <p class="product-intro">{words().offersIntro}</p>
      <ol ref={list} class="offers">
        <For each={rows.rows()}>
          {(row, index) => (
            <>
              <RemovedOffer rows={rows} index={index()} onRestored={focusOffer} />
              <OfferFields
                row={row}
                index={index()}
                rows={rows}
                editor={props.editor}
                frame={props.frame}
                cameHere={props.moved?.index === index() ? props.moved.by : undefined}
                isNextToRemoved={props.removedAt !== undefined && index() === nextTo(props.removedAt, rows)}
                onRemoved={focusOffer}
                dragged={dragged()}
                onDrag={setDragged}
              />
            </>
          )}
        </For>
        <RemovedOffer rows={rows} index={rows.rows().length} onRestored={focusOffer} />
      </ol>
      <Show when={!rows.isFull()}>
        <p ref={addButton}>
          <Button type="submit" name="moreOffers" value="1" icon="add" onClick={add}>
            {words().addOffer}
          </Button>
        </p>
      </Show>
    </Card>
  );
}

/** The offer that came to the place of the one that has gone. */
const nextTo = (index: number, { rows }: OfferRows): number => Math.min(index, rows().length - 1);
