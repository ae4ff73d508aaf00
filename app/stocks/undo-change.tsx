import { Show } from "solid-js";
import { createForm } from "../forms/create-form.ts";
import { FormFrame } from "../forms/form-frame.tsx";
import { postTo } from "../forms/post-form.ts";
import { useDone } from "../forms/use-done.ts";
import { stocksWords } from "../words/stocks.ts";
import type { StockChange } from "./load-stocks.ts";
import { isCount } from "./save-real.ts";
import { useStockDesk } from "./stock-desk.ts";
import { countAction, countFaultText, countRefusalText, versionOf } from "./stock-form.tsx";
import { writeUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";

interface UndoChangeProps {
  readonly row: StockRow;
  readonly change: StockChange;
}

/** Takes the latest count back; what was delivered stays delivered. */
export function UndoChange(props: UndoChangeProps) {
  const isOpen = () => props.change.kind === "count" && isCount(props.change.fromReal);
  return (
    <Show when={isOpen()}>
      <UndoForm {...props} />
    </Show>
  );
}

function UndoForm(props: UndoChangeProps) {
  const desk = useStockDesk();
  const action = countAction(desk.producer.id, props.row);
  const state = createForm({
    form: "undo-count",
    send: postTo(action),
    onDone: useDone(),
    refusalText: countRefusalText,
    faultText: ({ expected }) => countFaultText(expected, props.row),
  });
  const before = () => (props.change.fromReal === null ? "" : writeUnits(props.change.fromReal, props.row.measure));
  return (
    <FormFrame
      class="stock-history-undo"
      state={state}
      action={action}
      submit={{ label: stocksWords().undoChange, icon: "undo", kind: "plain" }}
    >
      <input type="hidden" name="real" value={before()} />
      <input type="hidden" name="version" value={versionOf(props.change.toReal)} />
      <input type="hidden" name="reason" value={stocksWords().undoReason} />
    </FormFrame>
  );
}
