// What a socket's attachment remembers through hibernation: who it is, by which session, and with which pen it is at the board.
import type { Connection } from "partyserver";
import * as v from "valibot";
import { Viewer } from "../../domain/access/viewer.ts";
import { PartId } from "../../domain/board/part.ts";
import { DeviceName, Pen } from "../../domain/board/pen.ts";

const Place = v.object({ pen: Pen, deviceName: DeviceName });
export type Place = v.InferOutput<typeof Place>;

const Attachment = v.object({
  viewer: Viewer,
  /** null: nobody is signed in. */
  sessionId: v.nullable(v.string()),
  /** null: not at the board. */
  place: v.nullable(Place),
  /** The parts of the board it has asked for, and is told of. */
  parts: v.array(PartId),
});
export type Attachment = v.InferOutput<typeof Attachment>;

/** null for a socket that is not welcomed yet. */
export function attachmentOf(connection: Connection<unknown>): Attachment | null {
  const parsed = v.safeParse(Attachment, connection.state);
  return parsed.success ? parsed.output : null;
}

export const welcomed = (viewer: Viewer, sessionId: string | null): Attachment => ({
  ...{ viewer, sessionId },
  ...{ place: null, parts: [] },
});

export const attach = (connection: Connection<unknown>, attachment: Attachment): void => {
  connection.setState(attachment);
};
