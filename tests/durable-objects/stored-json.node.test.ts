import * as v from "valibot";
import { expect, test } from "vitest";
import { storedJson } from "../../durable-objects/stored-json.ts";

const Crate = v.object({ apples: v.number(), pears: v.number(), isOpen: v.boolean() });
const crates = storedJson(Crate, [
  (first) => ({ ...(first as { apples: number }), pears: 0 }),
  (second) => ({ ...(second as object), isOpen: true }),
]);

test("a row of any earlier form is read as one of today's", () => {
  expect(crates.form).toBe(3);
  const asWritten = [
    { form: 1, json: '{"apples":4}' },
    { form: 2, json: '{"apples":4,"pears":2}' },
    { form: 3, json: crates.write({ apples: 4, pears: 2, isOpen: false }) },
  ];
  expect(asWritten.map(crates.read)).toEqual([
    { apples: 4, pears: 0, isOpen: true },
    { apples: 4, pears: 2, isOpen: true },
    { apples: 4, pears: 2, isOpen: false },
  ]);
});

test("a row that is not of its form is not taken for one", () => {
  expect(() => crates.read({ form: 2, json: '{"apples":4}' })).toThrow();
});

test("a row of a newer build's form is left alone", () => {
  expect(() => crates.read({ form: 4, json: '{"apples":4}' })).toThrow("kept by a newer build");
});
