// Editing the real stock in place. The figure shown is the ledger's until somebody types; what they typed stays until it is
// saved or given up, whatever the ledger says meanwhile.
import { createSignal, onCleanup } from "solid-js";
import { stocksWords } from "../words/stocks.ts";
import { faultText } from "./fault-text.ts";
import { newCommandId, saveReal } from "./save-real.ts";
import { useStockDesk } from "./stock-desk.ts";
import { readUnits, writeUnits } from "./stock-measure.ts";
import type { StockRow } from "./stock-row.ts";

/** Presses of + and − that follow each other within this time are one change. */
const PRESSES_MS = 600;

export function createRealEditor(row: StockRow) {
  const desk = useStockDesk();
  const [draft, setDraft] = createSignal<string | null>(null);
  const [isSaving, setSaving] = createSignal(false);
  const [error, setError] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = { commandId: newCommandId(), units: -1 };
  onCleanup(() => clearTimeout(timer));

  const real = () => desk.viewOf(row).real;
  const written = () => {
    const units = real();
    return units === null ? "" : writeUnits(units, row.measure);
  };
  const restore = () => {
    clearTimeout(timer);
    setDraft(null);
    setError(undefined);
  };
  const type = (text: string) => {
    clearTimeout(timer);
    setError(undefined);
    setDraft(text);
  };
  const save = async (text: string, units: number) => {
    if (attempt.units !== units) attempt = { commandId: newCommandId(), units };
    setSaving(true);
    const fault = await saveReal(desk, row, { commandId: attempt.commandId, real: units, reason: "" });
    setSaving(false);
    if (fault !== null) return setError(stocksWords().fault[fault]);
    attempt = { commandId: newCommandId(), units: -1 };
    if (draft() === text) return restore();
    // Typed on while it was being saved.
    commit();
  };
  /** Whether what was typed can be saved; it is then on its way. */
  const commit = (): boolean => {
    clearTimeout(timer);
    const text = draft();
    if (text === null || isSaving()) return true;
    const reading = readUnits(text, row.measure);
    if ("fault" in reading) {
      setError(faultText(reading.fault, row.measure));
      return false;
    }
    if (reading.units === real()) restore();
    else void save(text, reading.units);
    return true;
  };
  const step = (by: 1 | -1) => {
    const reading = readUnits(draft() ?? written(), row.measure);
    const from = "units" in reading ? reading.units : (real() ?? 0);
    type(writeUnits(Math.max(0, from + by * row.stepUnits), row.measure));
    timer = setTimeout(commit, PRESSES_MS);
  };
  return {
    text: () => draft() ?? written(),
    isPending: () => draft() !== null,
    ...{ isSaving, error, type, step, commit, restore },
  };
}
