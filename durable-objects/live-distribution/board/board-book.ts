import { noteKey } from "../../../domain/board/entry.ts";
import { judgeEntries } from "../../../domain/board/judge-entries.ts";
import { type PartId, TABLE_PART } from "../../../domain/board/part.ts";
import type { Pen } from "../../../domain/board/pen.ts";
import { hear, NOTHING_SAID, type OrderSayings, type Sayings } from "../../../domain/board/sayings.ts";
import type { BoardRefusal } from "../../../domain/protocol/board/frames.ts";
import type { BoardRows } from "../../../worker/store/board-read-model.ts";
import type { Clock } from "../../clock.ts";
import type { DistributionBook } from "../distribution-book.ts";
import { rowsOf } from "./board-rows.ts";
import type { BoardCounterName, BoardStore } from "./board-store.ts";
import { PartDocument } from "./part-document.ts";
import type { Pens, Writer } from "./pens.ts";
import { readUpdate, type UpdateReading } from "./read-update.ts";

export type Taken =
  /** `news` is for the other pages; null: all of it was known. */
  | {
      readonly result: "kept";
      readonly news: Uint8Array | null;
      /** Pens wrote that never had. */
      readonly hasNewWriters: boolean;
      /** The orders that now read differently. */
      readonly orderNumbers: readonly number[];
      readonly stateVector: Uint8Array;
    }
  | { readonly result: "refused"; readonly reason: BoardRefusal };

interface SaidAndSince {
  readonly sayings: Sayings;
  /** Since which revision a key says what it says, in the order of the revisions. */
  readonly since: Map<string, { readonly orderNumber: number; readonly revision: number }>;
}

type News = Extract<UpdateReading, { result: "news" }>;

interface Means {
  readonly storage: DurableObjectStorage;
  readonly store: BoardStore;
  readonly pens: Pens;
  readonly book: DistributionBook;
  readonly clock: Clock;
}

/** What was said, in memory and on disk. Read from disk when the board is first used. */
export class BoardBook {
  readonly #means: Means;
  readonly #documents = new Map<PartId, PartDocument>();
  readonly #counters: Map<string, number>;
  #said: SaidAndSince | null = null;

  constructor(means: Means) {
    this.#means = means;
    this.#counters = means.store.readCounters();
  }

  counter(name: BoardCounterName): number {
    return this.#counters.get(name) ?? 0;
  }

