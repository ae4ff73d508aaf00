import { expect, test } from "vitest";
import { readEntry } from "../../../domain/board/entry.ts";
import { hear, NOTHING_REPLACED } from "../../../domain/board/sayings.ts";
import { pen } from "../../support/board-builders.ts";
import { producer } from "../../support/ids.ts";

const AT_MS = 1_764_000_000_000;

test.each<[string, string, unknown]>([
  ["a line", "l12.3", [AT_MS, 1, 2]],
  ["nothing said of a line any more", "l12.0", [AT_MS, 0]],
  ["something missing", "l12.3", [AT_MS, 2, 3, 1]],
  ["a payment", "p12.abc", [AT_MS, "cash", 600, 1000]],
  ["a cancellation", "c12.abc", [AT_MS, 1]],
  ["an acceptance", "k12", [AT_MS, "abc", "def"]],
  ["a note", "n12", [AT_MS, "chez Ana"]],
])("reads %s", (_, key, value) => {
  expect(readEntry(key, value)).toMatchObject({ orderNumber: 12, atMs: AT_MS });
});

test.each<[string, string, unknown]>([
  ["an unknown letter", "x12", [AT_MS]],
  ["order 0", "l0.1", [AT_MS, 1, 2]],
  ["another spelling of a line", "l12.03", [AT_MS, 1, 2]],
  ["another spelling of an order", "l012.3", [AT_MS, 1, 2]],
  ["a line without a position", "l12", [AT_MS, 1, 2]],
  ["a note about a line", "n12.3", [AT_MS, "text"]],
  ["a value that is no list", "l12.3", "given"],
  ["nothing at all", "l12.3", undefined],
  ["a state that is none", "l12.3", [AT_MS, 3, 2]],
  ["pieces without end", "l12.3", [AT_MS, 1, 1e300]],
  ["half a piece", "l12.3", [AT_MS, 1, 0.5]],
  ["an instant before all others", "l12.3", [-1, 1, 2]],
  ["an instant that is no number", "l12.3", [Number.NaN, 1, 2]],
  ["more missing than there are", "l12.3", [AT_MS, 2, 1, 2]],
  ["something more at the end", "l12.3", [AT_MS, 1, 2, "x"]],
  ["a payment of nothing", "p12.abc", [AT_MS, "cash", 0, 0]],
  ["a payment by goods", "p12.abc", [AT_MS, "honey", 100, 100]],
  ["less given than is paid", "p12.abc", [AT_MS, "cash", 600, 500]],
  ["a payment with a path for an id", "p12.a/b", [AT_MS, "cash", 600, 600]],
  ["a note like a book", "n12", [AT_MS, "x".repeat(201)]],
  ["an acceptance of a hundred payments", "k12", [AT_MS, ...Array.from({ length: 100 }, (__, n) => `id${n}`)]],
  ["a prototype to pollute", "__proto__", [AT_MS, 1, 2]],
])("refuses %s", (_, key, value) => {
  expect(readEntry(key, value)).toBeNull();
});

test("what stands in a part it does not belong to is not heard", () => {
  const sayings = new Map();
  const heard = { pen: pen("a"), key: "l1.0", value: [AT_MS, 1, 2] };
  expect(hear(sayings, { ...heard, part: "@table" }, NOTHING_REPLACED)).toBeNull();
  expect(hear(sayings, { ...heard, part: producer("farm") }, NOTHING_REPLACED)).toBe(1);
  const note = { ...heard, part: producer("farm"), key: "n1", value: [AT_MS, "x"] };
  expect(hear(sayings, note, NOTHING_REPLACED)).toBeNull();
});

test("equal instants are decided by the pen, whichever is heard first", () => {
  const given = { part: producer("farm"), pen: pen("a"), key: "l1.0", value: [AT_MS, 1, 2] };
  const taken = { part: producer("farm"), pen: pen("b"), key: "l1.0", value: [AT_MS, 0] };
  const readings = [
    [given, taken],
    [taken, given],
  ].map((order) => {
    const sayings = new Map();
    for (const one of order) hear(sayings, one, NOTHING_REPLACED);
    return sayings;
  });
  expect(readings[0]).toEqual(readings[1]);
  expect(readings[0]?.get(1)?.get("l1.0")?.pen).toBe("b");
});
