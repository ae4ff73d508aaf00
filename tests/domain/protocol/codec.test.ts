import { expect, test } from "vitest";
import { decodeClientFrame } from "../../../domain/protocol/codec.ts";
import { CLIENT_FRAME_MAX_CHARS } from "../../../domain/protocol/limits.ts";

test.each<[string, string, string]>([
  ["no JSON at all", "{", "bad-input"],
  ["a frame too large", JSON.stringify({ type: "x".repeat(CLIENT_FRAME_MAX_CHARS) }), "too-large"],
  ["an unknown type", '{"type":"drop-tables"}', "bad-input"],
  ["a huge number of pieces", placing([{ offerId: "a", pieces: 1e300 }]), "bad-input"],
  ["half a piece", placing([{ offerId: "a", pieces: 0.5 }]), "bad-input"],
  ["fewer than none", placing([{ offerId: "a", pieces: -1 }]), "bad-input"],
  ["a price below nothing", placing([{ offerId: "a", pieces: 1, seen: aPrice({ priceCents: -1 }) }]), "bad-input"],
  ["a price beyond any", placing([{ offerId: "a", pieces: 1, seen: aPrice({ priceCents: 1_000_001 }) }]), "bad-input"],
  ["a price for nothing", placing([{ offerId: "a", pieces: 1, seen: aPrice({ nominalAmount: 0 }) }]), "bad-input"],
  ["half a price", placing([{ offerId: "a", pieces: 1, seen: { priceCents: 1 } }]), "bad-input"],
  ["a number as text", placing([{ offerId: "a", pieces: "1" }]), "bad-input"],
  ["an id with a path in it", placing([{ offerId: "../a", pieces: 1 }]), "bad-input"],
  [
    "the same offer twice",
    placing([
      { offerId: "a", pieces: 1 },
      { offerId: "a", pieces: 2 },
    ]),
    "bad-input",
  ],
  ["another person's id slipped in", placing([{ offerId: "a", pieces: 1 }], { customerId: "bob" }), "bad-input"],
  [
    "a thousand lines",
    placing(Array.from({ length: 1_000 }, (_, n) => ({ offerId: `o${n}`, pieces: 1 }))),
    "bad-input",
  ],
  ["deep nesting", "[".repeat(10_000) + "]".repeat(10_000), "bad-input"],
  ["a prototype to pollute", '{"type":"place-order","__proto__":{"x":1}}', "bad-input"],
])("refuses %s", (_, frame, reason) => {
  expect(decodeClientFrame(frame)).toMatchObject({ refused: { type: "refused", reason, commandId: null } });
});

test("names every fault of a message's shape", () => {
  const frame = placing([{ offerId: "../a", pieces: 0.5 }]);
  expect(decodeClientFrame(frame)).toMatchObject({ refused: { paths: ["lines.0.offerId", "lines.0.pieces"] } });
});

test("reads a message as it was meant", () => {
  const lines = [{ offerId: "a", pieces: 1, seen: aPrice({}) }];
  expect(decodeClientFrame(placing(lines))).toEqual({
    message: { type: "place-order", commandId: "c1", baseRevision: 0, lines },
  });
});

function placing(lines: unknown, more: object = {}): string {
  return JSON.stringify({ type: "place-order", commandId: "c1", baseRevision: 0, lines, ...more });
}

function aPrice(given: object) {
  return { priceCents: 1, nominalAmount: 1, stepAmount: 1, unit: "piece", weightMode: "fixed", ...given };
}
