import type { Connection } from "partyserver";
import type { Viewer } from "../../../domain/access/viewer.ts";
import type { OpenBoardMessage } from "../../../domain/protocol/client/open-board.ts";
import type { Refused } from "../../../domain/protocol/server/message.ts";
import { attach, attachmentOf } from "../socket.ts";
import { BoardStore } from "./board-store.ts";
import { Pens, writerOf } from "./pens.ts";
import { Presence } from "./presence.ts";

interface Means {
  readonly storage: DurableObjectStorage;
  readonly connections: () => Iterable<Connection<unknown>>;
}

/** The pick-up board: who is at it and what they write. */
export class Board {
  readonly #pens: Pens;
  readonly #presence: Presence;

  constructor({ storage, connections }: Means) {
    this.#pens = new Pens(storage, new BoardStore(storage.sql));
    this.#presence = new Presence({ pens: this.#pens, connections });
  }

  /** A page opens the board. Answers why it may not with this pen; null: it is there. */
  open(connection: Connection, viewer: Viewer, { pen, deviceName }: OpenBoardMessage): Refused["reason"] | null {
    const writer = writerOf(viewer, deviceName);
    if (writer === null) return "sign-in-needed";
    const refusal = this.#pens.refusal(pen, writer);
    if (refusal !== null) return refusal;
    this.#pens.commitTaken(pen, writer);
    attach(connection, { viewer, place: { pen, deviceName } });
    this.#presence.later();
    return null;
  }

  leave(connection: Connection): void {
    if (attachmentOf(connection)?.place != null) this.#presence.later();
  }
}
