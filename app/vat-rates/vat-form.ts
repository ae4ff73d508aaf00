import { createForm } from "../forms/create-form.ts";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { postTo } from "../forms/post-form.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { useDone } from "../forms/use-done.ts";
import { formatList } from "../words/format-list.ts";
import { vatRatesWords } from "../words/vat-rates.ts";

/** A form of the page "Taux de TVA". */
export const createVatForm = (form: string, action: string) =>
  createForm({ form, send: postTo(action), onDone: useDone(), refusalText, faultText });

const refusalText = (refusal: Refusal): string =>
  refusal.reason === "in-use"
    ? vatRatesWords().inUse({ names: formatList(refusal.names) })
    : commonRefusalText(refusal);

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
