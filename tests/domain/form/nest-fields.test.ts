import { expect, test } from "vitest";
import { nestFields } from "../../../domain/form/nest-fields.ts";

test.each([
  ["flat fields", { name: "Pain" }, { name: "Pain" }],
  ["nothing", {}, {}],
  [
    "a list, in the order of its numbers",
    { "offers.1.price": "2", "offers.0.price": "1", name: "Pain" },
    { name: "Pain", offers: [{ price: "1" }, { price: "2" }] },
  ],
  ["ids as names", { "offers.brunelle-1.price": "2" }, { offers: { "brunelle-1": { price: "2" } } }],
  ["a name deeper than any form", { "a.b.c.d.e.f.g.h.i": "1" }, { "a.b.c.d.e.f.g.h.i": "1" }],
  ["a field that is also a group", { offers: "x", "offers.0": "1" }, { offers: ["1"] }],
])("%s", (_, fields, expected) => {
  expect(nestFields(Object.entries(fields))).toEqual(expected);
});

test("a name with thousands of dots is read like any other", () => {
  const name = `${"a.".repeat(30_000)}b`;
  expect(nestFields([[name, "1"]])).toEqual({ [name]: "1" });
});

test("a field may be called anything without reaching further than itself", () => {
  nestFields([["__proto__.polluted", "yes"]]);
  expect("polluted" in {}).toBe(false);
});
