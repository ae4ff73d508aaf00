// A page without a screen, as light as can be: the load must come from the server's work, not from ours.
import { PROTOCOL_VERSION } from "../domain/protocol/limits.ts";

export interface Client {
  readonly socket: WebSocket;
  /** The revision of this customer's order; 0 before the first. */
  baseRevision: number;
}

export function connect(url: string, distributionId: string, cookie?: string): Promise<Client> {
  const address = `${url.replace("http", "ws")}/api/distributions/${distributionId}/live?protocol=${PROTOCOL_VERSION}`;
  const headers = { origin: url, ...(cookie !== undefined && { cookie }) };
  // Node's WebSocket takes headers, which the browser's type does not know.
  const socket: WebSocket = Reflect.construct(WebSocket, [address, { headers }]);
  return new Promise((resolve, reject) => {
    socket.addEventListener("error", () => reject(new Error("could not connect")), { once: true });
    socket.addEventListener("message", () => resolve({ socket, baseRevision: 0 }), { once: true });
  });
}

let commands = 0;

/** Sends a basket and resolves with the milliseconds until its acknowledgement. Throws on a refusal. */
export function placeOrder(client: Client, lines: readonly { offerId: string; pieces: number }[]): Promise<number> {
  commands += 1;
  const commandId = `bench-${process.pid}-${commands}`;
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent) => {
      const text = String(data);
      if (!text.startsWith('{"type":"order-answered"') || !text.includes(commandId)) return;
      client.socket.removeEventListener("message", hear);
      const { answer } = JSON.parse(text);
      if (answer.result !== "accepted") return reject(new Error(`refused: ${text}`));
      client.baseRevision = answer.order.revision;
      resolve(performance.now() - began);
    };
    client.socket.addEventListener("message", hear);
    client.socket.send(JSON.stringify({ type: "place-order", commandId, baseRevision: client.baseRevision, lines }));
  });
}
