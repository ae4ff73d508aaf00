import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { markLine } from "../../../domain/board/intention.ts";
import type { PartId } from "../../../domain/board/part.ts";
import { PartDocument } from "../../../durable-objects/live-distribution/board/part-document.ts";
import { readUpdate } from "../../../durable-objects/live-distribution/board/read-update.ts";
import { anOrder } from "../../support/board-builders.ts";
import { aStep, type PartUpdate, play, SESSION_PARTS } from "../../support/board-sessions.ts";
import { BoardDevice } from "../../support/join-board.ts";
import { NOON_MS } from "../../support/market-rows.ts";

const SIZE_MAX_BYTES = 100 * 1024;
const LINES_AT_ONCE = 5;

/** Takes an update as the object does, and answers what it did. */
function take(document: PartDocument, bytes: Uint8Array): string {
  const reading = readUpdate(document.doc, bytes, () => true);
  if (reading.result !== "news") return reading.result === "refused" ? reading.reason : reading.result;
  document.believe(document.nextRow(document.integrate(reading.update)));
  return "kept";
}

const sheetsOf = (doc: Y.Doc): string =>
  JSON.stringify([...doc.share.keys()].toSorted().map((pen) => [pen, doc.getMap(pen).toJSON()]));

const open = (): ReadonlyMap<PartId, PartDocument> =>
  new Map(SESSION_PARTS.map((part) => [part, new PartDocument([])]));

function takeAll(documents: ReadonlyMap<PartId, PartDocument>, updates: readonly PartUpdate[]): string[] {
  return updates.map(({ part, bytes }) => {
    const document = documents.get(part);
    return document === undefined ? "no part" : take(document, bytes);
  });
}

test("whatever devices write is taken, as it is made or at once after hours, and ends alike", () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 6, maxLength: 40 }), (steps) => {
      const { devices, updates } = play(steps);
      const [asMade, atOnce, twice] = [open(), open(), open()];
      expect(takeAll(asMade, updates).filter((answer) => answer !== "kept")).toEqual([]);
      for (const part of SESSION_PARTS)
        for (const device of devices)
          takeAll(atOnce, [{ device: 0, part, bytes: Y.encodeStateAsUpdate(device.document(part)) }]);
      takeAll(twice, updates);
      expect(takeAll(twice, updates).filter((answer) => answer !== "nothing-new")).toEqual([]);
      for (const part of SESSION_PARTS) {
        const [expected] = [asMade, atOnce, twice].map((documents) =>
          sheetsOf(documents.get(part)?.doc ?? new Y.Doc()),
        );
        for (const documents of [atOnce, twice])
          expect(sheetsOf(documents.get(part)?.doc ?? new Y.Doc())).toBe(expected);
      }
    }),
    { numRuns: 200 },
  );
});

test("random bytes, cut or mixed from true updates, never throw and never leave anything waiting", () => {
  const { updates } = play(fc.sample(aStep, { numRuns: 30, seed: 7 }));
  const genuine = updates.map(({ bytes }) => bytes);
  fc.assert(
    fc.property(
      fc.constantFrom(...genuine),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(400),
      (bytes, changes, length) => {
        const hostile = bytes.slice(0, Math.max(1, length));
        for (const [place, byte] of changes) hostile[place % hostile.length] = byte;
        const document = new PartDocument([]);
        take(document, genuine[0] ?? bytes);
        take(document, hostile);
        expect(document.doc.store.pendingStructs).toBeNull();
        expect(document.doc.store.pendingDs).toBeNull();
      },
    ),
    { numRuns: 5_000 },
  );
});

test("a thousand lines spoken of three times, from four devices, stay below the bound", () => {
  const basket = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`offer${n}`, 2]));
  const orders = [11, 222, 333, 444, 555].map((number) => ({ ...anOrder(basket), number }));
  const part = orders[0]?.lines[0]?.producerId ?? "@table";
  const devices = ["a1b2c3", "zzzzzz", "q0q0q0", "k9k9k9"].map((pen) => new BoardDevice(pen));
  const document = new PartDocument([]);
  for (const [round, state] of (["given", "nothing", "given"] as const).entries()) {
    const lines = orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
    for (let index = 0; index < lines.length; index += LINES_AT_ONCE) {
      const device = devices[(index / LINES_AT_ONCE + round) % devices.length];
      const handedOut = lines.slice(index, index + LINES_AT_ONCE);
      const intentions = handedOut.flatMap(({ order, line }) => markLine(order, line, { state }));
      const update = device?.write(intentions, NOON_MS + round * 3_600_000 + index * 1_013).get(part);
      expect(take(document, update ?? new Uint8Array())).toBe("kept");
    }
  }
  expect(document.doc.store.clients.size).toBe(4);
  expect(Y.encodeStateAsUpdate(document.doc).byteLength).toBeLessThan(SIZE_MAX_BYTES);
});