  document(part: PartId): PartDocument {
    const known = this.#documents.get(part);
    if (known !== undefined) return known;
    const document = new PartDocument(this.#means.store.readUpdates(part));
    this.#documents.set(part, document);
    return document;
  }

  #read(): SaidAndSince {
    if (this.#said !== null) return this.#said;
    const [sayings, since]: [Sayings, SaidAndSince["since"]] = [new Map(), new Map()];
    for (const { key, pen, entry, revision } of this.#means.store.readSayings()) {
      const ofOrder = sayings.get(entry.orderNumber) ?? new Map();
      sayings.set(entry.orderNumber, ofOrder.set(key, { pen, entry }));
      since.set(key, { orderNumber: entry.orderNumber, revision });
    }
    this.#said = { sayings, since };
    return this.#said;
  }

  /** What counts for one order. */
  sayingsOf(orderNumber: number): OrderSayings {
    return this.#read().sayings.get(orderNumber) ?? NOTHING_SAID;
  }

  /** What D1 has not got, the oldest first, and the revision up to which it then has everything. */
  owed(max: number): { readonly rows: BoardRows; readonly revision: number } {
    const { sayings, since } = this.#read();
    const cursor = this.counter("d1_revision");
    const keys = [...since].filter(([, { revision }]) => revision > cursor).slice(0, max);
    const rows = rowsOf(
      keys.map(([key, { orderNumber }]) => ({ key, orderNumber })),
      {
        sayingsOf: (orderNumber) => sayings.get(orderNumber) ?? NOTHING_SAID,
        revisionOf: (key) => since.get(key)?.revision ?? 0,
        holderOf: (pen) => this.#means.pens.holderOf(pen),
      },
    );
    return { rows, revision: keys.at(-1)?.[1].revision ?? this.counter("revision") };
  }

  commitCursor(revision: number): void {
    this.#means.storage.transactionSync(() => this.#means.store.writeCounter("d1_revision", revision));
    this.#counters.set("d1_revision", revision);
  }

  /** Takes an update in, whole or not at all. */
  take(part: PartId, bytes: Uint8Array, writer: Writer): Taken {
    const document = this.document(part);
    const reading = readUpdate(document.doc, bytes, (pen) => this.#means.pens.isFor(pen, writer));
    if (reading.result === "refused") return reading;
    if (reading.result === "nothing-new") return { ...NOTHING_NEW, stateVector: document.stateVector };
    const reason = this.#refusal(part, reading, writer);
    if (reason !== null) return { result: "refused", reason };
    try {
      return this.#keep(part, reading, writer);
    } catch (error) {
      // Memory may be ahead of the disk: it is read again.
      this.#documents.delete(part);
      this.#said = null;
      throw error;
    }
  }

  /**
   * Empties what was noted of an order, in what counts and in the table's document: deleting needs no writer, and devices
   * that come back merge it. Returns whether there was anything.
   */
  forgetNote(orderNumber: number): boolean {
    const key = noteKey(orderNumber);
    const said = this.#read();
    const known = said.sayings.get(orderNumber)?.get(key);
    if (known?.entry.kind !== "note" || known.entry.text === "") return false;
    const { storage, store } = this.#means;
    const document = this.document(TABLE_PART);
    const row = document.without(key);
    const value = [known.entry.atMs, ""] as const;
    const revision = this.counter("revision") + 1;
    storage.transactionSync(() => {
      store.replaceUpdates(TABLE_PART, row.sequence, row.bytes);
      store.writeSaying(key, { pen: known.pen, value, revision });
      store.writeCounter("revision", revision);
    });
    document.believe(row);
    this.#counters.set("revision", revision);
    const entry = { ...known.entry, text: "" };
    said.sayings.get(orderNumber)?.set(key, { pen: known.pen, entry });
    said.since.delete(key);
    said.since.set(key, { orderNumber, revision });
    return true;
  }

  #refusal(part: PartId, { update, written }: News, writer: Writer): BoardRefusal | null {
    const { pens, book, clock } = this.#means;
    const reason = judgeEntries(written, {
      part,
      sayings: this.#read().sayings,
      isValidated: book.plan?.validatedAtMs != null,
      nowMs: clock.nowMs(),
      orderNumbered: (number) => book.orderNumbered(number),
    });
    if (reason !== null) return reason;
    return pens.areTooMany(pensOf(written), writer) || !this.document(part).hasRoomFor(update) ? "board-full" : null;
  }

  #keep(part: PartId, { update, written }: News, writer: Writer): Taken {
    const { storage, store, pens } = this.#means;
    const document = this.document(part);
    const said = this.#read();
    const news = document.integrate(update);
    const row = document.nextRow(news);
    const first = this.counter("revision") + 1;
    const counting = written.flatMap((entry) => {
      const orderNumber = hear(said.sayings, { part, ...entry }, (_, key) => document.standing(key, pens.writers));
      if (orderNumber === null) return [];
      // Of another pen, where this one took its word back.
      const pen = said.sayings.get(orderNumber)?.get(entry.key)?.pen ?? entry.pen;
      const value = pen === entry.pen ? entry.value : document.valueOn(pen, entry.key);
      return [{ key: entry.key, pen, value, orderNumber }];
    });
    const revision = first + counting.length - 1;
    const newWriters = pens.newWriters(pensOf(written), writer);
    storage.transactionSync(() => {
      if (row.isWhole) store.replaceUpdates(part, row.sequence, row.bytes);
      else store.appendUpdate(part, row.sequence, row.bytes);
      for (const [index, { key, pen, value }] of counting.entries())
        store.writeSaying(key, { pen, value, revision: first + index });
      store.writeCounter("revision", revision);
      for (const [pen, holder] of newWriters) store.writePen(pen, holder);
    });
    document.believe(row);
    this.#counters.set("revision", revision);
    for (const [index, { key, orderNumber }] of counting.entries()) {
      // To the end: the order of the outbox.
      said.since.delete(key);
      said.since.set(key, { orderNumber, revision: first + index });
    }
    pens.believe(newWriters);
    const orderNumbers = counting.map(({ orderNumber }) => orderNumber);
    const { stateVector } = document;
    return { result: "kept", news, hasNewWriters: newWriters.size > 0, orderNumbers, stateVector };
  }
}

const NOTHING_NEW = { result: "kept", news: null, hasNewWriters: false, orderNumbers: [] } as const;

const pensOf = (written: News["written"]): Pen[] => written.map(({ pen }) => pen);
