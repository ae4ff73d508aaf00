// The board as this device has it: its parts together, what counts in them, and the way in for what people do.

import type { Audience } from "../../domain/access/viewer.ts";
import { assertNever } from "../../domain/assert-never.ts";
import type { BoardEntry } from "../../domain/board/entry.ts";
import type { Entry, Intention } from "../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../domain/board/part.ts";
import type { Pen } from "../../domain/board/pen.ts";
import {
  type Heard,
  hear,
  NOTHING_REPLACED,
  type OrderSayings,
  type Said,
  type Sayings,
} from "../../domain/board/sayings.ts";
import { entriesOf } from "../../domain/board/write.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import { decodeBoardServerFrame, encodeBoardClientFrame } from "../../domain/protocol/board/codec.ts";
import { PartSession, type PartStore, type RefusedSaying } from "./part-session.ts";

/** The parts these eyes may see. */
export function partsFor(audience: Audience, plan: Plan): PartId[] {
  switch (audience.kind) {
    case "customer":
      return [];
    case "producer":
      return [audience.producerId];
    case "staff":
      return [TABLE_PART, ...new Set(plan.participations.map(({ producerId }) => producerId))];
    default:
      return assertNever(audience);
  }
}

interface Surroundings {
  readonly clientId: number;
  readonly newClientId: () => number;
  readonly storeOf: (part: PartId) => PartStore;
}

/** The page that shows the board and carries its frames. */
export interface BoardShower {
  /** The object's clock, as this device knows it. */
  readonly nowMs: () => number;
  readonly send: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** These orders read differently now; null: any may. */
  readonly onOrders: (numbers: ReadonlySet<number> | null) => void;
  /** What waits or was refused may be different now. */
  readonly onStateChanged: () => void;
}

const NOBODY: BoardShower = {
  nowMs: () => 0,
  send: () => undefined,
  onOrders: () => undefined,
  onStateChanged: () => undefined,
};

/** A word of this device that no longer counts, and the one that does. */
export interface Overtaken {
  readonly key: string;
  readonly mine: BoardEntry;
  readonly theirs: BoardEntry;
  readonly byPen: Pen;
}

/** More than anybody reads at once: the newest of them. */
const OVERTAKEN_MAX = 20;

/** Whether both say the same, whenever they said it. */
const isAlike = (one: BoardEntry, other: BoardEntry): boolean =>
  JSON.stringify({ ...one, atMs: 0 }) === JSON.stringify({ ...other, atMs: 0 });

