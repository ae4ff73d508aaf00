import ReconnectingWebSocket from "partysocket/ws";
import { createSignal, onCleanup } from "solid-js";
import { NO_LONGER_YOURS, OTHER_PERSON, SESSION_ENDED } from "../../domain/protocol/close-codes.ts";
import { DRAWN_FOR_QUERY } from "../../domain/protocol/drawn-for.ts";
import { pageDrawnFor, whoIsSignedIn } from "../ui/site/drawn-for.ts";

/** `ended`: for good, since whoever the page was drawn for is not signed in any more. */
export type ConnectionStatus = "connecting" | "live" | "reconnecting" | "offline" | "ended";

/** The page's session is over. */
export interface SessionEnd {
  /** Who is signed in on this browser instead; null: nobody, or it is not known. */
  readonly otherName: string | null;
}

/** Nothing says at once whether a session is over when the same person has another: it is tried again a little later. */
const SAME_PERSON_AGAIN_MS = 2_000;

/** A socket that looks open may be dead, as after a phone slept: silence longer than this ends it. */
const PING_EVERY_MS = 20_000;
const PONG_WITHIN_MS = 8_000;

interface Handlers {
  /** A text frame that is not a pong. */
  readonly onFrame: (frame: string) => void;
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
  readonly onLost?: (() => void) | undefined;
  /** Whoever the page was drawn for is not signed in any more: what waits for an answer gets none. */
  readonly onEnded?: (() => void) | undefined;
}

function addressOf(path: string): string {
  const url = new URL(path, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  const drawnFor = pageDrawnFor();
  if (drawnFor !== null) url.searchParams.set(DRAWN_FOR_QUERY, drawnFor);
  return url.href;
}

/** One socket to `path`, reconnecting by itself for as long as its owner lives. Call it in the browser only. */
export function connect(path: string, { onFrame, onBytes, onLost, onEnded }: Handlers) {
  const [status, setStatus] = createSignal<ConnectionStatus>("connecting");
  const [ended, setEnded] = createSignal<SessionEnd | null>(null);
  const socket = new ReconnectingWebSocket(() => addressOf(path), [], {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 10_000,
    reconnectionDelayGrowFactor: 1.6,
    // What was not sent is sent again by whoever waits for its answer, under its own id.
    maxEnqueuedMessages: 0,
    shouldReconnectOnClose: ({ code }) => code !== SESSION_ENDED && code !== OTHER_PERSON,
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
    if (ended() === null) setStatus(navigator.onLine ? "reconnecting" : "offline");
    onLost?.();
  };
  let againTimer: ReturnType<typeof setTimeout> | undefined;
  /** Tells whether the page may go on after all: the same person has a session. */
  const look = async (): Promise<boolean> => {
    const person = await whoIsSignedIn();
    if (person?.id === pageDrawnFor()) {
      setEnded(null);
      setStatus("reconnecting");
      clearTimeout(againTimer);
      againTimer = setTimeout(() => socket.reconnect(), SAME_PERSON_AGAIN_MS);
      return true;
    }
    if (person !== undefined || ended() === null) setEnded({ otherName: person?.name ?? null });
    setStatus("ended");
    return false;
  };
  const end = async () => {
    lose();
    if (!(await look())) onEnded?.();
  };
  /** They may have signed in again beside this page: what is written on it is then still theirs to send. */
  const lookAgain = () => {
    if (ended() !== null && document.visibilityState === "visible") void look();
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
    else if (code === SESSION_ENDED || code === OTHER_PERSON) void end();
    else lose();
  });
  const goOnline = () => (ended() === null ? socket.reconnect() : lookAgain());
  addEventListener("online", goOnline);
  addEventListener("focus", lookAgain);
  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("offline", lose);
  onCleanup(() => {
    clearInterval(pingTimer);
    clearTimeout(againTimer);
    hearPong();
    removeEventListener("online", goOnline);
    removeEventListener("focus", lookAgain);
    document.removeEventListener("visibilitychange", lookAgain);
    removeEventListener("offline", lose);
    socket.close();
  });
  return {
    status,
    ended,
    /** A request was refused as nobody's or somebody else's: it is so of this connection too, or will be. */
    end: () => void end(),
    /** Whether it went out; on false nothing was sent. */
    send(frame: string | Uint8Array<ArrayBuffer>): boolean {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(frame);
      return true;
    },
    close: () => socket.close(),
  };
}
