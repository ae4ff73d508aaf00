// One part of the board on this device, from its opening to its end. Should the object refuse something for good, the part
// begins anew from the object's copy under a new pen, for Yjs lets nothing pass behind a writing that is missing; what was
// written here and not sent is then said again, piece by piece, until what is refused stands alone and can be shown.
import { type EntryValue, readEntry } from "../../domain/board/entry.ts";
import type { Entry, Intention } from "../../domain/board/intention.ts";
import type { PartId } from "../../domain/board/part.ts";
import type { Pen } from "../../domain/board/pen.ts";
import type { Heard } from "../../domain/board/sayings.ts";
import { type Written, withdrawal } from "../../domain/board/write.ts";
import type { BoardClientFrame, BoardRefusal, BoardServerFrame } from "../../domain/protocol/board/frames.ts";
import { PartDocument, type StateVector } from "./part-document.ts";
import { PartSync } from "./part-sync.ts";

export interface RefusedSaying {
  readonly intention: Intention;
  readonly reason: BoardRefusal;
}

/** What a part keeps beside its document. */
export interface Kept {
  readonly clientIds: readonly number[];
  readonly known: StateVector;
  readonly toSayAgain: readonly Intention[];
  readonly refused: readonly RefusedSaying[];
}

/** Where a part is kept: in the browser's own database, or in a test's memory. */
export interface PartStore {
  /** Fills the document with what is kept, and keeps from then on what changes in it. */
  open(document: PartDocument): Promise<Kept>;
  /** Resolves once it would outlive the page. Never rejects: what cannot be kept is the store's to tell. */
  keep(part: Partial<Kept>): Promise<void>;
  /**
   * Forgets the document that was open and begins with this one, and keeps this beside it: both or, should the page be left
   * just then, neither. What is not named stays.
   */
  beginAnew(document: PartDocument, kept: Partial<Kept>): void;
}

interface Surroundings {
  readonly store: PartStore;
  readonly newClientId: () => number;
  readonly send: (frame: BoardClientFrame) => void;
  /** Gives intentions their instant. */
  readonly stamp: (intentions: readonly Intention[]) => Entry[];
  readonly onHeard: (heard: readonly Heard[]) => void;
  /** What had been heard of this part no longer counts: all is to be read again. */
  readonly onBegunAnew: () => void;
  /** What waits or was refused may be different now. */
  readonly onStateChanged: () => void;
}

export class PartSession {
  readonly part: PartId;
  readonly #around: Surroundings;
  readonly #clientIds: Set<number>;
  #sync: PartSync;
  #toSayAgain: readonly Intention[];
  #refused: readonly RefusedSaying[];

  static async open(part: PartId, clientId: number, around: Surroundings): Promise<PartSession> {
    const document = new PartDocument(part, clientId);
    const kept = await around.store.open(document);
    return new PartSession(document, { ...kept, clientIds: [...kept.clientIds, clientId] }, around);
  }

  private constructor(document: PartDocument, kept: Kept, around: Surroundings) {
    this.part = document.part;
    this.#around = around;
    this.#clientIds = new Set(kept.clientIds);
    this.#toSayAgain = kept.toSayAgain;
    this.#refused = kept.refused;
    this.#sync = this.#follow(document, kept.known);
    void around.store.keep({ clientIds: kept.clientIds });
  }

  /** What waits for the network, in what a person calls one thing. */
  get waiting(): number {
    const written = this.#unsent();
    return written.length + this.#toSayAgain.filter(({ key }) => !written.some((one) => one.key === key)).length;
  }

  get refused(): readonly RefusedSaying[] {
    return this.#refused;
  }

  isOwn(pen: Pen): boolean {
    return this.#clientIds.has(Number.parseInt(pen, 36));
  }

  read(): Heard[] {
    return this.#sync.document.read();
  }

