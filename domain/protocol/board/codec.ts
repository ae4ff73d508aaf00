// The only way from bytes to the board's frames and back: a byte that says the kind, then lib0's variable-length numbers,
// texts and byte strings. Hostile bytes are answered by a reason, never by a throw.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as v from "valibot";
import { assertNever } from "../../assert-never.ts";
import { PartId } from "../../board/part.ts";
import { BOARD_REFUSALS, type BoardClientFrame, type BoardRefusal, type BoardServerFrame } from "./frames.ts";
import { BOARD_FRAME_MAX_BYTES, BOARD_UPDATE_MAX_BYTES, STATE_VECTOR_MAX_BYTES } from "./limits.ts";

const KIND = { sync: 1, clientUpdate: 2, state: 17, serverUpdate: 18, acknowledged: 19, refused: 20 } as const;

export type DecodedBoardFrame = { readonly frame: BoardClientFrame } | { readonly refused: BoardRefusal };

/** Reads a page's frame. Its size is looked at first; the Yjs bytes inside are not looked into. */
export function decodeBoardClientFrame(bytes: Uint8Array): DecodedBoardFrame {
  if (bytes.byteLength > BOARD_FRAME_MAX_BYTES) return { refused: "too-large" };
  const frame = read(bytes, readClientFrame);
  if (frame === null) return { refused: "bad-input" };
  return isTooLarge(frame) ? { refused: "too-large" } : { frame };
}

const isTooLarge = (frame: BoardClientFrame): boolean =>
  frame.kind === "sync"
    ? frame.stateVector.byteLength > STATE_VECTOR_MAX_BYTES
    : frame.update.byteLength > BOARD_UPDATE_MAX_BYTES;

/** Reads the object's frame; null when it is none of ours, such as one of a newer protocol. */
export const decodeBoardServerFrame = (bytes: Uint8Array): BoardServerFrame | null => read(bytes, readServerFrame);

type Read<Frame> = (kind: number, from: decoding.Decoder) => Frame | null;

/** lib0 throws where the bytes end too early; whatever is left over at the end is not ours either. */
function read<Frame>(bytes: Uint8Array, readFrame: Read<Frame>): Frame | null {
  const from = decoding.createDecoder(bytes);
  try {
    const frame = readFrame(decoding.readUint8(from), from);
    return decoding.hasContent(from) ? null : frame;
  } catch {
    // Not a frame is bad input, answered as such.
    return null;
  }
}

const readPart = (from: decoding.Decoder): PartId => v.parse(PartId, decoding.readVarString(from));

function readClientFrame(kind: number, from: decoding.Decoder): BoardClientFrame | null {
  switch (kind) {
    case KIND.sync:
      return { kind: "sync", part: readPart(from), stateVector: decoding.readVarUint8Array(from) };
    case KIND.clientUpdate:
      return {
        kind: "update",
        part: readPart(from),
        sequence: decoding.readVarUint(from),
        update: decoding.readVarUint8Array(from),
      };
    default:
      return null;
  }
}

function readServerFrame(kind: number, from: decoding.Decoder): BoardServerFrame | null {
  switch (kind) {
    case KIND.state:
      return {
        kind: "state",
        part: readPart(from),
        update: decoding.readVarUint8Array(from),
        stateVector: decoding.readVarUint8Array(from),
      };
    case KIND.serverUpdate:
      return { kind: "update", part: readPart(from), update: decoding.readVarUint8Array(from) };
    case KIND.acknowledged:
      return {
        kind: "acknowledged",
        part: readPart(from),
        sequence: decoding.readVarUint(from),
        stateVector: decoding.readVarUint8Array(from),
      };
    case KIND.refused: {
      const part = v.parse(v.nullable(PartId), decoding.readVarString(from) || null);
      const sequence = decoding.readVarUint(from);
      return { kind: "refused", part, sequence, reason: v.parse(Reason, decoding.readVarString(from)) };
    }
    default:
      return null;
  }
}

const Reason = v.picklist(BOARD_REFUSALS);

export function encodeBoardClientFrame(frame: BoardClientFrame): Uint8Array<ArrayBuffer> {
  return encoding.encode((to) => {
    switch (frame.kind) {
      case "sync":
        encoding.writeUint8(to, KIND.sync);
        encoding.writeVarString(to, frame.part);
        encoding.writeVarUint8Array(to, frame.stateVector);
        break;
      case "update":
        encoding.writeUint8(to, KIND.clientUpdate);
        encoding.writeVarString(to, frame.part);
        encoding.writeVarUint(to, frame.sequence);
        encoding.writeVarUint8Array(to, frame.update);
        break;
      default:
        assertNever(frame);
    }
  });
}

export function encodeBoardServerFrame(frame: BoardServerFrame): Uint8Array<ArrayBuffer> {
  return encoding.encode((to) => {
    switch (frame.kind) {
      case "state":
        encoding.writeUint8(to, KIND.state);
        encoding.writeVarString(to, frame.part);
        encoding.writeVarUint8Array(to, frame.update);
        encoding.writeVarUint8Array(to, frame.stateVector);
        break;
      case "update":
        encoding.writeUint8(to, KIND.serverUpdate);
        encoding.writeVarString(to, frame.part);
        encoding.writeVarUint8Array(to, frame.update);
        break;
      case "acknowledged":
        encoding.writeUint8(to, KIND.acknowledged);
        encoding.writeVarString(to, frame.part);
        encoding.writeVarUint(to, frame.sequence);
        encoding.writeVarUint8Array(to, frame.stateVector);
        break;
      case "refused":
        encoding.writeUint8(to, KIND.refused);
        encoding.writeVarString(to, frame.part ?? "");
        encoding.writeVarUint(to, frame.sequence);
        encoding.writeVarString(to, frame.reason);
        break;
      default:
        assertNever(frame);
    }
  });
}
