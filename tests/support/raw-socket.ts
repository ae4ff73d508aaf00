// A socket without a page behind it: it sends what it likes and keeps all that it hears.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { generateSignedCookie } from "hono/cookie";
import type { PartId } from "../../domain/board/part.ts";
import type { UserId } from "../../domain/ids.ts";
import { encodeBoardClientFrame } from "../../domain/protocol/board/codec.ts";
import { PROTOCOL_VERSION } from "../../domain/protocol/limits.ts";
import { SESSION_COOKIE } from "../../worker/accounts/session-cookie.ts";
import { site } from "../../worker/site.ts";

const DAY_MS = 24 * 60 * 60_000;

export interface Session {
  readonly userId: UserId;
  readonly sessionId: string;
  readonly token: string;
  readonly cookie: string;
}

/** A session of this person on a browser of its own. */
export async function aSession(userId: UserId, livesMs = 30 * DAY_MS): Promise<Session> {
  const [sessionId, token] = [crypto.randomUUID(), crypto.randomUUID()];
  await env.DB.prepare("INSERT INTO session (id, user_id, token, expires_at) VALUES (?, ?, ?, ?)")
    .bind(sessionId, userId, token, Date.now() + livesMs)
    .run();
  const signed = await generateSignedCookie(SESSION_COOKIE, token, env.BETTER_AUTH_SECRET, { path: "/" });
  return { userId, sessionId, token, cookie: signed.split(";")[0] ?? "" };
}

export class RawSocket {
  readonly heard: (string | ArrayBuffer)[] = [];
  closeCode: number | null = null;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) => {
      this.heard.push(data);
    });
    socket.addEventListener("close", ({ code }) => {
      this.closeCode = code;
    });
    socket.accept();
  }

  /** Whatever becomes of it: the other side may have closed already. */
  say(frame: string | Uint8Array): void {
    try {
      this.#socket.send(frame);
    } catch {
      // Closed on this side too: nothing leaves it any more.
    }
  }

  close(): void {
    this.#socket.close();
  }

  types(): unknown[] {
    return this.heard.map((frame) => (typeof frame === "string" ? JSON.parse(frame).type : "board"));
  }
}

export const socketPath = {
  sale: (distributionId: string, query: Record<string, string>) =>
    `/api/distributions/${distributionId}/live?${new URLSearchParams({ protocol: String(PROTOCOL_VERSION), ...query })}`,
  stocks: (producerId: string, query: Record<string, string> = {}) =>
    `/api/producers/${producerId}/live?${new URLSearchParams(query)}`,
};

/** Asks the worker for a socket, as a browser with this cookie does. */
export async function askForSocket(path: string, cookie: string | null): Promise<Response> {
  const headers = { upgrade: "websocket", "sec-fetch-site": "same-origin", ...(cookie !== null && { cookie }) };
  return await site.fetch(new Request(`http://localhost${path}`, { headers }), env, createExecutionContext());
}

/** The same, and waits for the first that it is told. */
export async function openSocket(path: string, cookie: string | null): Promise<RawSocket> {
  const response = await askForSocket(path, cookie);
  if (!response.webSocket) throw new Error(`no socket: ${response.status} ${await response.text()}`);
  return new RawSocket(response.webSocket);
}

export const syncFrame = (part: PartId): Uint8Array =>
  encodeBoardClientFrame({ kind: "sync", part, stateVector: new Uint8Array([0]) });
