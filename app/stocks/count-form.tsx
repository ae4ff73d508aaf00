import { createSignal, Show } from "solid-js";
import { REASON_MAX_CHARS } from "../../domain/stock/set-real.ts";
import { Button } from "../ui/button/button.tsx";
import { TextField } from "../ui/field/field.tsx";
import { stocksWords } from "../words/stocks.ts";
import { faultText } from "./fault-text.ts";
import { createAttempts, refusalText, saveReal } from "./save-real.ts";
import { useStockDesk } from "./stock-desk.ts";
import { readUnits, writeUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";
import "./count-form.css";

/** A count with its reason, for the history. */
export function CountForm(props: { readonly row: StockRow; readonly onDone: () => void }) {
  const desk = useStockDesk();
  const real = desk.viewOf(props.row).real;
  const [text, setText] = createSignal(real === null ? "" : writeUnits(real, props.row.measure));
  const [reason, setReason] = createSignal("");
  const [error, setError] = createSignal<string>();
  const [isSaving, setSaving] = createSignal(false);
  let expected = real;
  const attempts = createAttempts();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const reading = readUnits(text(), props.row.measure);
    if ("fault" in reading) return setError(faultText(reading.fault, props.row.measure));
    const { units } = reading;
    setSaving(true);
    const refusal = await saveReal(desk, props.row, {
      ...{ commandId: attempts.idFor(units), real: units, expected, reason: reason().trim() },
    });
    setSaving(false);
    setError(refusal === null ? undefined : refusalText(desk, props.row, refusal));
    // Who saves again has read what the others wrote.
    if (refusal?.fault === "counted-elsewhere") expected = desk.viewOf(props.row).real;
    // What was done is said under the dialog, with the way back: the dialog makes room.
    if (refusal === null) props.onDone();
  };
  return (
    <form novalidate class="count-form" onSubmit={(event) => void save(event)}>
      <TextField
        label={stocksWords().real}
        unit={props.row.measure.unit ?? undefined}
        inputmode="decimal"
        autocomplete="off"
        error={error()}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <TextField
        label={stocksWords().why}
        hint={stocksWords().whyHint}
        maxlength={REASON_MAX_CHARS}
        value={reason()}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <Show when={(desk.viewOf(props.row).real ?? 0) < 0}>
        <p class="count-form-negative">{stocksWords().negativeText}</p>
      </Show>
      <Button kind="primary" type="submit" busy={isSaving()}>
        {stocksWords().countSave}
      </Button>
    </form>
  );
}
