import { createSignal, Show } from "solid-js";
import { unitPrice } from "../../domain/money/unit-price.ts";
import { writeCents } from "../../domain/product/amount-text.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { ConfirmedPrice } from "../forms/confirmed-price.tsx";
import type { DraftedForm } from "../forms/create-drafted-form.ts";
import { offerName } from "../shop/offer-words.ts";
import { Badge } from "../ui/badge/badge.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Price } from "../ui/price/price.tsx";
import { catalogsWords } from "../words/catalogs.ts";
import { currentLanguage } from "../words/current-language.ts";
import { moneySignLeads } from "../words/format-money.ts";
import { productsWords } from "../words/products.ts";
import type { Choice } from "./create-choice.ts";
import type { SelectableOffer } from "./load-catalogs.ts";
import { priceDifference } from "./price-difference.ts";

export interface SelectionRowProps {
  readonly offer: SelectableOffer;
  /** As the form begins. */
  readonly priceCents: number | null;
  readonly choice: Choice;
  readonly editor: DraftedForm;
}

export function SelectionRow(props: SelectionRowProps) {
  const { offerId } = props.offer;
  const path = (field: string) => `offers.${offerId}.${field}`;
  const written = () =>
    props.editor.state.typed(path("price")) ??
    (props.priceCents === null ? "" : writeCents(props.priceCents, currentLanguage()));
  const [latest, setLatest] = createSignal<string>();
  const price = () => latest() ?? written();
  const fault = () => props.editor.state.faultOf(path("price"));
  const faultId = `fault-${offerId}`;
  const words = () => catalogsWords();
  /** Who writes a price means to sell. A draft that comes back writes what is there already. */
  const write = (text: string) => {
    if (text.trim() !== "" && text !== price()) props.choice.tick([offerId], true);
    setLatest(text);
  };
  return (
    <tr class="selection" hidden={!props.choice.isShown(offerId)}>
      <th scope="row">
        <label class="selection-name">
          <input
            class="check-box"
            type="checkbox"
            name={path("isIn")}
            checked={props.choice.isTicked(offerId)}
            onInput={(event) => props.choice.tick([offerId], event.currentTarget.checked)}
          />
          <span>
            {props.offer.productName}
            <Show when={props.offer.offerName}>{(packaging) => <small>{packaging()}</small>}</Show>
            <Show when={!props.offer.isSellable}>
              <Badge kind="honey">{props.offer.isActive ? words().incomplete : productsWords().inactive}</Badge>
            </Show>
          </span>
        </label>
      </th>
      <td class="selection-own">
        <Price
          cents={props.offer.priceCents}
          unitPrice={unitPrice(props.offer, props.offer.unit)}
          isExpected={isPriceExpected(props.offer.weightMode)}
        />
      </td>
      <td class="selection-price">
        <span class="control-with-unit" data-leading={moneySignLeads() ? "" : undefined}>
          <input
            class="control"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            name={path("price")}
            value={written()}
            placeholder={writeCents(props.offer.priceCents, currentLanguage())}
            aria-label={words().priceOf({ name: offerName(props.offer) })}
            aria-invalid={fault() ? "true" : undefined}
            aria-describedby={fault() ? faultId : undefined}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <span class="control-unit">€</span>
        </span>
        <ConfirmedPrice state={props.editor.state} path={path("price")} />
        <Show when={fault()}>
          {(text) => (
            <span class="field-error" id={faultId}>
              <Icon name="error" />
              {text()}
            </span>
          )}
        </Show>
      </td>
      <td class="selection-difference">{priceDifference(price(), props.offer.priceCents)}</td>
    </tr>
  );
}
