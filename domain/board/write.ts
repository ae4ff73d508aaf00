import { assertNever } from "../assert-never.ts";
import { type BoardEntry, readEntry } from "./entry.ts";
import { cancelPayment, type Entry, type Intention, saysOfMark } from "./intention.ts";
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

/**
 * The intentions that put back what counts now. Asked before writing; carried out at any time after, they are new and
 * later intentions themselves. A payment is never unsaid: it is cancelled.
 */
export const undoing = (intentions: readonly Intention[], sayings: Sayings): Intention[] =>
  intentions.flatMap((intention) => inverse(intention, countingFor(sayings, intention)));

function inverse(intention: Intention, before: BoardEntry | undefined): Intention[] {
  if (before === undefined) return unsaid(intention);
  switch (before.kind) {
    case "line":
      return [{ ...intention, says: saysOfMark(before.mark) }];
    case "payment":
      return [];
    case "cancellation":
      return [{ ...intention, says: [before.isCancelled ? 1 : 0] }];
    case "acceptance":
      return [{ ...intention, says: before.paymentIds }];
    case "note":
      return [{ ...intention, says: [before.text] }];
    default:
      return assertNever(before);
  }
}

/** Takes back what nothing was said of before. */
function unsaid(intention: Intention): Intention[] {
  const said = readEntry(intention.key, [0, ...intention.says]);
  switch (said?.kind) {
    case undefined:
      return [];
    case "line":
    case "cancellation":
      return [{ ...intention, says: [0] }];
    case "payment":
      return cancelPayment(said.orderNumber, said.paymentId);
    case "acceptance":
      return [{ ...intention, says: [] }];
    case "note":
      return [{ ...intention, says: [""] }];
    default:
      return assertNever(said);
  }
}
