import { revalidate } from "@solidjs/router";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import { createForm, type Fields } from "../forms/create-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { postTo, REFUSED } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { useProducer } from "../producer-space/producer-context.tsx";
import { formatList } from "../words/format-list.ts";
import { productsWords } from "../words/products.ts";
import { vatRatesWords } from "../words/vat-rates.ts";
import { loadVatRates, type VatRate } from "./load-vat-rates.ts";

/** The form of a new rate. */
export function createNewRateForm(action: string) {
  return createForm({ form: "new-rate", send: postTo(action), onDone: useDone(), refusalText, faultText });
}

/** The form of a rate that colleagues may be changing too. */
export function createRateEditor(rate: () => VatRate, onRestart: () => void) {
  const producer = useProducer();
  const { vatRateId } = rate();
  return createDraftedForm({
    form: vatRateId,
    action: `/api/producers/${producer.id}/vat-rates/${vatRateId}`,
    draftName: `${producer.id}.vat-rate.${vatRateId}`,
    version: () => rate().version,
    reload: () => revalidate(loadVatRates.keyFor(producer.id)),
    ...{ onRestart, refusalText, faultText },
  });
}

/** The button that deletes a rate. */
export function createRateRemoval(vatRateId: string, action: string) {
  const producer = useProducer();
  return createForm({
    form: `delete-${vatRateId}`,
    send: async (fields: Fields) => {
      const answer = await postTo(action)(fields);
      // A colleague may have changed it, or a product may bear it by now.
      if (answer.status === REFUSED) await revalidate(loadVatRates.keyFor(producer.id));
      return answer;
    },
    onDone: useDone(),
    refusalText: (refusal) =>
      refusal.reason === "edited-elsewhere"
        ? vatRatesWords().changedBeforeDeleted({ name: nameIn(refusal) })
        : refusalText(refusal),
    faultText,
  });
}

const nameIn = ({ names }: Refusal): string => names[0] ?? productsWords().refusal.somebody;

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case "edited-elsewhere":
      return vatRatesWords().editedElsewhere({ name: nameIn(refusal) });
    case "in-use":
      return vatRatesWords().inUse({ names: formatList(refusal.names) });
    default:
      return commonRefusalText(refusal);
  }
}

function faultText({ expected }: Fault): string {
  switch (expected) {
    case "empty":
      return vatRatesWords().rateMissing;
    case "taken":
      return vatRatesWords().rateTaken;
    case "too-large":
      return vatRatesWords().rateTooHigh;
    default:
      return vatRatesWords().rateInvalid;
  }
}