  /** Returns what withdraws these entries again, and nothing that was written of the same since. */
  write(entries: readonly Entry[]): () => void {
    const written = entries.map((entry) => ({ entry, before: this.#sync.document.own(entry.key) }));
    this.#sync.document.write(entries);
    return () => this.#withdraw(written);
  }

  #withdraw(written: readonly Written[]): void {
    const back = written
      .filter(({ entry }) => isSameSaying(this.#sync.document.own(entry.key), entry.value))
      .map(withdrawal)
      .flatMap((one) => ("entry" in one ? [one.entry] : this.#around.stamp(one.intentions)));
    if (back.length > 0) this.#sync.document.write(back);
  }

  /** What stands for a key on every sheet. */
  standing(key: string): Pick<Heard, "pen" | "value">[] {
    return this.#sync.document.standing(key);
  }

  connected(): void {
    this.#sync.connected();
  }

  lost(): void {
    this.#sync.lost();
  }

  hear(frame: BoardServerFrame): void {
    this.#sync.hear(frame);
  }

  /** Forgotten by the device first: a page that is left in between must not show again what it took for read. */
  async forgetRefused(): Promise<void> {
    const read = this.#refused;
    if (read.length === 0) return;
    await this.#around.store.keep({ refused: [] });
    this.#refused = this.#refused.filter((one) => !read.includes(one));
    this.#keepState();
  }

  #follow(document: PartDocument, known: StateVector): PartSync {
    document.onHeard((heard) => {
      this.#around.onHeard(heard);
      this.#around.onStateChanged();
    });
    return new PartSync(document, {
      ownClientIds: this.#clientIds,
      known,
      send: this.#around.send,
      onKnown: (now) => this.#onKnown(now),
      onRefused: (reason, unsent) => this.#beginAnew(reason, unsent.flatMap(intentionIn)),
    });
  }

  #onKnown(known: StateVector): void {
    void this.#around.store.keep({ known });
    if (this.#toSayAgain.length > 0) this.#sayNext();
    this.#around.onStateChanged();
  }

  /** One at a time, so that a refusal is about one thing. */
  #sayNext(): void {
    if (this.#unsent().length > 0) return;
    const [next, ...later] = this.#toSayAgain;
    if (next === undefined) return;
    this.#toSayAgain = later;
    this.write(this.#around.stamp([next]));
    // Kept after it was written: broken off in between it is said twice, which is as good as once.
    this.#keepState();
  }

  #beginAnew(reason: BoardRefusal, written: readonly Intention[]): void {
    const [only] = written;
    if (only !== undefined && written.length === 1) this.#refused = [...this.#refused, { intention: only, reason }];
    else
      this.#toSayAgain = [...written, ...this.#toSayAgain.filter(({ key }) => !written.some((one) => one.key === key))];
    const clientId = this.#around.newClientId();
    this.#clientIds.add(clientId);
    const document = new PartDocument(this.part, clientId);
    const [toSayAgain, refused] = [this.#toSayAgain, this.#refused];
    this.#around.store.beginAnew(document, { clientIds: [...this.#clientIds], known: new Map(), toSayAgain, refused });
    this.#sync = this.#follow(document, new Map());
    this.#around.onBegunAnew();
    this.#sync.connected();
  }

  #unsent(): Intention[] {
    return this.#sync.unsent().flatMap(intentionIn);
  }

  #keepState(): void {
    void this.#around.store.keep({ toSayAgain: this.#toSayAgain, refused: this.#refused });
    this.#around.onStateChanged();
  }
}

/** Whatever its instant: said again under another pen it has another. */
const isSameSaying = (one: EntryValue | null, other: EntryValue): boolean =>
  one !== null && JSON.stringify(one.slice(1)) === JSON.stringify(other.slice(1));

function intentionIn({ part, key, value }: Heard): Intention[] {
  const entry = readEntry(key, value);
  if (entry === null || !Array.isArray(value)) return [];
  return [{ part, orderNumber: entry.orderNumber, key, says: value.slice(1) }];
}
