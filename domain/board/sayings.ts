// What counts on the board. Every pen writes on its own sheet, so sheets never disagree about themselves; where several
// speak of one thing THE LATER INTENTION WINS: the greatest instant, and between equal instants the greater pen. An entry's
// instant is later than every one its writer had seen for the same key (`write.ts`): whoever saw a tick and then took it
// away is later, whatever the clocks say. Hearing the same entries in any order, any number of times, ends in one state.
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

const isLater = (one: Said, other: Said): boolean =>
  one.entry.atMs > other.entry.atMs || (one.entry.atMs === other.entry.atMs && one.pen > other.pen);

/** Lines are spoken of in their producer's part, all else at the table. */
export const isInItsPart = (entry: BoardEntry, part: PartId): boolean =>
  (entry.kind === "line") === (part !== TABLE_PART);

/**
 * Takes an entry in. Answers the number of the order that now reads differently; null when nothing changed: it is no
 * entry, stands in the wrong part, or something later counts.
 */
export function hear(sayings: Sayings, { part, pen, key, value }: Heard): number | null {
  const entry = readEntry(key, value);
  if (entry === null || !isInItsPart(entry, part)) return null;
  const said = { pen, entry };
  const ofOrder = sayings.get(entry.orderNumber);
  const known = ofOrder?.get(key);
  if (known !== undefined && !isLater(said, known)) return null;
  if (ofOrder === undefined) sayings.set(entry.orderNumber, new Map([[key, said]]));
  else ofOrder.set(key, said);
  return entry.orderNumber;
}
