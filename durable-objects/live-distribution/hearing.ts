import type { Connection, WSMessage } from "partyserver";
import { ACTION_OF_MESSAGE, type Viewer } from "../../domain/access/viewer.ts";
import { assertNever } from "../../domain/assert-never.ts";
import type { CommandId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { ChangeOrder } from "../../domain/order/change-order.ts";
import type { PlaceOrder } from "../../domain/order/place-order.ts";
import type { ClientMessage } from "../../domain/protocol/client/message.ts";
import { TOO_FAST } from "../../domain/protocol/close-codes.ts";
import { decodeClientFrame, encode } from "../../domain/protocol/codec.ts";
import { REFUSED_FRAMES_MAX } from "../../domain/protocol/rate.ts";
import type { Refused } from "../../domain/protocol/server/message.ts";
import type { Allowances } from "./allowances.ts";
import type { Board } from "./board/board.ts";
import { attachmentOf } from "./socket.ts";

interface Means {
  readonly board: Board;
  readonly allowances: Allowances;
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
    // What was under way when the connection was ended is nobody's any more.
    if (connection.readyState !== WebSocket.OPEN) return;
    const viewer = attachmentOf(connection)?.viewer;
    if (typeof frame !== "string") {
      // A device sends again whatever it was not answered: one that is too fast may come back and do so.
      if (this.#spend(connection, viewer) === "allowed") this.#means.board.hear(connection, bytesOf(frame));
      else connection.close(TOO_FAST, "too-fast");
      return;
    }
    const decoded = decodeClientFrame(frame);
    if ("refused" in decoded) {
      await this.#takeFrame(connection, viewer, () => connection.send(encode(decoded.refused)));
      return;
    }
    const { message } = decoded;
    if (viewer?.actions.includes(ACTION_OF_MESSAGE[message.type]) !== true) {
      connection.send(encode(refusedFrame(viewer?.userId == null ? "sign-in-needed" : "forbidden", message)));
      return;
    }
    try {
      // A command on an order takes its frame where it is carried out, as one that comes by request does.
      if ("commandId" in message) await this.#dispatch(connection, viewer, message);
      else await this.#takeFrame(connection, viewer, () => this.#dispatch(connection, viewer, message));
    } catch (error) {
      console.error("a command failed", { uri: connection.uri, type: message.type, error });
      connection.send(encode(refusedFrame("failed", message)));
    }
  }

  /** Takes a frame from what the sender has, then acts; who has nothing left is told so, and who goes on is sent away. */
  #takeFrame(
    connection: Connection,
    viewer: Viewer | undefined,
    act: () => void | Promise<void>,
  ): void | Promise<void> {
    switch (this.#spend(connection, viewer)) {
      case "allowed":
        return act();
      case "too-fast":
        return connection.send(encode({ type: "refused", reason: "too-fast", commandId: null, paths: [] }));
      case "endless":
        return connection.close(TOO_FAST, "too-fast");
    }
  }

  #spend(connection: Connection, viewer: Viewer | undefined): "allowed" | "too-fast" | "endless" {
    const isStaff = viewer !== undefined && viewer.audience.kind !== "customer";
    const userId = viewer?.userId ?? null;
    const spent = this.#means.allowances.spend({ userId, connectionId: connection.id, isStaff });
    if (spent.isAllowed) return "allowed";
    return spent.allowance.refused > REFUSED_FRAMES_MAX ? "endless" : "too-fast";
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

/** Who has left meanwhile asks again when they come back, and is told then. */
function answer(connection: Connection, commandId: CommandId, given: OrderAnswer): void {
  if (connection.readyState !== WebSocket.OPEN) return;
  connection.send(encode({ type: "order-answered", commandId, answer: given }));
}

const refusedFrame = (reason: Refused["reason"], message: ClientMessage): Refused => ({
  type: "refused",
  reason,
  commandId: "commandId" in message ? message.commandId : null,
  paths: [],
});

const bytesOf = (frame: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(frame) ? new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength) : new Uint8Array(frame);
