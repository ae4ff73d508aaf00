import ReconnectingWebSocket from "partysocket/ws";
import { createSignal, onCleanup } from "solid-js";
import { NO_LONGER_YOURS } from "../../domain/protocol/close-codes.ts";

export type ConnectionStatus = "connecting" | "live" | "reconnecting" | "offline";

/** A socket that looks open may be dead, as after a phone slept: silence longer than this ends it. */
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 8_000;

interface Handlers {
  /** A text frame that is not a pong. */
  readonly onFrame: (frame: string) => void;
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
  readonly onLost?: (() => void) | undefined;
}

/** One socket to `path`, reconnecting by itself for as long as its owner lives. Call it in the browser only. */
export function connect(path: string, { onFrame, onBytes, onLost }: Handlers) {
  const [status, setStatus] = createSignal<ConnectionStatus>("connecting");
  const url = new URL(path, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  const socket = new ReconnectingWebSocket(url.href, [], {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 10_000,
    reconnectionDelayGrowFactor: 1.6,
    // What was not sent is sent again by whoever waits for its answer, under its own id.
    maxEnqueuedMessages: 0,
  });
  socket.binaryType = "arraybuffer";
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const pingTimer = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.send("ping");
    pongTimer ??= setTimeout(() => socket.reconnect(), PONG_WITHIN_MS);
  }, PING_EVERY_MS);
  const hearPong = () => {
    clearTimeout(pongTimer);
    pongTimer = undefined;
  };
  const lose = () => {
    hearPong();
    setStatus(navigator.onLine ? "reconnecting" : "offline");
    onLost?.();
  };
  socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    hearPong();
    if (data instanceof ArrayBuffer) onBytes?.(new Uint8Array(data));
    if (typeof data !== "string" || data === "pong") return;
    setStatus("live");
    onFrame(data);
  });
  socket.addEventListener("close", ({ code }) => {
    // It comes back as what its reader may see now.
    if (code === NO_LONGER_YOURS) location.reload();
    else lose();
  });
  const goOnline = () => socket.reconnect();
  addEventListener("online", goOnline);
  addEventListener("offline", lose);
  onCleanup(() => {
    clearInterval(pingTimer);
    hearPong();
    removeEventListener("online", goOnline);
    removeEventListener("offline", lose);
    socket.close();
  });
  return {
    status,
    /** Whether it went out; on false nothing was sent. */
    send(frame: string | Uint8Array<ArrayBuffer>): boolean {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(frame);
      return true;
    },
    close: () => socket.close(),
  };
}
