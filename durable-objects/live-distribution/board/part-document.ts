import * as Y from "yjs";
import { PEN_COUNT, type Pen } from "../../../domain/board/pen.ts";
import { PART_MAX_BYTES } from "../../../domain/protocol/board/limits.ts";

/** Updates on disk before they are made one. Each costs a row to read after a wake, and one to delete. */
const ROWS_MAX = 256;

interface Row {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** One part in memory, as its updates on disk make it. */
export class PartDocument {
  readonly doc = new Y.Doc();
  #rows: number;
  #lastSequence: number;
  /** What the rows hold, repetitions and all. */
  #rowBytes: number;
  /** How large the part is, or more. */
  #atMostBytes: number;

  constructor(rows: readonly Row[]) {
    // It never writes; Yjs gives itself another id where somebody's is the same.
    this.doc.clientID = PEN_COUNT;
    this.doc.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(this.doc, bytes);
    });
    this.#rows = rows.length;
    this.#lastSequence = rows.at(-1)?.sequence ?? 0;
    this.#rowBytes = rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    this.#atMostBytes = this.#rowBytes;
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  /** What a page that knows this much has not got; null: that is no state vector. */
  missingFrom(stateVector: Uint8Array): Uint8Array | null {
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector);
    } catch {
      // Not a state vector is bad input, answered as such.
      return null;
    }
  }

  /** What stands for a key on a pen's sheet. */
  valueOn(pen: Pen, key: string): unknown {
    return this.doc.getMap(pen).get(key);
  }

  /** What stands for a key on these pens' sheets. */
  standing(key: string, pens: Iterable<Pen>): { readonly pen: Pen; readonly value: unknown }[] {
    return [...pens].flatMap((pen) => {
      const value = this.valueOn(pen, key);
      return value === undefined ? [] : [{ pen, value }];
    });
  }

  hasRoomFor(update: Uint8Array): boolean {
    if (this.#atMostBytes + update.byteLength <= PART_MAX_BYTES) return true;
    this.#atMostBytes = Y.encodeStateAsUpdate(this.doc).byteLength;
    return this.#atMostBytes + update.byteLength <= PART_MAX_BYTES;
  }

  /** Takes news in; answers them as they are kept and told: nothing known, nothing replaced. */
  integrate(news: Uint8Array): Uint8Array {
    const kept: Uint8Array[] = [];
    const onUpdate = (bytes: Uint8Array) => kept.push(bytes);
    this.doc.on("update", onUpdate);
    Y.applyUpdate(this.doc, news);
    this.doc.off("update", onUpdate);
    const { pendingStructs, pendingDs } = this.doc.store;
    const [bytes] = kept;
    if (bytes === undefined || pendingStructs !== null || pendingDs !== null)
      throw new Error("read as news but is none");
    return bytes;
  }

  /** The row to write: beside the others, or instead of all of them. */
  nextRow(kept: Uint8Array): Row & { readonly isWhole: boolean } {
    const isWhole = this.#rows + 1 > ROWS_MAX || this.#rowBytes + kept.byteLength > PART_MAX_BYTES;
    const bytes = isWhole ? Y.encodeStateAsUpdate(this.doc) : kept;
    return { sequence: this.#lastSequence + 1, bytes, isWhole };
  }

  /** All of it but what stands under this key, on whichever sheet: the one row to write instead of all. */
  without(key: string): Row & { readonly isWhole: true } {
    this.doc.transact(() => {
      for (const pen of this.doc.share.keys()) this.doc.getMap(pen).delete(key);
    });
    return { sequence: this.#lastSequence + 1, bytes: Y.encodeStateAsUpdate(this.doc), isWhole: true };
  }

  /** The row was written. */
  believe({ sequence, bytes, isWhole }: ReturnType<PartDocument["nextRow"]>): void {
    this.#lastSequence = sequence;
    this.#rows = isWhole ? 1 : this.#rows + 1;
    this.#rowBytes = isWhole ? bytes.byteLength : this.#rowBytes + bytes.byteLength;
    this.#atMostBytes = isWhole ? bytes.byteLength : this.#atMostBytes + bytes.byteLength;
  }
}
