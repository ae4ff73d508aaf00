import type { Viewer } from "../../../domain/access/viewer.ts";
import type { Pen } from "../../../domain/board/pen.ts";
import type { UserId } from "../../../domain/ids.ts";
import { PENS_MAX, UNUSED_PENS_MAX } from "../../../domain/protocol/board/limits.ts";
import type { BoardStore, PenHolder } from "./board-store.ts";

/** Somebody who may work at the board. */
export interface Writer {
  readonly userId: UserId;
  readonly name: string;
  readonly deviceName: string;
  readonly producerId: PenHolder["producerId"];
}

/** null for somebody who is not signed in. */
export const writerOf = ({ userId, name, audience }: Viewer, deviceName: string): Writer | null =>
  userId === null
    ? null
    : { userId, name, deviceName, producerId: audience.kind === "producer" ? audience.producerId : null };

/** Whose each pen is, in memory and on disk. Once somebody's it is nobody else's: no entry can be signed by another. */
export class Pens {
  readonly #storage: DurableObjectStorage;
  readonly #store: BoardStore;
  #holders: Map<Pen, PenHolder> | null = null;

  constructor(storage: DurableObjectStorage, store: BoardStore) {
    this.#storage = storage;
    this.#store = store;
  }

  /** In the order in which they were taken. */
  get holders(): ReadonlyMap<Pen, PenHolder> {
    return this.#read();
  }

  /** Those that have written. */
  get writers(): Pen[] {
    return [...this.#read()].filter(([, { hasWritten }]) => hasWritten).map(([pen]) => pen);
  }

  #read(): Map<Pen, PenHolder> {
    this.#holders ??= this.#store.readPens();
    return this.#holders;
  }

  /** The person behind a pen that has written. */
  holderOf(pen: Pen): UserId {
    const holder = this.#read().get(pen);
    if (holder === undefined) throw new Error(`nobody's pen has written: ${pen}`);
    return holder.userId;
  }

  /** Whether it is theirs, or nobody's yet. */
  isFor(pen: Pen, writer: Writer): boolean {
    const holder = this.#read().get(pen);
    return holder === undefined || holder.userId === writer.userId;
  }

  /** Whether this writer would have written with too many, if these were written with. */
  areTooMany(pens: Iterable<Pen>, writer: Writer): boolean {
    const holders = this.#read();
    const added = new Set([...pens].filter((pen) => holders.get(pen)?.hasWritten !== true));
    if (added.size === 0) return false;
    const written = [...holders.values()].filter(({ userId, hasWritten }) => hasWritten && userId === writer.userId);
    return written.length + added.size > PENS_MAX;
  }

  /**
   * Opens the board with it: name and device are as they are said now. Of a person with many pens those that never wrote are
   * forgotten, the oldest first: a page that is still open takes its own again when it connects.
   */
  commitOpened(pen: Pen, writer: Writer): void {
    const { name, deviceName } = writer;
    const before = this.#read().get(pen);
    if (before?.name === name && before.deviceName === deviceName) return;
    const holder = before === undefined ? { ...writer, hasWritten: false } : { ...before, name, deviceName };
    const unused = before === undefined ? this.#unusedBeyondMax(writer) : [];
    this.#storage.transactionSync(() => {
      for (const one of unused) this.#store.deletePen(one);
      this.#store.writePen(pen, holder);
    });
    for (const one of unused) this.#read().delete(one);
    this.#read().set(pen, holder);
  }

  /** This person's oldest pens that never wrote, so many that there is room for another. */
  #unusedBeyondMax(writer: Writer): Pen[] {
    const unused = [...this.#read()].filter(([, one]) => one.userId === writer.userId && !one.hasWritten);
    return unused.slice(0, Math.max(0, unused.length - UNUSED_PENS_MAX + 1)).map(([pen]) => pen);
  }

  /** Those of these pens that had not written yet, as they are once they have. */
  newWriters(pens: Iterable<Pen>, writer: Writer): ReadonlyMap<Pen, PenHolder> {
    const wrote = [...new Set(pens)].map(
      (pen) => [pen, { ...writer, ...this.#read().get(pen), hasWritten: true }] as const,
    );
    return new Map(wrote.filter(([pen]) => this.#read().get(pen)?.hasWritten !== true));
  }

  /** The pens stay theirs by id: what was written with them stays, and nobody else may write with them. */
  forgetPerson(userId: UserId): void {
    const own = [...this.#read()].filter(
      ([, holder]) => holder.userId === userId && (holder.name !== "" || holder.deviceName !== ""),
    );
    const nameless = own.map(([pen, holder]) => [pen, { ...holder, name: "", deviceName: "" }] as const);
    this.#storage.transactionSync(() => {
      for (const [pen, holder] of nameless) this.#store.writePen(pen, holder);
    });
    this.believe(new Map(nameless));
  }

  /** They were written by somebody else's transaction. */
  believe(holders: ReadonlyMap<Pen, PenHolder>): void {
    for (const [pen, holder] of holders) this.#read().set(pen, holder);
  }
}
