import { For, Show } from "solid-js";
import { unitPrice } from "../../domain/money/unit-price.ts";
import { OFFER_NAME_MAX_CHARS, REFERENCE_MAX_CHARS } from "../../domain/product/product-form.ts";
import { ConfirmedPrice } from "../forms/confirmed-price.tsx";
import { fieldsOf } from "../forms/create-form.ts";
import { IconButton } from "../ui/button/button.tsx";
import { SelectField, TextField } from "../ui/field/field.tsx";
import { formatUnitPrice } from "../words/format-money.ts";
import { formatPercent } from "../words/format-number.ts";
import { unitSign } from "../words/format-quantity.ts";
import { productsWords } from "../words/products.ts";
import type { Editor } from "./create-editor.ts";
import type { OfferRow, OfferRows } from "./create-offer-rows.ts";
import type { ProductFormFrame } from "./load-products.ts";
import type { OfferMove } from "./move-offer.ts";
import { OfferHandle } from "./offer-handle.tsx";
import { OfferMoves } from "./offer-moves.tsx";
import { formIn, readableOffers } from "./read-form.ts";

interface OfferFieldsProps {
  readonly row: OfferRow;
  readonly index: number;
  readonly rows: OfferRows;
  readonly editor: Editor;
  readonly frame: ProductFormFrame;
  /** The way it came to its place, when a page without a script has just moved it. */
  readonly cameHere: OfferMove["by"] | undefined;
  /** It came to the place of one that a page without a script has just taken away. */
  readonly isNextToRemoved: boolean;
  /** Told where it was. */
  readonly onRemoved: (index: number) => void;
  /** The one under way to another place. */
  readonly dragged: OfferRow | undefined;
  readonly onDrag: (row: OfferRow | undefined) => void;
}

export function OfferFields(props: OfferFieldsProps) {
  const words = () => productsWords();
  const path = (field: string) => `offers.${props.index}.${field}`;
  const fault = (field: string) => props.editor.state.faultOf(path(field));
  const name = () => {
    const written = props.editor.written().offers[props.index]?.name ?? "";
    const number = props.index + 1;
    return written === "" ? words().offer({ number }) : words().offerNamed({ number, name: written });
  };
  const unit = () => unitSign(props.editor.written().unit, 1);
  const isTarget = () => props.dragged !== undefined && props.dragged !== props.row;
  const over = (event: DragEvent) => isTarget() && event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (props.dragged) props.rows.moveTo(props.dragged, props.index, name());
  };
  const remove = (event: MouseEvent & { currentTarget: HTMLButtonElement }) => {
    // Without a script the button sends the form, which comes back without the offer.
    event.preventDefault();
    const { index } = props;
    const { form } = event.currentTarget;
    const written = (form && formIn(fieldsOf(form)))?.offers[index] ?? props.row.initial;
    props.rows.remove(props.row, name(), written);
    props.onRemoved(index);
  };
  return (
    <li class="offer" data-dragged={props.dragged === props.row ? "" : undefined} onDragOver={over} onDrop={drop}>
      <fieldset class="offer-fields">
        <legend class="said">{name()}</legend>
        <div class="offer-head">
          <OfferHandle row={props.row} index={props.index} rows={props.rows} name={name()} onDrag={props.onDrag} />
          <span class="offer-number" aria-hidden="true">
            {name()}
          </span>
          <OfferMoves {...props} name={name()} />
          <IconButton
            type="submit"
            name="removeOffer"
            value={String(props.index)}
            autofocus={props.isNextToRemoved}
            icon="delete"
            label={words().removeOffer({ name: name() })}
            onClick={remove}
          />
        </div>
        <input type="hidden" name={path("id")} value={props.row.initial.id} />
        <TextField
          label={words().offerName}
          hint={words().offerNameHint}
          name={path("name")}
          autocomplete="off"
          maxlength={OFFER_NAME_MAX_CHARS}
          value={props.row.initial.name}
          error={fault("name")}
          required={false}
        />
        <TextField
          label={words().amount}
          hint={words().amountHint}
          name={path("amount")}
          unit={unit()}
          inputmode="decimal"
          autocomplete="off"
          value={props.row.initial.amount}
          error={fault("amount")}
        />
        <div class="offer-step">
          <TextField
            label={words().step}
            hint={words().stepHint}
            name={path("step")}
            unit={unit()}
            inputmode="decimal"
            autocomplete="off"
            value={props.row.initial.step}
            error={fault("step")}
          />
        </div>
        <TextField
          label={words().price}
          hint={<PerUnit editor={props.editor} index={props.index} />}
          name={path("price")}
          unit="€"
          inputmode="decimal"
          autocomplete="off"
          value={props.row.initial.price}
          error={fault("price")}
        />
        <ConfirmedPrice state={props.editor.state} path={path("price")} />
        <SelectField label={words().vat} name={path("vatRateId")} error={fault("vatRateId")}>
          <For each={props.frame.rates}>
            {(rate) => (
              <option value={rate.vatRateId} selected={rate.vatRateId === props.row.initial.vatRateId}>
                {formatPercent(rate.basisPoints)}
              </option>
            )}
          </For>
        </SelectField>
        <TextField
          label={words().reference}
          hint={words().referenceHint}
          name={path("reference")}
          autocomplete="off"
          maxlength={REFERENCE_MAX_CHARS}
          value={props.row.initial.reference}
          error={fault("reference")}
          required={false}
        />
      </fieldset>
    </li>
  );
}

/** What the price comes to per kilo, litre or piece, as the shop will show it. */
function PerUnit(props: { readonly editor: Editor; readonly index: number }) {
  const perUnit = () => {
    const form = props.editor.written();
    const offer = readableOffers(form).find((one) => one.index === props.index);
    return offer && unitPrice(offer, form.unit);
  };
  return (
    <Show when={perUnit()} fallback="–">
      {(known) => productsWords().perUnit({ price: formatUnitPrice(known().cents, known().per) })}
    </Show>
  );
}
