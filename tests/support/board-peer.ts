// The object's side of the board as a page meets it, and devices that talk to it over wires one can cut.
import * as Y from "yjs";
import { BoardDevice } from "../../app/board/board-device.ts";
import type { Kept, PartStore } from "../../app/board/part-session.ts";
import type { PartId } from "../../domain/board/part.ts";
import { decodeBoardClientFrame, encodeBoardServerFrame } from "../../domain/protocol/board/codec.ts";
import type { BoardClientFrame, BoardRefusal, BoardServerFrame } from "../../domain/protocol/board/frames.ts";

type Answer = (frame: BoardServerFrame) => void;

/** Keeps every update; refuses what it is told to refuse. */
export class BoardPeer {
  /** Why an update is not taken, from the keys it newly writes; null: it is. */
  refuses: (keys: readonly string[]) => BoardRefusal | null = () => null;
  readonly #parts = new Map<PartId, Y.Doc>();
  readonly #listeners = new Map<PartId, Set<Answer>>();

  part(part: PartId): Y.Doc {
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    const doc = new Y.Doc();
    this.#parts.set(part, doc);
    return doc;
  }

  hear(frame: BoardClientFrame, answer: Answer): void {
    const { part } = frame;
    const doc = this.part(part);
    const vector = () => Y.encodeStateVector(doc);
    if (frame.kind === "sync") {
      this.#listeners.set(part, (this.#listeners.get(part) ?? new Set()).add(answer));
      answer({ kind: "state", part, update: Y.encodeStateAsUpdate(doc, frame.stateVector), stateVector: vector() });
      return;
    }
    const { sequence, update } = frame;
    const reason = this.#judge(doc, update);
    if (reason === null) {
      Y.applyUpdate(doc, update);
      answer({ kind: "acknowledged", part, sequence, stateVector: vector() });
      for (const one of this.#listeners.get(part) ?? []) if (one !== answer) one({ kind: "update", part, update });
    } else answer({ kind: "refused", part, sequence, reason });
  }

  leave(answer: Answer): void {
    for (const listeners of this.#listeners.values()) listeners.delete(answer);
  }

  #judge(doc: Y.Doc, update: Uint8Array): BoardRefusal | null {
    const trial = new Y.Doc();
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    const keys: string[] = [];
    trial.on("afterTransaction", ({ changed }: Y.Transaction) => {
      for (const written of changed.values()) for (const key of written) keys.push(key ?? "");
    });
    Y.applyUpdate(trial, update);
    return trial.store.pendingStructs === null ? this.refuses(keys) : "incomplete";
  }
}

const EMPTY: Kept = { clientIds: [], known: new Map(), toSayAgain: [], refused: [] };

/** What a device keeps of each part, in memory: it outlives the pages that open it. */
export class Shelf {
  readonly #documents = new Map<PartId, Uint8Array>();
  readonly #kept = new Map<PartId, Kept>();

  storeOf(part: PartId): PartStore {
    const follow = (doc: Y.Doc) => doc.on("update", () => this.#documents.set(part, Y.encodeStateAsUpdate(doc)));
    const keep = (kept: Partial<Kept>) => void this.#kept.set(part, { ...(this.#kept.get(part) ?? EMPTY), ...kept });
    return {
      open: async ({ yjs }) => {
        const update = this.#documents.get(part);
        if (update !== undefined) Y.applyUpdate(yjs, update);
        follow(yjs);
        return this.#kept.get(part) ?? EMPTY;
      },
      keep: async (kept) => keep(kept),
      beginAnew: ({ yjs }, kept) => {
        this.#documents.delete(part);
        keep(kept);
        follow(yjs);
      },
    };
  }
}

/** One page on one device. `connect` and `cut` are the network's. */
export class Page {
  readonly device: BoardDevice;
  readonly #wire: Wire;

  static async open(peer: BoardPeer, parts: readonly PartId[], { shelf = new Shelf(), nowMs = 1 } = {}): Promise<Page> {
    const wire = new Wire(peer);
    const device = new BoardDevice({ clientId: newClientId(), newClientId, storeOf: (part) => shelf.storeOf(part) });
    device.showOn({
      nowMs: () => nowMs,
      send: (bytes) => wire.send(bytes),
      onOrders: () => undefined,
      onStateChanged: () => undefined,
    });
    await device.open(parts);
    return new Page(device, wire);
  }

  private constructor(device: BoardDevice, wire: Wire) {
    this.device = device;
    this.#wire = wire;
  }

  get waiting(): number {
    return [...this.device.waiting.values()].reduce((sum, count) => sum + count, 0);
  }

  connect(): this {
    this.#wire.join((bytes) => this.device.hear(bytes));
    this.device.connected();
    return this;
  }

  cut(): this {
    this.#wire.cut();
    this.device.lost();
    return this;
  }

  /** Loses the answers to what is sent from now on. */
  loseAnswers(): this {
    this.#wire.cutBack();
    return this;
  }
}

class Wire {
  readonly #peer: BoardPeer;
  #answer: Answer = () => undefined;
  #isWhole = false;

  constructor(peer: BoardPeer) {
    this.#peer = peer;
  }

  join(hear: (bytes: Uint8Array) => void): void {
    this.cut();
    this.#isWhole = true;
    this.#answer = (frame) => hear(encodeBoardServerFrame(frame));
  }

  cut(): void {
    this.#isWhole = false;
    this.cutBack();
  }

  cutBack(): void {
    this.#peer.leave(this.#answer);
    this.#answer = () => undefined;
  }

  send(bytes: Uint8Array): void {
    const decoded = decodeBoardClientFrame(bytes);
    if ("refused" in decoded) throw new Error(`a page sent what is ${decoded.refused}`);
    if (this.#isWhole) this.#peer.hear(decoded.frame, this.#answer);
  }
}

let lastClientId = 1_000;
const newClientId = (): number => {
  lastClientId += 1;
  return lastClientId;
};
