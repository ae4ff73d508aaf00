import type { Viewer } from "../../../domain/access/viewer.ts";
import type { Pen } from "../../../domain/board/pen.ts";
import type { UserId } from "../../../domain/ids.ts";
import { PENS_MAX } from "../../../domain/protocol/board/limits.ts";
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

  #read(): Map<Pen, PenHolder> {
    this.#holders ??= this.#store.readPens();
    return this.#holders;
  }

  /** Why this writer may not have the pen; null: it is theirs or nobody's. */
  refusal(pen: Pen, writer: Writer): "forbidden" | "too-large" | null {
    const holder = this.#read().get(pen);
    if (holder !== undefined) return holder.userId === writer.userId ? null : "forbidden";
    const own = [...this.#read().values()].filter(({ userId }) => userId === writer.userId);
    return own.length < PENS_MAX ? null : "too-large";
  }

  /** Only after `refusal` had none. */
  commitTaken(pen: Pen, writer: Writer): void {
    const before = this.#read().get(pen);
    const { name, deviceName } = writer;
    if (before?.name === name && before.deviceName === deviceName) return;
    const holder = before === undefined ? { ...writer, hasWritten: false } : { ...before, name, deviceName };
    this.#storage.transactionSync(() => this.#store.writePen(pen, holder));
    this.#read().set(pen, holder);
  }
}
