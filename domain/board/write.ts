import { assertNever } from "../assert-never.ts";
import { type BoardEntry, type EntryValue, readEntry } from "./entry.ts";
import { cancelPayment, type Entry, type Intention } from "./intention.ts";
import type { Sayings } from "./sayings.ts";

const countingFor = (sayings: Sayings, { orderNumber, key }: Intention): BoardEntry | undefined =>
  sayings.get(orderNumber)?.get(key)?.entry;

/**
 * Gives intentions their instant: the clock's (the object's, as this device knows it), and in any case later than what the
 * device has heard of the same thing.
 */
export const entriesOf = (intentions: readonly Intention[], sayings: Sayings, nowMs: number): Entry[] =>
  intentions.map((intention) => {
    const known = countingFor(sayings, intention)?.atMs ?? 0;
    return { part: intention.part, key: intention.key, value: [Math.max(nowMs, known + 1), ...intention.says] };
  });

/** An entry and what stood in its place on the same sheet; null: nothing. */
export interface Written {
  readonly entry: Entry;
  readonly before: EntryValue | null;
}

/**
 * What withdraws an entry and nothing else, whatever others wrote since. A payment is never unsaid: it is cancelled, which is a
 * new intention; everything else is put back on the sheet as it stood, with the instant it had.
 */
export function withdrawal({
  entry,
  before,
}: Written): { readonly entry: Entry } | { readonly intentions: Intention[] } {
  const said = readEntry(entry.key, entry.value);
  if (said?.kind === "payment") return { intentions: cancelPayment(said.orderNumber, said.paymentId) };
  return { entry: { ...entry, value: before ?? unsaid(said) } };
}

/** Stands where nothing stood, and loses to every entry there is: its instant is before all. */
function unsaid(said: Exclude<BoardEntry, { kind: "payment" }> | null): EntryValue {
  switch (said?.kind) {
    case undefined:
    case "acceptance":
      return [0];
    case "line":
    case "cancellation":
      return [0, 0];
    case "note":
      return [0, ""];
    default:
      return assertNever(said);
  }
}
