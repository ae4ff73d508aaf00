import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { DoneNotice } from "../forms/done-notice.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import { useProducer } from "../producer-space/producer-context.tsx";
import { producerPaths } from "../producer-space/producer-paths.ts";
import { Card } from "../ui/card/card.tsx";
import { TextField } from "../ui/field/field.tsx";
import { PageHeader } from "../ui/site/page-header.tsx";
import { PageTitle } from "../ui/site/page-title.tsx";
import { EmptyState } from "../ui/states/empty-state.tsx";
import { commonWords } from "../words/common.ts";
import { producerWords } from "../words/producer.ts";
import { vatRatesWords } from "../words/vat-rates.ts";
import { loadVatRates } from "./load-vat-rates.ts";
import { createNewRateForm } from "./vat-form.ts";
import { VatRateEntry } from "./vat-rate-entry.tsx";
import "./vat-rates.css";

/** The page "Taux de TVA" (guide, chapter 2, step 1). */
export function VatRatesPage() {
  const producer = useProducer();
  const rates = createAsync(() => loadVatRates(producer.id));
  return (
    <div class="stack">
      <PageTitle>{vatRatesWords().title}</PageTitle>
      <PageHeader
        heading={vatRatesWords().title}
        intro={vatRatesWords().intro}
        back={{ href: producerPaths(producer.slug).products, word: producerWords().products }}
      />
      <DoneNotice textOf={doneText} />
      <Show when={rates()}>
        {(known) => (
          <Show
            when={known().length > 0}
            fallback={<EmptyState icon="money" heading={vatRatesWords().noneTitle} text={vatRatesWords().noneText} />}
          >
            <ul class="vat-rates">
              {/* By id: what is being written in an entry stays so when the list is read anew. */}
              <For each={known().map(({ vatRateId }) => vatRateId)}>
                {(vatRateId) => (
                  <Show when={known().find((rate) => rate.vatRateId === vatRateId)}>
                    {(rate) => <VatRateEntry rate={rate()} />}
                  </Show>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      {/* Once a rate is added, an empty form stands ready for the next. */}
      <Show when={`${rates()?.length}`} keyed>
        <NewRate />
      </Show>
    </div>
  );
}

function NewRate() {
  const producer = useProducer();
  const action = `/api/producers/${producer.id}/vat-rates`;
  const state = createNewRateForm(action);
  return (
    <Card heading={vatRatesWords().addTitle}>
      <FormFrame state={state} action={action} submit={{ label: commonWords().add, icon: "add", kind: "plain" }}>
        <TextField
          label={vatRatesWords().rate}
          hint={vatRatesWords().rateHint}
          name="rate"
          unit="%"
          inputmode="decimal"
          autocomplete="off"
          value={state.typed("rate") ?? ""}
          error={state.faultOf("rate")}
          required
        />
      </FormFrame>
    </Card>
  );
}

function doneText(done: string): string | undefined {
  switch (done) {
    case "ajoute":
      return vatRatesWords().added;
    case "change":
      return vatRatesWords().changed;
    case "supprime":
      return vatRatesWords().deleted;
    case "deja-supprime":
      return vatRatesWords().deletedBefore;
    default:
      return undefined;
  }
}
