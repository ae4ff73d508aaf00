// The editors of all rows, for as long as the page is open: what was typed outlives a row that a filter hides, and is not
// left behind without a question.
import { useBeforeLeave } from "@solidjs/router";
import { getOwner, runWithOwner } from "solid-js";
import type { StockId } from "../../domain/ids.ts";
import { warnBeforeLeaving } from "../forms/warn-before-leaving.ts";
import { formatList } from "../words/format-list.ts";
import { stocksWords } from "../words/stocks.ts";
import { createRealEditor, type RealEditor } from "./create-real-editor.ts";
import { useStockDesk } from "./stock-desk.ts";
import { rowName, type StockRow } from "./stock-row.ts";

export function createRealEditors(): (row: StockRow) => RealEditor {
  const desk = useStockDesk();
  const owner = getOwner();
  const editors = new Map<StockId, { readonly row: StockRow; readonly editor: RealEditor }>();
  const unsaved = () => [...editors.values()].filter(({ editor }) => editor.isUnsaved());
  // A count that can be saved leaves at once, and what remains is no count.
  useBeforeLeave(() => {
    for (const { editor } of unsaved()) editor.commit();
  });
  warnBeforeLeaving({
    isUnsaved: () => unsaved().length > 0,
    question: () => stocksWords().leaveUncounted({ offers: formatList(unsaved().map(({ row }) => rowName(row))) }),
    onLeave: () => {
      for (const { editor } of unsaved()) editor.restore();
    },
  });
  return (row) => {
    const known = editors.get(row.stockId);
    if (known !== undefined) return known.editor;
    // Not the row's, which goes when it is filtered away.
    const editor = runWithOwner(owner, () => createRealEditor(desk, row));
    if (editor === undefined) throw new Error("an editor is made while the page is gone");
    editors.set(row.stockId, { row, editor });
    return editor;
  };
}
