import type { Connection } from "partyserver";
import { mayOpenPart } from "../../../domain/access/open-part.ts";
import type { Viewer } from "../../../domain/access/viewer.ts";
import { assertNever } from "../../../domain/assert-never.ts";
import { readOrder } from "../../../domain/board/board-order.ts";
import type { PartId } from "../../../domain/board/part.ts";
import type { OrderSayings } from "../../../domain/board/sayings.ts";
import type { UserId } from "../../../domain/ids.ts";
import type { Order, OrderState } from "../../../domain/order/order.ts";
import { pickUpState } from "../../../domain/order/pick-up-state.ts";
import { decodeBoardClientFrame, encodeBoardServerFrame } from "../../../domain/protocol/board/codec.ts";
import type { BoardClientFrame, BoardRefusal, BoardServerFrame } from "../../../domain/protocol/board/frames.ts";
import type { OpenBoardMessage } from "../../../domain/protocol/client/open-board.ts";
import type { Refused } from "../../../domain/protocol/server/message.ts";
import type { Clock } from "../../clock.ts";
import type { DistributionBook } from "../distribution-book.ts";
import type { Attachment } from "../socket.ts";
import { BoardBook } from "./board-book.ts";
import { BoardOutbox } from "./board-outbox.ts";
import { BoardSockets } from "./board-sockets.ts";
import { BoardStore } from "./board-store.ts";
import { Pens, type Writer, writerOf } from "./pens.ts";
import { Presence } from "./presence.ts";

interface Means {
  readonly storage: DurableObjectStorage;
  readonly book: DistributionBook;
  readonly clock: Clock;
  readonly db: D1Database;
  readonly connections: () => Iterable<Connection<unknown>>;
  /** Something new counts for these orders: D1 is owed it. */
  readonly onWritten: (orderNumbers: readonly number[]) => void;
}

/** The pick-up board: who is at it, and what they write. */
export class Board {
  readonly #distribution: DistributionBook;
  readonly #pens: Pens;
  readonly #book: BoardBook;
  readonly #sockets: BoardSockets;
  readonly #presence: Presence;
  readonly #onWritten: (orderNumbers: readonly number[]) => void;
  readonly outbox: BoardOutbox;

  constructor({ storage, book, clock, db, connections, onWritten }: Means) {
    const store = new BoardStore(storage.sql);
    this.#distribution = book;
    this.#pens = new Pens(storage, store);
    this.#book = new BoardBook({ storage, store, pens: this.#pens, book, clock });
    this.outbox = new BoardOutbox(this.#book, book, db);
    this.#onWritten = onWritten;
    this.#sockets = new BoardSockets(connections);
    this.#presence = new Presence(this.#pens, this.#sockets);
  }

  /** A page opens the board. Answers why it may not with this pen; null: it is there. */
  open(connection: Connection, viewer: Viewer, { pen, deviceName }: OpenBoardMessage): Refused["reason"] | null {
    const writer = writerOf(viewer, deviceName);
    if (writer === null) return "sign-in-needed";
    if (!this.#pens.isFor(pen, writer)) return "forbidden";
    if (this.#pens.areTooMany([pen], writer)) return "too-large";
    this.#pens.commitOpened(pen, writer);
    const attachment = this.#sockets.attachmentOf(connection);
    if (attachment === null) return "sign-in-needed";
    this.#sockets.change(connection, { ...attachment, viewer, place: { pen, deviceName } });
    this.#presence.later();
    return null;
  }

  sayingsOf(orderNumber: number): OrderSayings {
    return this.#book.sayingsOf(orderNumber);
  }

  /** `orderNumber`: of the person's own order, whose note goes; null: they have none. */
  forgetPerson(userId: UserId, orderNumber: number | null): void {
    this.#pens.forgetPerson(userId);
    if (orderNumber !== null && this.#book.forgetNote(orderNumber)) this.#onWritten([]);
    this.#presence.later();
  }

  /** Whether an order is collected. */
  stateOf(order: Order): OrderState {
    return pickUpState(readOrder(order, this.sayingsOf(order.number)));
  }

  /** Somebody's rights have changed: what of the board is no longer theirs they are told no more. */
  changeViewer(connection: Connection<unknown>, viewer: Viewer): void {
    const attachment = this.#sockets.attachmentOf(connection);
    if (attachment === null) return;
    const parts = attachment.parts.filter((part) => this.#mayOpen(viewer, part));
    const place = viewer.actions.includes("work-board") ? attachment.place : null;
    this.#sockets.change(connection, { ...attachment, viewer, place, parts });
    if (place !== attachment.place) this.#presence.later();
  }

  leave(connection: Connection<unknown>): void {
    if (this.#sockets.remove(connection)) this.#presence.later();
  }

  /** Answers a frame of the board. */
  hear(connection: Connection, bytes: Uint8Array): void {
    const decoded = decodeBoardClientFrame(bytes);
    if ("refused" in decoded) {
      send(connection, { kind: "refused", part: null, sequence: 0, reason: decoded.refused });
      return;
    }
    const { frame } = decoded;
    const attachment = this.#sockets.attachmentOf(connection);
    const writer = attachment && writerOf(attachment.viewer, attachment.place?.deviceName ?? "");
    if (!attachment || !writer || !this.#mayOpen(attachment.viewer, frame.part)) {
      refuse(connection, frame, "forbidden");
      return;
    }
    try {
      this.#answer(connection, frame, { attachment, writer });
    } catch (error) {
      console.error("a frame of the board failed", { uri: connection.uri, part: frame.part, error });
      refuse(connection, frame, "failed");
    }
  }

  #mayOpen(viewer: Viewer, part: PartId): boolean {
    return mayOpenPart(viewer, part, (producerId) => this.#distribution.hasProducer(producerId));
  }

  #answer(
    connection: Connection,
    frame: BoardClientFrame,
    { attachment, writer }: { attachment: Attachment; writer: Writer },
  ): void {
    const { part } = frame;
    switch (frame.kind) {
      case "sync": {
        const document = this.#book.document(part);
        const update = document.missingFrom(frame.stateVector);
        if (update === null) {
          refuse(connection, frame, "bad-input");
          return;
        }
        if (!attachment.parts.includes(part))
          this.#sockets.change(connection, { ...attachment, parts: [...attachment.parts, part] });
        send(connection, { kind: "state", part, update, stateVector: document.stateVector });
        break;
      }
      case "update": {
        const taken = this.#book.take(part, frame.update, writer);
        if (taken.result === "refused") {
          refuse(connection, frame, taken.reason);
          return;
        }
        send(connection, { kind: "acknowledged", part, sequence: frame.sequence, stateVector: taken.stateVector });
        if (taken.news !== null) {
          this.#relay(connection, part, taken.news);
          this.#onWritten(taken.orderNumbers);
        }
        if (taken.hasNewWriters) this.#presence.later();
        break;
      }
      default:
        assertNever(frame);
    }
  }

  #relay(from: Connection, part: PartId, news: Uint8Array): void {
    const bytes = encodeBoardServerFrame({ kind: "update", part, update: news });
    for (const connection of this.#sockets.toldOf(part)) if (connection.id !== from.id) connection.send(bytes);
  }
}

const send = (connection: Connection, frame: BoardServerFrame): void => connection.send(encodeBoardServerFrame(frame));

const refuse = (connection: Connection, frame: BoardClientFrame, reason: BoardRefusal): void =>
  send(connection, {
    kind: "refused",
    part: frame.part,
    sequence: frame.kind === "update" ? frame.sequence : 0,
    reason,
  });
