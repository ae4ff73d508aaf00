import * as Y from "yjs";
import type { Pen } from "../../../domain/board/pen.ts";
import type { BoardRefusal } from "../../../domain/protocol/board/frames.ts";
import { SHEET_VALUES_MAX } from "../../../domain/protocol/board/limits.ts";
import type { Written } from "./read-update.ts";

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;
type Struct = DecodedUpdate["structs"][number];
type Deletions = DecodedUpdate["ds"];

const lastClock = (item: Y.Item): number => item.id.clock + item.length - 1;

/** What an update adds to one sheet. The part itself is not touched. */
export class SheetGrowth {
  readonly client: number;
  readonly pen: Pen;
  readonly #doc: Y.Doc;
  readonly #height: number;
  #next: number;
  /** The newest new struct of each key. */
  readonly #newest = new Map<string, Y.Item>();
  /** The key whose newest new struct ends at a clock. */
  readonly #keyAt = new Map<number, string>();

  constructor(doc: Y.Doc, client: number, pen: Pen) {
    this.#doc = doc;
    this.client = client;
    this.pen = pen;
    this.#height = Y.getState(doc.store, client);
    this.#next = this.#height;
  }

  /** Takes the next struct in; answers why not. */
  add(struct: Struct): BoardRefusal | null {
    if (struct.id.clock > this.#next) return "incomplete";
    if (struct.id.clock < this.#next || !(struct instanceof Y.Item) || !isValueOrReplaced(struct)) return "bad-input";
    const key = this.#keyOf(struct);
    if (key === null) return "bad-input";
    const before = this.#newest.get(key);
    if (before !== undefined) this.#keyAt.delete(lastClock(before));
    this.#newest.set(key, struct);
    this.#keyAt.set(lastClock(struct), key);
    this.#next += struct.length;
    return this.#next > SHEET_VALUES_MAX ? "too-large" : null;
  }

  /** The key it is put under, if it replaces what stands there now; else null. */
  #keyOf({ origin, rightOrigin, parent, parentSub }: Y.Item): string | null {
    if (rightOrigin !== null) return null;
    if (origin !== null) return origin.client === this.client ? this.#keyEndingAt(origin.clock) : null;
    // Yjs's types do not tell that a root is named by its text until it is integrated.
    const root: unknown = parent;
    if (root !== this.pen || parentSub === null) return null;
    const isTaken = this.#newest.has(parentSub) || this.#doc.share.get(this.pen)?._map.has(parentSub) === true;
    return isTaken ? null : parentSub;
  }

  #keyEndingAt(clock: number): string | null {
    const key = this.#keyAt.get(clock);
    if (key !== undefined) return key;
    if (clock >= this.#height) return null;
    const item = this.#known[Y.findIndexSS(this.#known, clock)];
    if (!(item instanceof Y.Item) || item.deleted || lastClock(item) !== clock) return null;
    return this.#newest.has(item.parentSub ?? "") ? null : item.parentSub;
  }

  get #known(): (Y.Item | Y.GC)[] {
    return this.#doc.store.clients.get(this.client) ?? [];
  }

  /** Why a range may not be deleted. Looks at what is known; the new is `standing`'s to judge. */
  deletionRefusal(clock: number, end: number): "incomplete" | "not-to-be-changed" | null {
    if (end > this.#next) return "incomplete";
    if (clock >= this.#height) return null;
    const known = this.#known;
    for (let index = Y.findIndexSS(known, clock); index < known.length; index += 1) {
      const struct = known[index];
      if (struct === undefined || struct.id.clock >= end) break;
      if (!struct.deleted && !(struct instanceof Y.Item && this.#newest.has(struct.parentSub ?? "")))
        return "not-to-be-changed";
    }
    return null;
  }

  /** The new values, once everything is added; null when one of them would be gone as soon as it came. */
  standing(deletions: Deletions): Written[] | null {
    const written: Written[] = [];
    for (const [key, { id, content }] of this.#newest) {
      if (!(content instanceof Y.ContentAny) || Y.isDeleted(deletions, id)) return null;
      written.push({ pen: this.pen, key, value: content.arr[0] });
    }
    return written;
  }
}

/** A value of one entry, or what is left of values that were replaced before they came here. */
const isValueOrReplaced = ({ content, length }: Y.Item): boolean =>
  (content instanceof Y.ContentAny && length === 1) || (content instanceof Y.ContentDeleted && length > 0);
