// The only way from text to messages and back.
import * as v from "valibot";
import { ClientMessage } from "./client/message.ts";
import { CLIENT_FRAME_MAX_CHARS } from "./limits.ts";
import { type Refused, ServerMessage } from "./server/message.ts";

export type Decoded = { readonly message: ClientMessage } | { readonly refused: Refused };

const refused = (reason: Refused["reason"], paths: string[] = []): Decoded => ({
  refused: { type: "refused", reason, commandId: null, paths },
});

/** Reads a client's frame. Its size is looked at before anything is parsed; every fault of its shape is named. */
export function decodeClientFrame(frame: string): Decoded {
  if (frame.length > CLIENT_FRAME_MAX_CHARS) return refused("too-large");
  const json = parseJson(frame);
  if (json === undefined) return refused("bad-input");
  const parsed = v.safeParse(ClientMessage, json);
  if (parsed.success) return { message: parsed.output };
  return refused("bad-input", [...new Set(parsed.issues.map((issue) => v.getDotPath(issue) ?? ""))]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is bad input, answered as such.
    return undefined;
  }
}

/** Reads a distribution's frame; null when it is none of ours, such as one of a newer protocol. */
export function decodeServerFrame(frame: string): ServerMessage | null {
  const parsed = v.safeParse(ServerMessage, parseJson(frame));
  return parsed.success ? parsed.output : null;
}

export const encode = (message: ServerMessage | ClientMessage): string => JSON.stringify(message);
