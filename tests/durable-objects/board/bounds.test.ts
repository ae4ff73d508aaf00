import { runInDurableObject } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { TABLE_PART } from "../../../domain/board/part.ts";
import { penOf } from "../../../domain/board/pen.ts";
import { PART_MAX_BYTES, PENS_MAX } from "../../../domain/protocol/board/limits.ts";
import { mark, setTheBoard, stateOf } from "../../support/board-stage.ts";
import { NOON_MS } from "../../support/market-rows.ts";
import { boardRows } from "../../support/open-books.ts";
import { until } from "../../support/until.ts";

/** So many pens that each say one thing, beginning with this one. */
function saidBy(first: number, count: number, [key, value]: readonly [string, readonly unknown[]]): Uint8Array {
  const updates = Array.from({ length: count }, (_, n) => {
    const doc = new Y.Doc();
    doc.clientID = first + n;
    doc.getMap(penOf(first + n) ?? "").set(key, value);
    return Y.encodeStateAsUpdate(doc);
  });
  return Y.mergeUpdates(updates);
}

test("a part that is full says so, and goes on acknowledging what it has", async () => {
  const { join } = await setTheBoard("full");
  const people = [await join("a"), await join("b"), await join("c"), await join("d"), await join("e")];
  const note = ["n1", [NOON_MS, "鰯".repeat(200)]] as const;
  const answers: string[] = [];
  let last = new Uint8Array();
  for (let batch = 0; batch < people.length * 2; batch += 1) {
    last = Uint8Array.from(saidBy(100_000 + batch * 240, 240, note));
    answers.push((await people[batch >> 1]?.sendUpdate(TABLE_PART, last)) ?? "");
  }
  const refused = answers.indexOf("board-full");
  expect(answers.slice(0, refused).every((answer) => answer === "acknowledged")).toBe(true);
  expect(answers.slice(refused).every((answer) => answer === "board-full")).toBe(true);
  const [lea] = people;
  expect(await lea?.sendUpdate(TABLE_PART, saidBy(100_000, 240, note))).toBe("acknowledged");
  await lea?.sync(TABLE_PART);
  const size = Y.encodeStateAsUpdate(lea?.document(TABLE_PART) ?? new Y.Doc()).byteLength;
  expect(size).toBeLessThan(PART_MAX_BYTES);
  expect(size + last.byteLength).toBeGreaterThan(PART_MAX_BYTES);
});

test("one person writes with so many pens and no more, whoever else goes on", async () => {
  const { part, join } = await setTheBoard("pens-writing");
  const [lea, tom] = [await join("a"), await join("b")];
  const tick = ["l1.0", [NOON_MS, 1, 2]] as const;
  expect(await lea.sendUpdate(part, saidBy(100_000, PENS_MAX + 1, tick))).toBe("board-full");
  expect(await lea.sendUpdate(part, saidBy(100_000, PENS_MAX, tick))).toBe("acknowledged");
  expect(await lea.sendUpdate(part, saidBy(200_000, 1, tick))).toBe("board-full");
  expect(await tom.sendUpdate(part, saidBy(300_000, 1, tick))).toBe("acknowledged");
});

test("what could not be written is not believed, not told, and taken when it is sent again", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const { stage, order, part, join } = await setTheBoard("unwritten");
  const [lea, tom] = [await join("a"), await join("b")];
  const rename = (from: string, to: string) =>
    runInDurableObject(stage.distribution(), (_, { storage }) => {
      storage.sql.exec(`ALTER TABLE ${from} RENAME TO ${to}`);
    });
  const rows = await boardRows(stage.distribution());
  const update = lea.write(mark(order)).get(part) ?? new Uint8Array();
  // Written after the log and what counts: both are undone.
  await rename("board_counter", "mislaid");
  expect(await lea.sendUpdate(part, update)).toBe("failed");
  await tom.sync(part);
  expect(stateOf(tom, order)).toBe("nothing");
  await rename("mislaid", "board_counter");
  expect(await boardRows(stage.distribution())).toEqual(rows);
  expect(await lea.sendUpdate(part, update)).toBe("acknowledged");
  await until(() => expect(stateOf(tom, order)).toBe("given"));
});
