// Editing the real stock in place. The figure shown is the ledger's until somebody types; what they typed stays until it is
// saved or given up, whatever the ledger says meanwhile.
import { createSignal, onCleanup } from "solid-js";
import { showToast } from "../ui/toast/toasts.ts";
import { faultText } from "./fault-text.ts";
import { createAttempts, refusalText, type SaveRefusal, saveReal } from "./save-real.ts";
import type { StockDesk } from "./stock-desk.ts";
import { readUnits, writeUnits } from "./stock-measure.ts";
import { rowName, type StockRow } from "./stock-row.ts";

/** Presses of + and − that follow each other within this time are one change. */
const PRESSES_MS = 600;

interface Trouble {
  /** `typed`: it is no count. */
  readonly kind: SaveRefusal["fault"] | "typed";
  readonly text: string;
}

export type RealEditor = ReturnType<typeof createRealEditor>;

export function createRealEditor(desk: StockDesk, row: StockRow) {
  const [draft, setDraft] = createSignal<string | null>(null);
  const [isSaving, setSaving] = createSignal(false);
  const { trouble, setTrouble, tell } = createTrouble(desk, row);
  /** The figure that was there when somebody began to type, or that they have been shown since. */
  let expected: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempts = createAttempts();
  onCleanup(() => clearTimeout(timer));
  const real = () => desk.viewOf(row).real;
  const written = () => {
    const units = real();
    return units === null ? "" : writeUnits(units, row.measure);
  };
  const restore = () => {
    clearTimeout(timer);
    setDraft(null);
    setTrouble(undefined);
  };
  const isOvertaken = () => trouble()?.kind === "counted-elsewhere";
  const type = (text: string) => {
    clearTimeout(timer);
    if (draft() === null || isOvertaken()) expected = real();
    setTrouble(undefined);
    setDraft(text);
  };
  const save = async (text: string, units: number) => {
    setSaving(true);
    const refused = await saveReal(desk, row, { commandId: attempts.idFor(units), real: units, expected, reason: "" });
    setSaving(false);
    if (refused !== null) return tell(refused);
    expected = units;
    attempts.done();
    if (draft() === text) return restore();
    // Typed on while it was being saved.
    commit();
  };
  /** Whether what was typed can be saved; it is then on its way. */
  const commit = (): boolean => {
    clearTimeout(timer);
    const text = draft();
    if (text === null || isSaving()) return true;
    if (isOvertaken()) return false;
    const reading = readUnits(text, row.measure);
    if ("fault" in reading) {
      setTrouble({ kind: "typed", text: faultText(reading.fault, row.measure) });
      return false;
    }
    if (reading.units === real()) restore();
    else void save(text, reading.units);
    return true;
  };
  /** What was typed is to stand, whatever the others wrote. */
  const insist = () => {
    type(draft() ?? written());
    commit();
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
    /** Typed and not on its way. */
    isUnsaved: () => draft() !== null && !isSaving(),
    ...{ isSaving, trouble, type, step, commit, insist, restore },
  };
}

function createTrouble(desk: StockDesk, row: StockRow) {
  const [trouble, setTrouble] = createSignal<Trouble>();
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });
  const tell = (refused: SaveRefusal) => {
    const text = refusalText(desk, row, refused);
    setTrouble({ kind: refused.fault, text });
    // Whoever has left the page meanwhile hears of it where they are.
    if (isGone) showToast({ kind: "error", text: `${rowName(row)}. ${text}` });
  };
  return { trouble, setTrouble, tell };
}
