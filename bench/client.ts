// A page without a screen, as light as can be: the load must come from the server's work, not from ours.
import { WebSocket } from "ws";
import { PROTOCOL_VERSION } from "../domain/protocol/limits.ts";
import { BENCH_PRICE } from "./market.ts";

export interface Client {
  readonly socket: WebSocket;
  /** The revision of the sale that this page has been told of. */
  revision: number;
  /** The revision of this customer's order; 0 before the first. */
  baseRevision: number;
}

export interface Line {
  readonly offerId: string;
  readonly pieces: number;
}

interface Acknowledged {
  /** From sending to hearing the answer. */
  readonly waitMs: number;
  readonly revision: number;
}

const REVISION = /"(?:to|revision)":(\d+)/;

/** The revision a frame brings a page to; null for frames that are no news. */
export function revisionIn(frame: string): number | null {
  if (!frame.startsWith('{"type":"changed"') && !frame.startsWith('{"type":"welcome"')) return null;
  return Number(REVISION.exec(frame)?.[1] ?? Number.NaN);
}

/** Resolves when the page was welcomed; rejects when the connection ends before. */
export function connect(url: string, distributionId: string, cookie?: string): Promise<Client> {
  const address = `${url.replace("http", "ws")}/api/distributions/${distributionId}/live?protocol=${PROTOCOL_VERSION}`;
  const headers = { origin: url, ...(cookie !== undefined && { cookie }) };
  const socket = new WebSocket(address, { headers, perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.once("error", (error) => reject(new Error("could not connect", { cause: error })));
    socket.once("close", () => reject(new Error("the connection ended before a welcome")));
    socket.once("message", (welcome) =>
      resolve({ socket, baseRevision: 0, revision: revisionIn(String(welcome)) ?? 0 }),
    );
  });
}

/** Opens many, fifty at a time. */
export async function connectMany(count: number, open: (index: number) => Promise<Client>): Promise<Client[]> {
  const clients: Client[] = [];
  while (clients.length < count) {
    const first = clients.length;
    const batch = Math.min(50, count - first);
    clients.push(...(await Promise.all(Array.from({ length: batch }, (_, index) => open(first + index)))));
  }
  return clients;
}

export const closeAll = (clients: readonly Client[]): void => {
  for (const { socket } of clients) socket.terminate();
};

let commands = 0;
const newCommandId = (): string => {
  commands += 1;
  return `bench-${process.pid}-${commands}`;
};

export type OrderAnswered =
  | { readonly result: "accepted"; readonly order: { readonly revision: number } }
  | { readonly result: "refused"; readonly refusal: { readonly reason: string } };

interface OrderCommand {
  readonly commandId: string;
  readonly baseRevision: number;
  readonly lines: readonly Line[];
}

/** Sends an order command and waits for its answer. */
export function sendOrder(
  { socket }: Client,
  { commandId, baseRevision, lines }: OrderCommand,
): Promise<OrderAnswered> {
  return new Promise((resolve) => {
    const hear = (frame: Buffer) => {
      const text = String(frame);
      if (!text.startsWith('{"type":"order-answered"') || !text.includes(`"${commandId}"`)) return;
      socket.off("message", hear);
      resolve(JSON.parse(text).answer);
    };
    socket.on("message", hear);
    const priced = lines.map((line) => ({ ...line, seen: BENCH_PRICE }));
    socket.send(JSON.stringify({ type: "place-order", commandId, baseRevision, lines: priced }));
  });
}

/** Sends a basket and waits for its acknowledgement. Throws on a refusal. */
export async function placeOrder(client: Client, lines: readonly Line[]): Promise<Acknowledged> {
  const began = performance.now();
  const answer = await sendOrder(client, { commandId: newCommandId(), baseRevision: client.baseRevision, lines });
  if (answer.result !== "accepted") throw new Error(`refused: ${answer.refusal.reason}`);
  client.baseRevision = answer.order.revision;
  return { waitMs: performance.now() - began, revision: answer.order.revision };
}
