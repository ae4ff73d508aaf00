import { For, Show } from "solid-js";
import { writeAmount } from "../../domain/product/amount-text.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { TextField } from "../ui/field/field.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { commonWords } from "../words/common.ts";
import { currentLanguage } from "../words/current-language.ts";
import { formatPercent } from "../words/format-number.ts";
import { vatRatesWords } from "../words/vat-rates.ts";
import type { VatRate } from "./load-vat-rates.ts";
import { createVatForm } from "./vat-form.ts";

/** A rate, where it is used, and what can be done to it; opens without a script. */
export function VatRateEntry(props: { readonly rate: VatRate }) {
  const producer = useProducer();
  const action = () => `/api/producers/${producer.id}/vat-rates/${props.rate.vatRateId}`;
  const state = createVatForm(props.rate.vatRateId, action());
  const written = () => writeAmount(props.rate.basisPoints, { inBase: 100, language: currentLanguage() });
  return (
    <li class="vat-rate">
      <details class="vat-rate-box" open={state.refusal() !== undefined}>
        <summary class="vat-rate-head">
          <strong class="vat-rate-height">{formatPercent(props.rate.basisPoints)}</strong>
          <span class="vat-rate-use">{vatRatesWords().usedBy({ count: props.rate.offerCount })}</span>
          <span class="vat-rate-open">
            {commonWords().edit}
            <span class="said"> {formatPercent(props.rate.basisPoints)}</span>
            <Icon name="down" />
          </span>
        </summary>
        <div class="stack">
          <UsedBy rate={props.rate} />
          <FormFrame state={state} action={action()} submit={{ label: commonWords().save, kind: "primary" }}>
            <TextField
              label={vatRatesWords().rate}
              hint={vatRatesWords().changeHint}
              name="rate"
              unit="%"
              inputmode="decimal"
              autocomplete="off"
              value={state.typed("rate") ?? written()}
              error={state.faultOf("rate")}
              required
            />
          </FormFrame>
          <Show when={props.rate.usedBy.length === 0} fallback={<p>{vatRatesWords().inUseHint}</p>}>
            <DeleteRate rate={props.rate} />
          </Show>
        </div>
      </details>
    </li>
  );
}

function UsedBy(props: { readonly rate: VatRate }) {
  const producer = useProducer();
  return (
    <Show when={props.rate.usedBy.length > 0}>
      <div>
        <h3 class="vat-rate-heading">{vatRatesWords().usedHere}</h3>
        <ul class="vat-rate-products">
          <For each={props.rate.usedBy}>
            {(product) => (
              <li>
                <a href={producerPaths(producer.slug).product(product.productId)}>{product.name}</a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function DeleteRate(props: { readonly rate: VatRate }) {
  const producer = useProducer();
  const action = () => `/api/producers/${producer.id}/vat-rates/${props.rate.vatRateId}/delete`;
  const state = createVatForm(props.rate.vatRateId, action());
  return (
    <FormFrame
      state={state}
      action={action()}
      submit={{ label: vatRatesWords().deleteRate, icon: "delete", kind: "danger" }}
    />
  );
}
