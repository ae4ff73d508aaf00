import { onMount, Show } from "solid-js";
import { Button } from "../ui/button/button.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { paths } from "../ui/site/paths.ts";
import { commonWords } from "../words/common.ts";
import { stocksWords } from "../words/stocks.ts";
import type { RealEditor as Editor } from "./create-real-editor.ts";
import { rowName, type StockRow } from "./stock-row.ts";
import "./real-editor.css";

interface RealEditorProps {
  readonly row: StockRow;
  readonly editor: Editor;
  /** Management has just been switched on: the field waits for a first count. */
  readonly isFirstCount: boolean;
  readonly onRestore: () => void;
}

/** − [12,5] + kg. Enter saves and goes on to the next row, Escape restores, arrows walk between rows. */
export function RealEditor(props: RealEditorProps) {
  const { editor } = props;
  const name = () => rowName(props.row);
  const errorId = () => `real-error-${props.row.stockId}`;
  let field: HTMLInputElement | undefined;
  onMount(() => props.isFirstCount && field?.focus());
  const restore = () => {
    editor.restore();
    if (field) field.value = editor.text();
    props.onRestore();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.key === "Escape") restore();
    if (event.key === "Enter" && editor.commit()) focusRow(event.currentTarget, event.shiftKey ? -1 : 1);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    focusRow(event.currentTarget, event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <div class="real script-only" data-pending={editor.isPending() ? "" : undefined} aria-busy={editor.isSaving()}>
      <div class="real-control">
        <button
          class="real-step"
          type="button"
          aria-label={stocksWords().less({ offer: name() })}
          onClick={() => editor.step(-1)}
        >
          <Icon name="minus" />
        </button>
        <input
          ref={field}
          class="real-field"
          data-real=""
          type="text"
          inputmode="decimal"
          autocomplete="off"
          enterkeyhint="next"
          aria-label={stocksWords().realOf({ offer: name() })}
          aria-invalid={editor.trouble() ? "true" : undefined}
          aria-describedby={editor.trouble() ? errorId() : undefined}
          value={editor.text()}
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => editor.type(event.currentTarget.value)}
          onBlur={() => editor.commit()}
          onKeyDown={onKeyDown}
        />
        <button
          class="real-step"
          type="button"
          aria-label={stocksWords().more({ offer: name() })}
          onClick={() => editor.step(1)}
        >
          <Icon name="add" />
        </button>
        <Show when={props.row.measure.unit}>{(unit) => <span class="real-unit">{unit()}</span>}</Show>
      </div>
      <Show when={editor.isSaving()}>
        <small class="real-note">{stocksWords().saving}</small>
      </Show>
      <Show when={props.isFirstCount && !editor.trouble()}>
        <small class="real-note">{stocksWords().giveReal}</small>
      </Show>
      <Show when={editor.trouble()?.text}>
        {(text) => (
          <small class="real-error" id={errorId()} role="alert">
            {text()}
          </small>
        )}
      </Show>
      <Show when={editor.trouble()?.kind === "signed-out"}>
        <a class="real-note" href={paths.signIn} target="_blank" rel="noreferrer">
          {commonWords().signIn}
        </a>
      </Show>
      <Show when={editor.trouble()?.kind === "counted-elsewhere"}>
        <span class="real-choice">
          <Button onClick={editor.insist}>{stocksWords().keepMine({ real: editor.text() })}</Button>
          <Button onClick={restore}>{stocksWords().takeTheirs}</Button>
        </span>
      </Show>
    </div>
  );
}

/** To the field of the row below or above, as in a sheet. */
function focusRow(field: HTMLInputElement, by: 1 | -1): void {
  const fields = [...(field.closest("table")?.querySelectorAll<HTMLInputElement>("[data-real]") ?? [])];
  const next = fields[fields.indexOf(field) + by];
  if (next) next.focus();
  else field.blur();
}
