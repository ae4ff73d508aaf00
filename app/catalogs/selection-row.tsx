import { createSignal, Show } from "solid-js";
import { unitPrice } from "../../domain/money/unit-price.ts";
import { writeCents } from "../../domain/product/amount-text.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import type { DraftedForm } from "../forms/create-drafted-form.ts";
import { offerName } from "../shop/offer-words.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Price } from "../ui/price/price.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { currentLanguage } from "../words/current-language.ts";
import { productsWords } from "../words/products.ts";
import type { SelectableOffer } from "./load-catalogs.ts";
import { priceDifference } from "./price-difference.ts";

interface SelectionRowProps {
  readonly offer: SelectableOffer;
  /** As the form begins. */
  readonly isIn: boolean;
  readonly priceCents: number | null;
  readonly editor: DraftedForm;
  readonly isShown: boolean;
}

export function SelectionRow(props: SelectionRowProps) {
  const path = (field: string) => `offers.${props.offer.offerId}.${field}`;
  const typed = (field: string) => props.editor.state.typed(path(field));
  const written = () =>
    typed("price") ?? (props.priceCents === null ? "" : writeCents(props.priceCents, currentLanguage()));
  const [price, setPrice] = createSignal(written());
  // A form that came back has every field of it; a box that was not ticked is not among them.
  const isIn = () => (typed("price") === undefined ? props.isIn : typed("isIn") === "on");
  const fault = () => props.editor.state.faultOf(path("price"));
  const name = () => offerName(props.offer);
  const faultId = () => `fault-${props.offer.offerId}`;
  const words = () => catalogsWords();
  return (
    <tr class="selection" hidden={!props.isShown}>
      <th scope="row">
        <label class="selection-name">
          <input class="check-box" type="checkbox" name={path("isIn")} checked={isIn()} />
          <span>
            {props.offer.productName}
            <Show when={props.offer.offerName}>{(packaging) => <small>{packaging()}</small>}</Show>
            <Show when={!props.offer.isSellable}>
              <Badge kind="honey">{props.offer.isActive ? words().incomplete : productsWords().inactive}</Badge>
            </Show>
          </span>
        </label>
      </th>
      <td class="number" data-label={words().ownPrice}>
        <Price
          cents={props.offer.priceCents}
          unitPrice={unitPrice(props.offer, props.offer.unit)}
          isExpected={isPriceExpected(props.offer.weightMode)}
        />
      </td>
      <td class="selection-price" data-label={words().price}>
        <span>
          <span class="control-with-unit">
            <input
              class="control"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              name={path("price")}
              value={written()}
              aria-label={words().priceOf({ name: name() })}
              aria-invalid={fault() ? "true" : undefined}
              aria-describedby={fault() ? faultId() : undefined}
              onInput={(event) => setPrice(event.currentTarget.value)}
            />
            <span class="control-unit">€</span>
          </span>
          <Show when={fault()}>
            {(text) => (
              <span class="field-error" id={faultId()}>
                <Icon name="error" />
                {text()}
              </span>
            )}
          </Show>
        </span>
      </td>
      <td data-label={words().difference}>{priceDifference(price(), props.offer.priceCents) ?? words().same}</td>
    </tr>
  );
}
