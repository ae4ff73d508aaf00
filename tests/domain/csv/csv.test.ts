import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv, writeCsv } from "../../../domain/csv/csv.ts";

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells);

test.each([
  [
    "semicolons",
    "a;b\r\n1;2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "commas",
    "a,b\n1,2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "tabs",
    "a\tb\n1\t2",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a separator, a quote and a new line in quotes",
    'a;b\n"x;""y""\nz";2',
    [
      ["a", "b"],
      ['x;"y"\nz', "2"],
    ],
  ],
  [
    "empty lines",
    "a;b\n\n;\n1;2\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
])("reads %s", (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test("tells the line a row begins on", () => {
  expect(readCsv('a;b\n"x\ny";1\nz;2').rows.map((row) => row.line)).toEqual([1, 2, 4]);
});

test("no spreadsheet takes a name for a formula", () => {
  expect(writeCsv([["=SUM(A1)", "-2", "@x"]])).toContain("'=SUM(A1);'-2;'@x");
});

test("what is written reads back the same", () => {
  const row = fc.array(fc.string({ unit: fc.constantFrom(..."ab'=;,\"\n\r\t+é ") }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const table = [["one", "two"], ...rows].filter((one) => one.some((cell) => cell !== ""));
      expect(cells(writeCsv(table))).toEqual(table);
    }),
  );
});
