import { revalidate } from "@solidjs/router";
import { Show, untrack } from "solid-js";
import { REASON_MAX_CHARS } from "../../domain/stock/set-real.ts";
import { createDraftedForm } from "../forms/create-drafted-form.ts";
import { DraftNotice } from "../forms/draft-notice.tsx";
import { FormDifferences } from "../forms/form-differences.tsx";
import { FormFrame } from "../forms/form-frame.tsx";
import type { Fault, Refusal } from "../forms/form-outcome.ts";
import { commonRefusalText } from "../forms/refusal-text.ts";
import { TextField } from "../ui/field/field.tsx";
import { NO_BREAK_SPACE } from "../words/format-number.ts";
import { productsWords } from "../words/products.ts";
import { stocksWords } from "../words/stocks.ts";
import { faultText } from "./fault-text.ts";
import { loadStocks } from "./load-stocks.ts";
import { isCount } from "./save-real.ts";
import { useStockDesk } from "./stock-desk.ts";
import { formatUnits, writeUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";
import "./count-form.css";

interface StockFormProps {
  readonly row: StockRow;
  readonly onRestart: () => void;
}

/** A count as a plain form: left empty, the offer is sold without limit. */
export function StockForm(props: StockFormProps) {
  const desk = useStockDesk();
  const real = () => desk.viewOf(props.row).real;
  const editor = createDraftedForm({
    form: "stock",
    action: countAction(desk.producer.id, props.row),
    draftName: `${desk.producer.id}.stock.${props.row.stockId}`,
    version: () => versionOf(real()),
    reload: () => revalidate(loadStocks.keyFor(desk.producer.id)),
    onRestart: () => props.onRestart(),
    refusalText: countRefusalText,
    faultText: ({ expected }: Fault) => countFaultText(expected, props.row),
  });
  // A colleague's later count does not move the figure somebody is writing.
  const start = untrack(real);
  const written = start === null || !isCount(start) ? "" : writeUnits(start, props.row.measure);
  const words = () => stocksWords();
  return (
    <>
      <DraftNotice isDraft={editor.isDraft()} onDrop={editor.restart} />
      <FormFrame
        class="count-form"
        state={editor.state}
        action={editor.action}
        submit={{
          label: editor.isOvertaken() ? productsWords().keepMine : words().countSave,
          icon: "check",
          kind: "primary",
        }}
        onWrite={editor.look}
        onThere={editor.hold}
      >
        <input type="hidden" name="version" value={editor.version()} />
        <Show when={editor.isOvertaken()}>
          <FormDifferences
            lines={[
              {
                field: words().real,
                theirs: sayReal(real(), props.row),
                mine: sayTyped(editor.written().real ?? "", props.row),
              },
            ]}
            onTake={editor.restart}
          />
        </Show>
        <TextField
          label={words().real}
          hint={words().leaveEmpty}
          name="real"
          unit={props.row.measure.unit ?? undefined}
          inputmode="decimal"
          autocomplete="off"
          value={editor.state.typed("real") ?? written}
          error={editor.state.faultOf("real")}
        />
        <TextField
          label={words().why}
          hint={words().whyHint}
          name="reason"
          autocomplete="off"
          maxlength={REASON_MAX_CHARS}
          value={editor.state.typed("reason") ?? ""}
          error={editor.state.faultOf("reason")}
          required={false}
        />
        <Show when={(real() ?? 0) < 0}>
          <p class="count-form-negative">{words().negativeText}</p>
        </Show>
      </FormFrame>
    </>
  );
}

export const countAction = (producerId: string, { stockId }: Pick<StockRow, "stockId">): string =>
  `/api/producers/${producerId}/stocks/${encodeURIComponent(stockId)}`;

/** What the stock was taken for, as the route reads it. */
export const versionOf = (real: number | null): string => (real === null ? "" : String(real));

const sayReal = (real: number | null, { measure }: StockRow): string =>
  real === null ? stocksWords().unlimited : formatUnits(real, measure);

const sayTyped = (text: string, { measure }: StockRow): string =>
  text === "" ? stocksWords().unlimited : [text, measure.unit].filter(Boolean).join(NO_BREAK_SPACE);

export function countRefusalText(refusal: Refusal): string {
  if (refusal.reason !== "edited-elsewhere") return commonRefusalText(refusal);
  const [name] = refusal.names;
  return name === undefined ? stocksWords().deliveredElsewhere : stocksWords().editedElsewhere({ name });
}

export function countFaultText(expected: string, { measure }: StockRow): string {
  switch (expected) {
    case "not-a-step":
    case "too-fine":
    case "too-large":
      return faultText(expected, measure);
    default:
      return stocksWords().fault["not-a-number"];
  }
}
