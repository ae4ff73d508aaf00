// A page without a screen: a socket to a distribution, the view it keeps, and what it heard.
import type { Viewer } from "../../domain/access/viewer.ts";
import type { Order } from "../../domain/order/order.ts";
import { decodeBoardServerFrame } from "../../domain/protocol/board/codec.ts";
import type { BoardServerFrame } from "../../domain/protocol/board/frames.ts";
import type { ClientMessage } from "../../domain/protocol/client/message.ts";
import { decodeServerFrame, encode } from "../../domain/protocol/codec.ts";
import { PROTOCOL_HEADER, SESSION_HEADER, USER_HEADER, VIEWER_HEADER } from "../../domain/protocol/handshake.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { applyServerMessage, type SaleView } from "../../domain/protocol/sale-view.ts";
import type { ServerMessage } from "../../domain/protocol/server/message.ts";
import * as id from "./ids.ts";
import { PATIENCE_MS } from "./until.ts";

type TypeOf = ServerMessage["type"];
type MessageOf<Type extends TypeOf> = Extract<ServerMessage, { type: Type }>;

export const aCustomerViewer = (name: string): Viewer => ({
  userId: id.user(name),
  name,
  audience: { kind: "customer" },
  actions: ["watch-sale", "place-order"],
});

export const aPasserBy: Viewer = {
  userId: null,
  name: "",
  audience: { kind: "customer" },
  actions: ["watch-sale"],
};

export const aProducerViewer = (producerId: string): Viewer => ({
  userId: id.user("producer"),
  name: "Productrice",
  audience: { kind: "producer", producerId: id.producer(producerId) },
  actions: ["watch-sale", "change-order", "work-board"],
});

export const anAdminViewer: Viewer = {
  userId: id.user("admin"),
  name: "Admin",
  audience: { kind: "staff" },
  actions: ["watch-sale", "change-order", "work-board"],
};

export const aVolunteerViewer = (name: string): Viewer => ({
  userId: id.user(name),
  name,
  audience: { kind: "staff" },
  actions: ["watch-sale", "work-board"],
});

export class Page {
  view: SaleView | null = null;
  readonly heard: ServerMessage[] = [];
  isClosed = false;
  /** Why the other side closed it. */
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<(message: ServerMessage) => void>();
  /** Hears the frames of the board. */
  onBoardFrame: (frame: BoardServerFrame) => void = () => undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) =>
      data instanceof ArrayBuffer ? this.#hearBoard(new Uint8Array(data)) : this.#hear(String(data)),
    );
    socket.addEventListener("close", ({ code }) => {
      this.isClosed = true;
      this.closeCode = code;
    });
    socket.accept();
  }

  #hear(frame: string): void {
    const message = decodeServerFrame(frame);
    if (message === null) throw new Error(`not a message of ours: ${frame.slice(0, 200)}`);
    this.heard.push(message);
    if (message.type === "welcome" && this.view === null)
      this.view = { revision: -1, priceListVersion: 0, plan: message.plan, stock: {}, orders: {} };
    if (this.view !== null && applyServerMessage(this.view, message) === "gap") this.send({ type: "get-snapshot" });
    for (const wake of [...this.#waiting]) wake(message);
  }

  #hearBoard(bytes: Uint8Array): void {
    const frame = decodeBoardServerFrame(bytes);
    if (frame === null) throw new Error(`not a frame of ours: ${bytes.slice(0, 40)}`);
    this.onBoardFrame(frame);
  }

  send(message: ClientMessage): void {
    this.#socket.send(encode(message));
  }

  sendRaw(frame: string | ArrayBuffer | Uint8Array): void {
    this.#socket.send(frame);
  }

  close(): void {
    this.#socket.close();
  }

  /** The next message of a kind that fits, from now on. On silence says what did arrive. */
  next<Type extends TypeOf>(
    type: Type,
    fits: (message: MessageOf<Type>) => boolean = () => true,
  ): Promise<MessageOf<Type>> {
    const isWanted = (message: ServerMessage): message is MessageOf<Type> =>
      message.type === type && fits(message as MessageOf<Type>);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(wake);
        reject(new Error(`no ${type}; heard ${JSON.stringify(this.heard.slice(-5)).slice(0, 2_000)}`));
      }, PATIENCE_MS);
      const wake = (message: ServerMessage) => {
        if (!isWanted(message)) return;
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(message);
      };
      this.#waiting.add(wake);
    });
  }

  get orders(): Order[] {
    return Object.values(this.view?.orders ?? {});
  }
}

/** Connects as the worker would hand the socket over, and waits for the welcome. */
export async function joinDistribution(
  stub: { fetch(input: string, init?: RequestInit): Promise<Response> },
  viewer: Viewer,
  protocol = String(PROTOCOL_VERSION),
): Promise<Page> {
  const response = await stub.fetch("https://halle.invalid/live", {
    headers: {
      Upgrade: "websocket",
      [VIEWER_HEADER]: encodeURIComponent(JSON.stringify(viewer)),
      [PROTOCOL_HEADER]: protocol,
      ...(viewer.userId !== null && { [USER_HEADER]: viewer.userId, [SESSION_HEADER]: `session of ${viewer.userId}` }),
    },
  });
  const socket = response.webSocket;
  if (!socket) throw new Error(`no socket: ${response.status}`);
  const page = new Page(socket);
  await (protocol === String(PROTOCOL_VERSION) ? page.next("welcome") : page.next("reload-required"));
  return page;
}
