import type { Connection, WSMessage } from "partyserver";
import { ACTION_OF_MESSAGE, type Viewer } from "../../domain/access/viewer.ts";
import { assertNever } from "../../domain/assert-never.ts";
import type { CommandId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { ChangeOrder } from "../../domain/order/change-order.ts";
import type { PlaceOrder } from "../../domain/order/place-order.ts";
import type { ClientMessage } from "../../domain/protocol/client/message.ts";
import { decodeClientFrame, encode } from "../../domain/protocol/codec.ts";
import type { Refused } from "../../domain/protocol/server/message.ts";
import type { Board } from "./board/board.ts";
import { attachmentOf } from "./socket.ts";

interface Means {
  readonly board: Board;
  readonly placeOrder: (customer: Viewer, command: PlaceOrder) => Promise<OrderAnswer>;
  readonly changeOrder: (viewer: Viewer, command: ChangeOrder) => Promise<OrderAnswer>;
  /** Sends everything anew to one socket. */
  readonly welcome: (connection: Connection<unknown>) => void;
}

/** Hears what pages send: reads it, looks whether they may, has it done and answers. */
export class Hearing {
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  async hear(connection: Connection, frame: WSMessage): Promise<void> {
    if (typeof frame !== "string") {
      this.#means.board.hear(connection, bytesOf(frame));
      return;
    }
    const decoded = decodeClientFrame(frame);
    if ("refused" in decoded) {
      connection.send(encode(decoded.refused));
      return;
    }
    const viewer = attachmentOf(connection)?.viewer;
    const { message } = decoded;
    if (viewer?.actions.includes(ACTION_OF_MESSAGE[message.type]) !== true) {
      connection.send(encode(refusedFrame(viewer?.userId == null ? "sign-in-needed" : "forbidden", message)));
      return;
    }
    try {
      await this.#dispatch(connection, viewer, message);
    } catch (error) {
      console.error("a command failed", { uri: connection.uri, type: message.type, error });
      connection.send(encode(refusedFrame("failed", message)));
    }
  }

  async #dispatch(connection: Connection, viewer: Viewer, message: ClientMessage): Promise<void> {
    const { board, placeOrder, changeOrder, welcome } = this.#means;
    switch (message.type) {
      case "place-order":
        answer(connection, message.commandId, await placeOrder(viewer, message));
        break;
      case "change-order":
        answer(connection, message.commandId, await changeOrder(viewer, message));
        break;
      case "get-snapshot":
        welcome(connection);
        break;
      case "open-board": {
        const reason = board.open(connection, viewer, message);
        if (reason !== null) connection.send(encode(refusedFrame(reason, message)));
        break;
      }
      default:
        assertNever(message);
    }
  }
}

const answer = (connection: Connection, commandId: CommandId, given: OrderAnswer): void =>
  connection.send(encode({ type: "order-answered", commandId, answer: given }));

const refusedFrame = (reason: Refused["reason"], message: ClientMessage): Refused => ({
  type: "refused",
  reason,
  commandId: "commandId" in message ? message.commandId : null,
  paths: [],
});

const bytesOf = (frame: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(frame) ? new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength) : new Uint8Array(frame);
