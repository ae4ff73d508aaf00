// A tablet at the pick-up: ticks lines off at random, keeps its document when the server dies, and sends again what was not
// acknowledged.

import * as v from "valibot";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { lineKey } from "../../domain/board/entry.ts";
import { clientIdFrom, penOf } from "../../domain/board/pen.ts";
import { ProducerId } from "../../domain/ids.ts";
import { decodeBoardServerFrame, encodeBoardClientFrame } from "../../domain/protocol/board/codec.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { BENCH_MARKET, PRODUCER } from "../market.ts";

const PART = v.parse(ProducerId, PRODUCER);
const WELCOME = '{"type":"welcome"';

/** Order number and position of lines there are to tick. */
export interface TickableLine {
  readonly orderNumber: number;
  readonly position: number;
  readonly pieces: number;
}

export class Volunteer {
  /** What was last acknowledged of a line, by key. */
  readonly acknowledged = new Map<string, readonly (number | string)[]>();
  readonly refusals: string[] = [];
  readonly #doc = new Y.Doc();
  readonly #pen: string;
  #lastAtMs = 0;
  #socket: WebSocket | null = null;

  constructor() {
    this.#doc.clientID = clientIdFrom(Math.floor(Math.random() * 2 ** 32));
    this.#pen = penOf(this.#doc.clientID) ?? "";
  }

  leave(): void {
    this.#socket?.terminate();
  }

  /** Ticks until the connection ends. */
  async tick(url: string, lines: () => readonly TickableLine[]): Promise<void> {
    const socket = await this.#open(url);
    this.#socket = socket;
    const ended = new Promise<"ended">((resolve) => socket.once("close", () => resolve("ended")));
    const known = await Promise.race([this.#sync(socket), ended]);
    if (known === "ended") return;
    // What an earlier server did not acknowledge goes first.
    let unsent = Y.encodeStateAsUpdate(this.#doc, known);
    for (let sequence = 1; ; sequence += 1) {
      if ((await Promise.race([this.#send(socket, sequence, unsent), ended])) === "ended") return;
      const line = lines()[Math.floor(Math.random() * lines().length)];
      const before = Y.encodeStateVector(this.#doc);
      if (line !== undefined) this.#mark(line);
      unsent = Y.encodeStateAsUpdate(this.#doc, before);
    }
  }

  #mark({ orderNumber, position, pieces }: TickableLine): void {
    this.#lastAtMs = Math.max(Date.now(), this.#lastAtMs + 1);
    const says = Math.random() < 0.7 ? [1, pieces] : [0];
    this.#doc.getMap(this.#pen).set(lineKey(orderNumber, position), [this.#lastAtMs, ...says]);
  }

  async #open(url: string): Promise<WebSocket> {
    const query = `protocol=${PROTOCOL_VERSION}&as=staff`;
    const address = `${url.replace("http", "ws")}/api/distributions/${BENCH_MARKET.distributionId}/live?${query}`;
    const socket = new WebSocket(address, { headers: { origin: url, cookie: BENCH_MARKET.cookies.at(-1) ?? "" } });
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.once("close", () => reject(new Error("the connection ended before a welcome")));
      socket.on("message", (frame, isBinary) => !isBinary && String(frame).startsWith(WELCOME) && resolve());
    });
    socket.send(JSON.stringify({ type: "open-board", pen: this.#pen, deviceName: "Tablette" }));
    return socket;
  }

  /** What the server has of this part. */
  #sync(socket: WebSocket): Promise<Uint8Array> {
    const stateVector = Y.encodeStateVector(this.#doc);
    socket.send(encodeBoardClientFrame({ kind: "sync", part: PART, stateVector }));
    return new Promise((resolve) => {
      socket.on("message", (bytes: Buffer, isBinary) => {
        const frame = isBinary ? decodeBoardServerFrame(new Uint8Array(bytes)) : null;
        if (frame?.kind !== "state") return;
        Y.applyUpdate(this.#doc, frame.update);
        resolve(frame.stateVector);
      });
    });
  }

  /** Everything in the document is acknowledged when this is: it is sent in order, and nothing is written meanwhile. */
  #send(socket: WebSocket, sequence: number, update: Uint8Array): Promise<"kept"> {
    socket.send(encodeBoardClientFrame({ kind: "update", part: PART, sequence, update }));
    return new Promise((resolve) => {
      const hear = (bytes: Buffer, isBinary: boolean) => {
        const frame = isBinary ? decodeBoardServerFrame(new Uint8Array(bytes)) : null;
        if (frame === null || frame.kind === "state" || frame.kind === "update" || frame.sequence !== sequence) return;
        socket.off("message", hear);
        if (frame.kind === "refused") this.refusals.push(frame.reason);
        else this.#believe();
        resolve("kept");
      };
      socket.on("message", hear);
    });
  }

  #believe(): void {
    for (const [key, value] of this.#doc.getMap<(number | string)[]>(this.#pen)) this.acknowledged.set(key, value);
  }
}
