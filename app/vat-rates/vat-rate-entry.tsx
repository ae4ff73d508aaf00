import { For, Show } from "solid-js";
import { writeAmount } from "../../domain/product/amount-text.ts";
import type { DraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { Restartable } from "../forms/restartable.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { TextField } from "../ui/field/field.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { Notice } from "../ui/notice/notice.tsx";
import { commonWords } from "../words/common.ts";
import { currentLanguage } from "../words/current-language.ts";
import { formatPercent, NO_BREAK_SPACE } from "../words/format-number.ts";
import { productsWords } from "../words/products.ts";
import { vatRatesWords } from "../words/vat-rates.ts";
import type { VatRate } from "./load-vat-rates.ts";
import { createRateEditor, createRateRemoval } from "./vat-form.ts";

/** A rate, where it is used, and what can be done to it; opens without a script. */
export function VatRateEntry(props: { readonly rate: VatRate }) {
  return (
    <li class="vat-rate">
      <Restartable>{(restart) => <RateBox rate={props.rate} onRestart={restart} />}</Restartable>
    </li>
  );
}

function RateBox(props: { readonly rate: VatRate; readonly onRestart: () => void }) {
  const producer = useProducer();
  const { vatRateId } = props.rate;
  const editor = createRateEditor(
    () => props.rate,
    () => props.onRestart(),
  );
  const removeAt = `/api/producers/${producer.id}/vat-rates/${vatRateId}/delete`;
  const removal = createRateRemoval(vatRateId, removeAt);
  const isOpen = () => editor.isDraft() || editor.state.refusal() !== undefined || removal.refusal() !== undefined;
  return (
    <details class="vat-rate-box" open={isOpen()}>
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
        <ChangeRate rate={props.rate} editor={editor} />
        <Show when={props.rate.usedBy.length === 0} fallback={<InUse text={removal.refusal()} />}>
          <FormFrame
            state={removal}
            action={removeAt}
            submit={{ label: vatRatesWords().deleteRate, icon: "delete", kind: "danger" }}
          >
            <input type="hidden" name="version" value={props.rate.version} />
          </FormFrame>
        </Show>
      </div>
    </details>
  );
}

function ChangeRate(props: { readonly rate: VatRate; readonly editor: DraftedForm }) {
  const { editor } = props;
  const written = () => writeAmount(props.rate.basisPoints, { inBase: 100, language: currentLanguage() });
  // A colleague's later rate does not move what somebody is writing.
  const start = editor.state.typed("rate") ?? written();
  const percent = (text: string) => `${text}${NO_BREAK_SPACE}%`;
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        state={editor.state}
        action={editor.action}
        submit={{ label: editor.isOvertaken() ? productsWords().keepMine : commonWords().save, kind: "primary" }}
        onWrite={editor.look}
        onThere={editor.hold}
      >
        <input type="hidden" name="version" value={editor.version()} />
        <Show when={editor.isOvertaken()}>
          <FormDifferences
            lines={[
              {
                field: vatRatesWords().rate,
                theirs: percent(written()),
                mine: percent(editor.written().rate ?? start),
              },
            ]}
            onTake={editor.restart}
          />
        </Show>
        <TextField
          label={vatRatesWords().rate}
          hint={vatRatesWords().changeHint}
          name="rate"
          unit="%"
          inputmode="decimal"
          autocomplete="off"
          value={start}
          error={editor.state.faultOf("rate")}
          required
        />
      </FormFrame>
    </>
  );
}

/** Why there is no button to delete it; and that there was one, when it has just been pressed. */
function InUse(props: { readonly text: string | undefined }) {
  return (
    <Show when={props.text} fallback={<p>{vatRatesWords().inUseHint}</p>}>
      {(text) => (
        <Notice kind="error" isAnswer>
          {text()}
        </Notice>
      )}
    </Show>
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
