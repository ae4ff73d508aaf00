import { judgeEntries } from "../../../domain/board/judge-entries.ts";
import type { PartId } from "../../../domain/board/part.ts";
import type { Pen } from "../../../domain/board/pen.ts";
import { hear, type Sayings } from "../../../domain/board/sayings.ts";
import type { BoardRefusal } from "../../../domain/protocol/board/frames.ts";
import type { Clock } from "../../clock.ts";
import type { DistributionBook } from "../distribution-book.ts";
import type { BoardStore } from "./board-store.ts";
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
      readonly stateVector: Uint8Array;
    }
  | { readonly result: "refused"; readonly reason: BoardRefusal };

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
  #said: { readonly sayings: Sayings; revision: number } | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  document(part: PartId): PartDocument {
    const known = this.#documents.get(part);
    if (known !== undefined) return known;
    const document = new PartDocument(this.#means.store.readUpdates(part));
    this.#documents.set(part, document);
    return document;
  }

  #read(): { readonly sayings: Sayings; revision: number } {
    if (this.#said !== null) return this.#said;
    const sayings: Sayings = new Map();
    const kept = this.#means.store.readSayings();
    for (const { key, pen, entry } of kept) {
      const ofOrder = sayings.get(entry.orderNumber) ?? new Map();
      sayings.set(entry.orderNumber, ofOrder.set(key, { pen, entry }));
    }
    this.#said = { sayings, revision: kept.at(-1)?.revision ?? 0 };
    return this.#said;
  }

  /** Takes an update in, whole or not at all. */
  take(part: PartId, bytes: Uint8Array, writer: Writer): Taken {
    const document = this.document(part);
    const reading = readUpdate(document.doc, bytes, (pen) => this.#means.pens.isFor(pen, writer));
    if (reading.result === "refused") return reading;
    if (reading.result === "nothing-new")
      return { result: "kept", news: null, hasNewWriters: false, stateVector: document.stateVector };
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
    const counting = written.filter((entry) => hear(said.sayings, { part, ...entry }) !== null);
    const newWriters = pens.newWriters(pensOf(written), writer);
    storage.transactionSync(() => {
      if (row.isWhole) store.replaceUpdates(part, row.sequence, row.bytes);
      else store.appendUpdate(part, row.sequence, row.bytes);
      for (const [index, { key, ...entry }] of counting.entries())
        store.writeSaying(key, { ...entry, revision: said.revision + 1 + index });
      for (const [pen, holder] of newWriters) store.writePen(pen, holder);
    });
    document.believe(row);
    said.revision += counting.length;
    pens.believe(newWriters);
    return { result: "kept", news, hasNewWriters: newWriters.size > 0, stateVector: document.stateVector };
  }
}

const pensOf = (written: News["written"]): Pen[] => written.map(({ pen }) => pen);
