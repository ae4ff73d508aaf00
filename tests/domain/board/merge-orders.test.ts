// Two thousand ways, others on each run, in which the work of three devices can meet: all end alike, and nothing anybody did is lost.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { PartId } from "../../../domain/board/part.ts";
import type { Sayings } from "../../../domain/board/sayings.ts";
import { aStep, ORDER, type PartUpdate, play, SESSION_PARTS, shuffled } from "../../support/board-sessions.ts";
import { hearDocument } from "../../support/join-board.ts";

const SESSIONS = 200;
const ORDERS_PER_SESSION = 10;

function readInOrder(updates: readonly PartUpdate[]): Sayings {
  const documents = new Map<PartId, Y.Doc>(SESSION_PARTS.map((part) => [part, new Y.Doc()]));
  for (const { part, bytes } of updates) {
    const document = documents.get(part);
    if (document !== undefined) Y.applyUpdate(document, bytes);
  }
  const sayings: Sayings = new Map();
  for (const [part, document] of documents) hearDocument(sayings, part, document);
  return sayings;
}

const asText = (sayings: Sayings): string =>
  JSON.stringify([...(sayings.get(ORDER.number) ?? [])].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** For each key the latest word of anybody, from every device's own sheet. */
function latestWords(updates: readonly PartUpdate[]): Sayings {
  const alone = [0, 1, 2].map((device) => readInOrder(updates.filter((update) => update.device === device)));
  const latest: Sayings = new Map([[ORDER.number, new Map()]]);
  for (const sayings of alone) {
    for (const [key, said] of sayings.get(ORDER.number) ?? []) {
      const known = latest.get(ORDER.number)?.get(key);
      const isLater =
        known === undefined ||
        said.entry.atMs > known.entry.atMs ||
        (said.entry.atMs === known.entry.atMs && said.pen > known.pen);
      if (isLater) latest.get(ORDER.number)?.set(key, said);
    }
  }
  return latest;
}

test("three devices' work ends in one state, whatever the order in which it arrives", () => {
  fc.assert(
    fc.property(
      fc.array(aStep, { minLength: 6, maxLength: 24 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999 })),
      (steps, chances) => {
        const { updates, paymentIds } = play(steps);
        const random = (): number => chances.next().value ?? 0;
        const expected = latestWords(updates);
        for (let n = 0; n < ORDERS_PER_SESSION; n += 1)
          expect(asText(readInOrder(shuffled(updates, random)))).toBe(asText(expected));
        const keys = [...(expected.get(ORDER.number)?.keys() ?? [])];
        for (const id of paymentIds) expect(keys).toContain(`p${ORDER.number}.${id}`);
      },
    ),
    { numRuns: SESSIONS },
  );
});
