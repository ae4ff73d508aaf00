// What counts on the board. Every pen writes on its own sheet, so sheets never disagree about themselves; where several
// speak of one thing THE LATER INTENTION WINS: the greatest instant, and between equal instants the greater pen. An entry's
// instant is later than every one its writer had seen for the same key (`write.ts`): whoever saw a tick and then took it
// away is later, whatever the clocks say. Undo puts back what stood on the writer's own sheet, with the instant it had: the
// entry of somebody else that had lost to what is undone counts again. Hearing the same entries in any order, any number of
// times, ends in one state.
import { type BoardEntry, readEntry } from "./entry.ts";
import { type PartId, TABLE_PART } from "./part.ts";
import type { Pen } from "./pen.ts";

/** An entry and whose sheet it stands on. */
export interface Said<Entry extends BoardEntry = BoardEntry> {
  readonly pen: Pen;
  readonly entry: Entry;
}

/** What counts for one order, by key. */
export type OrderSayings = ReadonlyMap<string, Said>;

/** What counts, by order number; changed by `hear` alone. */
export type Sayings = Map<number, Map<string, Said>>;

/** An entry as it stands on a sheet of a part. */
export interface Heard {
  readonly part: PartId;
  readonly pen: Pen;
  readonly key: string;
  readonly value: unknown;
}

export const NOTHING_SAID: OrderSayings = new Map();

/** What stands for one key on each sheet of its part, now. */
export type Standing = (part: PartId, key: string) => Iterable<Pick<Heard, "pen" | "value">>;

const isLater = (one: Said, other: Said): boolean =>
  one.entry.atMs > other.entry.atMs || (one.entry.atMs === other.entry.atMs && one.pen > other.pen);

/** Lines are spoken of in their producer's part, all else at the table. */
export const isInItsPart = (entry: BoardEntry, part: PartId): boolean =>
  (entry.kind === "line") === (part !== TABLE_PART);

/**
 * Takes an entry in, as it now stands on its sheet. Returns the number of the order that now reads differently; null when
 * nothing changed: it is no entry, stands in the wrong part, or something later counts. `standing` is asked only where a
 * sheet's own entry counted before and an earlier one stands there now: something of another sheet may count then.
 */
export function hear(sayings: Sayings, { part, pen, key, value }: Heard, standing: Standing): number | null {
  const entry = readEntry(key, value);
  if (entry === null || !isInItsPart(entry, part)) return null;
  const { orderNumber } = entry;
  const known = sayings.get(orderNumber)?.get(key);
  let counting: Said = { pen, entry };
  if (known !== undefined && !isLater(counting, known)) {
    if (known.pen !== pen || known.entry.atMs === entry.atMs) return null;
    counting = latest(counting, key, standing(part, key));
  }
  const ofOrder = sayings.get(orderNumber) ?? new Map<string, Said>();
  sayings.set(orderNumber, ofOrder.set(key, counting));
  return orderNumber;
}

function latest(said: Said, key: string, standing: ReturnType<Standing>): Said {
  let counting = said;
  for (const { pen, value } of standing) {
    const entry = pen === said.pen ? null : readEntry(key, value);
    if (entry !== null && isLater({ pen, entry }, counting)) counting = { pen, entry };
  }
  return counting;
}

/** For whoever reads every sheet once, from its end: no entry is replaced on the way. */
export const NOTHING_REPLACED: Standing = () => [];
