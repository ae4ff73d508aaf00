// The board as this device has it: its parts together, what counts in them, and the way in for what people do.

import type { Audience } from "../../domain/access/viewer.ts";
import { assertNever } from "../../domain/assert-never.ts";
import type { Entry, Intention } from "../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../domain/board/part.ts";
import type { Pen } from "../../domain/board/pen.ts";
import { type Heard, hear, type OrderSayings, type Sayings } from "../../domain/board/sayings.ts";
import { entriesOf, undoing } from "../../domain/board/write.ts";
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

export class BoardDevice {
  readonly #around: Surroundings;
  readonly #sessions = new Map<PartId, PartSession>();
  #shower: BoardShower = NOBODY;
  #sayings: Sayings = new Map();
  #isConnected = false;

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

  /** Answers what takes it back. */
  say(intentions: readonly Intention[]): Intention[] {
    const back = undoing(intentions, this.#sayings);
    const entries = this.#stamp(intentions);
    for (const [part, session] of this.#sessions) {
      const own = entries.filter((entry) => entry.part === part);
      if (own.length > 0) session.write(own);
    }
    return back;
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

  forgetRefused(): void {
    for (const session of this.#all()) session.forgetRefused();
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
    return entriesOf(intentions, this.#sayings, this.#shower.nowMs());
  }

  #hear(heard: readonly Heard[]): void {
    const numbers = new Set(heard.flatMap((one) => hear(this.#sayings, one) ?? []));
    if (numbers.size > 0) this.#shower.onOrders(numbers);
  }

  #readAll(): void {
    this.#sayings = new Map();
    for (const session of this.#all()) for (const one of session.read()) hear(this.#sayings, one);
    this.#shower.onOrders(null);
    this.#shower.onStateChanged();
  }
}
