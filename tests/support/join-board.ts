// A device at the pick-up board without a screen: its copy of each part, what it hears and what it is answered.
import * as Y from "yjs";
import type { Viewer } from "../../domain/access/viewer.ts";
import { type BoardOrder, readOrder } from "../../domain/board/board-order.ts";
import type { EntryValue } from "../../domain/board/entry.ts";
import type { Entry, Intention } from "../../domain/board/intention.ts";
import type { PartId } from "../../domain/board/part.ts";
import { penOf } from "../../domain/board/pen.ts";
import { hear, NOTHING_REPLACED, type Sayings } from "../../domain/board/sayings.ts";
import { entriesOf, type Written, withdrawal } from "../../domain/board/write.ts";
import type { Order } from "../../domain/order/order.ts";
import { encodeBoardClientFrame } from "../../domain/protocol/board/codec.ts";
import type { BoardRefusal, BoardServerFrame } from "../../domain/protocol/board/frames.ts";
import { pen } from "./board-builders.ts";
import { joinDistribution, type Page } from "./join-distribution.ts";
import { NOON_MS } from "./market-rows.ts";
import { PATIENCE_MS } from "./until.ts";

type Stub = Parameters<typeof joinDistribution>[0];
type Answer = "acknowledged" | BoardRefusal;

export class BoardDevice {
  readonly pen: ReturnType<typeof pen>;
  readonly heard: BoardServerFrame[] = [];
  page: Page | null = null;
  readonly #documents = new Map<PartId, Y.Doc>();
  readonly #waiting = new Set<(frame: BoardServerFrame) => void>();
  readonly #acts: Written[][] = [];
  #sequence = 0;

  constructor(name: string) {
    this.pen = pen(name);
  }

  document(part: PartId): Y.Doc {
    const known = this.#documents.get(part);
    if (known !== undefined) return known;
    const document = new Y.Doc();
    document.clientID = Number.parseInt(this.pen, 36);
    this.#documents.set(part, document);
    return document;
  }

  async connect(stub: Stub, viewer: Viewer): Promise<this> {
    const page = await joinDistribution(stub, viewer);
    page.onBoardFrame = (frame) => this.#hear(frame);
    page.send({ type: "open-board", pen: this.pen, deviceName: `Tablette ${this.pen}` });
    this.page = page;
    return this;
  }

  #hear(frame: BoardServerFrame): void {
    this.heard.push(frame);
    if (frame.kind === "state" || frame.kind === "update") Y.applyUpdate(this.document(frame.part), frame.update);
    for (const wake of [...this.#waiting]) wake(frame);
  }

  #until(isWanted: (frame: BoardServerFrame) => boolean): Promise<BoardServerFrame> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(wake);
        const heard = this.heard.slice(-5).map(({ kind, part }) => `${kind} ${part}`);
        reject(new Error(`not answered; heard ${heard.join(", ")}`));
      }, PATIENCE_MS);
      const wake = (frame: BoardServerFrame) => {
        if (!isWanted(frame)) return;
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(frame);
      };
      this.#waiting.add(wake);
    });
  }

  sendRaw(bytes: Uint8Array): void {
    this.page?.sendRaw(bytes);
  }

  /** The next answer to a frame that was none. */
  async refusal(): Promise<Answer> {
    return answerIn(await this.#until(({ kind }) => kind === "refused"));
  }

  /** Asks for a part and takes it in; from then on its news are heard. Answers how the object answered. */
  async sync(part: PartId): Promise<"state" | BoardRefusal> {
    const answered = this.#until(
      (frame) => frame.part === part && (frame.kind === "state" || frame.kind === "refused"),
    );
    const stateVector = Y.encodeStateVector(this.document(part));
    this.sendRaw(encodeBoardClientFrame({ kind: "sync", part, stateVector }));
    const frame = await answered;
    return frame.kind === "refused" ? frame.reason : "state";
  }

  /** Sends any bytes as an update. */
  async sendUpdate(part: PartId, update: Uint8Array): Promise<Answer> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const answered = this.#until((frame) => "sequence" in frame && frame.sequence === sequence);
    this.sendRaw(encodeBoardClientFrame({ kind: "update", part, sequence, update }));
    return answerIn(await answered);
  }

  /** Writes without telling anybody; answers the updates it made, one per part. */
  write(intentions: readonly Intention[], nowMs = NOON_MS): ReadonlyMap<PartId, Uint8Array> {
    const entries = entriesOf(intentions, this.sayings, nowMs);
    if (entries.length > 0)
      this.#acts.push(
        entries.map((entry) => ({
          entry,
          before: this.document(entry.part).getMap<EntryValue>(this.pen).get(entry.key) ?? null,
        })),
      );
    return this.#put(entries);
  }

  /** Takes back what it wrote last and has not taken back. */
  undo(nowMs = NOON_MS): ReadonlyMap<PartId, Uint8Array> {
    const backs = (this.#acts.pop() ?? []).map(withdrawal);
    return this.#put(
      backs.flatMap((back) => ("entry" in back ? [back.entry] : entriesOf(back.intentions, this.sayings, nowMs))),
    );
  }

  #put(entries: readonly Entry[]): ReadonlyMap<PartId, Uint8Array> {
    const parts = new Set(entries.map(({ part }) => part));
    const updates = [...parts].map((part) => {
      const document = this.document(part);
      const before = Y.encodeStateVector(document);
      const sheet = document.getMap(this.pen);
      document.transact(() => {
        for (const { key, value } of entries.filter((entry) => entry.part === part)) sheet.set(key, value);
      });
      return [part, Y.encodeStateAsUpdate(document, before)] as const;
    });
    return new Map(updates);
  }

  /** Writes and sends. The answers, one per part. */
  async say(intentions: readonly Intention[], nowMs = NOON_MS): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const [part, update] of this.write(intentions, nowMs)) answers.push(await this.sendUpdate(part, update));
    return answers;
  }

  /** Sends all it has of a part, as after hours without a network. */
  push(part: PartId): Promise<Answer> {
    return this.sendUpdate(part, Y.encodeStateAsUpdate(this.document(part)));
  }

  get sayings(): Sayings {
    const sayings: Sayings = new Map();
    for (const [part, document] of this.#documents) hearDocument(sayings, part, document);
    return sayings;
  }

  read(order: Order): BoardOrder {
    return readOrder(order, this.sayings.get(order.number));
  }
}

export function hearDocument(sayings: Sayings, part: PartId, document: Y.Doc): void {
  for (const client of document.store.clients.keys()) {
    const name = penOf(client);
    if (name === null) continue;
    for (const [key, value] of document.getMap(name)) hear(sayings, { part, pen: name, key, value }, NOTHING_REPLACED);
  }
}

function answerIn(frame: BoardServerFrame): Answer {
  if (frame.kind === "refused") return frame.reason;
  if (frame.kind === "acknowledged") return "acknowledged";
  throw new Error(`no answer: ${frame.kind}`);
}

export const joinBoard = (stub: Stub, viewer: Viewer, penName: string): Promise<BoardDevice> =>
  new BoardDevice(penName).connect(stub, viewer);