export class BoardDevice {
  readonly #around: Surroundings;
  readonly #sessions = new Map<PartId, PartSession>();
  #shower: BoardShower = NOBODY;
  #sayings: Sayings = new Map();
  #isConnected = false;
  #overtaken: readonly Overtaken[] = [];
  /** The latest instant this device has written. */
  #lastOwnMs = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  showOn(shower: BoardShower): void {
    this.#shower = shower;
  }

  /** Opens those that are not open yet; resolves when everything kept of them is read. */
  async open(parts: readonly PartId[]): Promise<void> {
    const missing = parts.filter((part) => !this.#sessions.has(part));
    if (missing.length === 0) return;
    for (const session of await Promise.all(missing.map((part) => this.#open(part)))) {
      this.#sessions.set(session.part, session);
      if (this.#isConnected) session.connected();
    }
    this.#readAll();
  }

  sayingsOf(orderNumber: number): OrderSayings | undefined {
    return this.#sayings.get(orderNumber);
  }

  /** By part, what was said on this device and is known to no other. */
  get waiting(): ReadonlyMap<PartId, number> {
    return new Map([...this.#sessions].map(([part, session]) => [part, session.waiting]));
  }

  get refused(): readonly RefusedSaying[] {
    return this.#all().flatMap((session) => session.refused);
  }

  /** Whether a pen is this person's, of this or an earlier opening on this device. */
  isOwn(pen: Pen): boolean {
    return this.#all().some((session) => session.isOwn(pen));
  }

  /** Returns what withdraws it, whatever others say meanwhile. */
  say(intentions: readonly Intention[]): () => void {
    const entries = this.#stamp(intentions);
    const withdrawals = [...this.#sessions].flatMap(([part, session]) => {
      const own = entries.filter((entry) => entry.part === part);
      return own.length > 0 ? [session.write(own)] : [];
    });
    return () => {
      for (const withdraw of withdrawals) withdraw();
    };
  }

  /** What was said on this device and lost to a later word of somebody else, the latest last, until it was read. */
  get overtaken(): readonly Overtaken[] {
    return this.#overtaken;
  }

  forgetOvertaken(): void {
    this.#overtaken = [];
    this.#shower.onStateChanged();
  }

  connected(): void {
    this.#isConnected = true;
    for (const session of this.#all()) session.connected();
  }

  lost(): void {
    this.#isConnected = false;
    for (const session of this.#all()) session.lost();
  }

  hear(bytes: Uint8Array): void {
    const frame = decodeBoardServerFrame(bytes);
    if (frame === null || frame.part === null) return;
    this.#sessions.get(frame.part)?.hear(frame);
  }

  async forgetRefused(): Promise<void> {
    await Promise.all(this.#all().map((session) => session.forgetRefused()));
  }

  #all(): PartSession[] {
    return [...this.#sessions.values()];
  }

  #open(part: PartId): Promise<PartSession> {
    const { clientId, newClientId, storeOf } = this.#around;
    return PartSession.open(part, clientId, {
      store: storeOf(part),
      newClientId,
      send: (frame) => this.#shower.send(encodeBoardClientFrame(frame)),
      stamp: (intentions) => this.#stamp(intentions),
      onHeard: (heard) => this.#hear(heard),
      onBegunAnew: () => this.#readAll(),
      onStateChanged: () => this.#shower.onStateChanged(),
    });
  }

  #stamp(intentions: readonly Intention[]): Entry[] {
    // A device whose clock was put back goes on from its own last word: its latest is its latest.
    const nowMs = Math.max(this.#shower.nowMs(), this.#lastOwnMs + 1);
    const entries = entriesOf(intentions, this.#sayings, nowMs);
    for (const { value } of entries) this.#lastOwnMs = Math.max(this.#lastOwnMs, value[0]);
    return entries;
  }

  #hear(heard: readonly Heard[]): void {
    const numbers = new Set(heard.flatMap((one) => this.#hearOne(one) ?? []));
    if (numbers.size > 0) this.#shower.onOrders(numbers);
  }

  #hearOne(heard: Heard): number | null {
    const before = this.#countingFor(heard.key);
    const number = hear(this.#sayings, heard, (part, key) => this.#sessions.get(part)?.standing(key) ?? []);
    const after = number === null ? undefined : this.#sayings.get(number)?.get(heard.key);
    // One's own withdrawal is no loss.
    if (before !== undefined && after !== undefined && !this.isOwn(heard.pen)) this.#noteLoss(before, after, heard.key);
    return number;
  }

  #countingFor(key: string): Said | undefined {
    const number = Number(/^[a-z](\d+)/.exec(key)?.[1]);
    return this.#sayings.get(number)?.get(key);
  }

  #noteLoss(mine: Said, theirs: Said, key: string): void {
    if (!this.isOwn(mine.pen) || this.isOwn(theirs.pen) || mine.entry.atMs === 0) return;
    if (isAlike(mine.entry, theirs.entry)) return;
    const others = this.#overtaken.filter((one) => one.key !== key);
    this.#overtaken = [...others, { key, mine: mine.entry, theirs: theirs.entry, byPen: theirs.pen }].slice(
      -OVERTAKEN_MAX,
    );
  }

  #readAll(): void {
    this.#sayings = new Map();
    for (const session of this.#all())
      for (const one of session.read()) {
        hear(this.#sayings, one, NOTHING_REPLACED);
        const atMs = Array.isArray(one.value) ? Number(one.value[0]) : 0;
        if (this.isOwn(one.pen) && atMs > this.#lastOwnMs) this.#lastOwnMs = atMs;
      }
    this.#shower.onOrders(null);
    this.#shower.onStateChanged();
  }
}
