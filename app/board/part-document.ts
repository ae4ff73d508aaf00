// One part of the board as this device has it: a Yjs document in which every root map is a pen's sheet. The device writes on
// its own pen's sheet and reads all of them.
import * as v from "valibot";
import * as Y from "yjs";
import type { EntryValue } from "../../domain/board/entry.ts";
import type { Entry } from "../../domain/board/intention.ts";
import type { PartId } from "../../domain/board/part.ts";
import { Pen, penOf } from "../../domain/board/pen.ts";
import type { Heard } from "../../domain/board/sayings.ts";

/** By Yjs client id, how many of its writings are known. */
export type StateVector = ReadonlyMap<number, number>;

export class PartDocument {
  readonly part: PartId;
  readonly yjs = new Y.Doc();
  readonly #pen: Pen;

  constructor(part: PartId, clientId: number) {
    const pen = penOf(clientId);
    if (pen === null) throw new Error(`no pen has the client id ${clientId}`);
    this.part = part;
    this.yjs.clientID = clientId;
    this.#pen = pen;
  }

  write(entries: readonly Pick<Entry, "key" | "value">[]): void {
    this.yjs.transact(() => {
      const sheet = this.yjs.getMap(this.#pen);
      for (const { key, value } of entries) sheet.set(key, [...value]);
    });
  }

  /** What stands for a key on this device's own sheet. */
  own(key: string): EntryValue | null {
    const value: unknown = this.yjs.getMap(this.#pen).get(key);
    return isEntryValue(value) ? value : null;
  }

  /** What stands for a key on every sheet. */
  standing(key: string): Pick<Heard, "pen" | "value">[] {
    return this.#sheets().flatMap(({ pen, sheet }) => (sheet.has(key) ? [{ pen, value: sheet.get(key) }] : []));
  }

  /** Takes in what others wrote. Bytes that are no update change nothing and throw. */
  apply(update: Uint8Array): void {
    Y.applyUpdate(this.yjs, update);
  }

  /** Everything that stands on the sheets. */
  read(): Heard[] {
    return this.#sheets().flatMap(({ pen, sheet }) =>
      [...sheet.entries()].map(([key, value]) => ({ part: this.part, pen, key, value })),
    );
  }

  /** Tells what is new on the sheets, whoever wrote it. */
  onHeard(tell: (heard: readonly Heard[]) => void): void {
    this.yjs.on("afterTransaction", ({ changed }: Y.Transaction) => {
      // Asking the document for a sheet that came from elsewhere replaces the type in `changed`: names first.
      const named = [...changed].map(([type, keys]) => ({ name: Y.findRootTypeKey(type), keys }));
      const heard = named.flatMap(({ name, keys }) => {
        const pen = v.safeParse(Pen, name);
        if (!pen.success) return [];
        const sheet = this.yjs.getMap(pen.output);
        return [...keys].flatMap((key) =>
          key !== null && sheet.has(key) ? { part: this.part, pen: pen.output, key, value: sheet.get(key) } : [],
        );
      });
      if (heard.length > 0) tell(heard);
    });
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.yjs);
  }

  updateSince(known: StateVector): Uint8Array {
    return Y.encodeStateAsUpdate(this.yjs, Y.encodeStateVector(new Map(known)));
  }

  /**
   * What these clients, or all, wrote and `known` has not got: the entries that count, not those written over since.
   */
  writtenSince(known: StateVector, clientIds: ReadonlySet<number> | "all"): Heard[] {
    const written: Heard[] = [];
    for (const { pen, sheet } of this.#sheets()) {
      const clientId = Number.parseInt(pen, 36);
      const from = known.get(clientId) ?? 0;
      const isMeant = clientIds === "all" || clientIds.has(clientId);
      if (!isMeant || Y.getState(this.yjs.store, clientId) <= from) continue;
      // Yjs tells an entry's clock nowhere else.
      for (const [key, { deleted, id }] of sheet._map)
        if (!deleted && id.clock >= from) written.push({ part: this.part, pen, key, value: sheet.get(key) });
    }
    return written;
  }

  #sheets(): { readonly pen: Pen; readonly sheet: Y.Map<unknown> }[] {
    return [...this.yjs.share.keys()].flatMap((name) => {
      const pen = v.safeParse(Pen, name);
      return pen.success ? { pen: pen.output, sheet: this.yjs.getMap(pen.output) } : [];
    });
  }
}

const isEntryValue = (value: unknown): value is EntryValue => Array.isArray(value) && typeof value[0] === "number";

export const decodeStateVector = (bytes: Uint8Array): StateVector => Y.decodeStateVector(bytes);

/** What whoever has `known` and hears `update` knows then. */
export function knownAfter(known: StateVector, update: Uint8Array): StateVector {
  const after = new Map(known);
  for (const [clientId, clock] of Y.parseUpdateMeta(update).to)
    after.set(clientId, Math.max(clock, after.get(clientId) ?? 0));
  return after;
}
