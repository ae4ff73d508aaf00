import type { Connection } from "partyserver";
import type { PartId } from "../../../domain/board/part.ts";
import { type Attachment, attach, attachmentOf } from "../socket.ts";

/** The sockets that have to do with the board. Found among all of them once, at first use after a wake. */
export class BoardSockets {
  readonly #connections: () => Iterable<Connection<unknown>>;
  #known: Map<Connection<unknown>, Attachment> | null = null;

  constructor(connections: () => Iterable<Connection<unknown>>) {
    this.#connections = connections;
  }

  #read(): Map<Connection<unknown>, Attachment> {
    if (this.#known === null) {
      this.#known = new Map();
      for (const connection of this.#connections()) {
        const attachment = attachmentOf(connection);
        if (attachment?.place != null || attachment?.parts.length) this.#known.set(connection, attachment);
      }
    }
    return this.#known;
  }

  /** null for a socket that is not welcomed yet. */
  attachmentOf(connection: Connection<unknown>): Attachment | null {
    return this.#read().get(connection) ?? attachmentOf(connection);
  }

  change(connection: Connection<unknown>, attachment: Attachment): void {
    attach(connection, attachment);
    this.#read().set(connection, attachment);
  }

  /** Answers whether it was at the board. */
  remove(connection: Connection<unknown>): boolean {
    const wasAtBoard = this.attachmentOf(connection)?.place != null;
    this.#read().delete(connection);
    return wasAtBoard;
  }

  *open(): Generator<readonly [Connection<unknown>, Attachment]> {
    for (const known of this.#read()) if (known[0].readyState === WebSocket.OPEN) yield known;
  }

  /** Those that are told of a part. */
  *toldOf(part: PartId): Generator<Connection<unknown>> {
    for (const [connection, { parts }] of this.open()) if (parts.includes(part)) yield connection;
  }
}
