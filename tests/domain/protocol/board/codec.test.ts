import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBoardClientFrame,
  decodeBoardServerFrame,
  encodeBoardClientFrame,
  encodeBoardServerFrame,
} from "../../../../domain/protocol/board/codec.ts";
import type { BoardClientFrame, BoardServerFrame } from "../../../../domain/protocol/board/frames.ts";
import { BOARD_UPDATE_MAX_BYTES, STATE_VECTOR_MAX_BYTES } from "../../../../domain/protocol/board/limits.ts";
import { producer } from "../../../support/ids.ts";

const part = producer("farm");
const bytes = new Uint8Array([0, 1, 255]);

test.each<BoardClientFrame>([
  { kind: "sync", part: "@table", stateVector: bytes },
  { kind: "update", part, sequence: 7_000_000_000, update: bytes },
])("a page's $kind arrives as it was sent", (frame) => {
  expect(decodeBoardClientFrame(encodeBoardClientFrame(frame))).toEqual({ frame });
});

test("the largest update there may be arrives whole", () => {
  const update = new Uint8Array(BOARD_UPDATE_MAX_BYTES).fill(7);
  const decoded = decodeBoardClientFrame(encodeBoardClientFrame({ kind: "update", part, sequence: 1, update }));
  if (!("frame" in decoded) || decoded.frame.kind !== "update") throw new Error(JSON.stringify(decoded));
  // Compared by `toEqual` this many bytes would take a second.
  expect(Buffer.compare(decoded.frame.update, update)).toBe(0);
});

test.each<BoardServerFrame>([
  { kind: "state", part, update: bytes, stateVector: new Uint8Array() },
  { kind: "update", part, update: bytes },
  { kind: "acknowledged", part: "@table", sequence: 3, stateVector: bytes },
  { kind: "refused", part, sequence: 3, reason: "no-such-line" },
  { kind: "refused", part: null, sequence: 0, reason: "bad-input" },
])("the object's $kind arrives as it was sent", (frame) => {
  expect(decodeBoardServerFrame(encodeBoardServerFrame(frame))).toEqual(frame);
});

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "bad-input"],
  ["a kind that is none", new Uint8Array([9, 1, 97, 0]), "bad-input"],
  ["a text longer than the frame", new Uint8Array([1, 255, 255, 3, 97]), "bad-input"],
  ["a number without an end", new Uint8Array([2, 1, 97, ...Array(20).fill(255)]), "bad-input"],
  [
    "a part that is none",
    encodeBoardClientFrame({ kind: "sync", part: "../x" as never, stateVector: bytes }),
    "bad-input",
  ],
  [
    "something left over",
    new Uint8Array([...encodeBoardClientFrame({ kind: "sync", part, stateVector: bytes }), 0]),
    "bad-input",
  ],
  ["what only the object says", encodeBoardServerFrame({ kind: "update", part, update: bytes }), "bad-input"],
  ["megabytes", new Uint8Array(3_000_000), "too-large"],
  [
    "a state vector like a book",
    encodeBoardClientFrame({ kind: "sync", part, stateVector: new Uint8Array(STATE_VECTOR_MAX_BYTES + 1) }),
    "too-large",
  ],
  [
    "an update a byte too long",
    encodeBoardClientFrame({ kind: "update", part, sequence: 1, update: new Uint8Array(BOARD_UPDATE_MAX_BYTES + 1) }),
    "too-large",
  ],
])("answers %s with a reason", (_, hostile, refused) => {
  expect(decodeBoardClientFrame(hostile)).toEqual({ refused });
});

test("no bytes at all make it throw", () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 17, 18, 19, 20), fc.uint8Array({ maxLength: 64 }), (kind, rest) => {
      const hostile = new Uint8Array([kind, ...rest]);
      return "refused" in decodeBoardClientFrame(hostile) || decodeBoardServerFrame(hostile) === null;
    }),
  );
});
