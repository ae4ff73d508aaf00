import { expect, test } from "vitest";
import { CATEGORY_PATHS, firstLevel } from "../../../domain/product/category.ts";
import { categoryNames as english } from "../../../domain/product/category-names/en.ts";
import { categoryNames as french } from "../../../domain/product/category-names/fr.ts";
import { categoryIn } from "../../../domain/product/category-text.ts";
import { isDamagedCode } from "../../../domain/product/damaged-code.ts";

test.each([
  ["00417", "417"],
  ["3760123456789", "3,76012E+12"],
  ["3760123456789", "3.76E+12"],
  ["3-12", "03-déc"],
  ["3-12", "3-Dec"],
  ["12-24", "déc-24"],
  ["1/2/26", "01/02/2026"],
  ["1.10", "1,1"],
  ["12345678901234567", "12345678901234500"],
  [null, "3,76012E+12"],
  [null, "03-déc"],
])("%j has become %j in a spreadsheet", (before, after) => {
  expect(isDamagedCode(before, after)).toBe(true);
});

test.each([
  ["PDT-1", "PDT-2"],
  ["417", "418"],
  ["00417", "00417"],
  ["00417", ""],
  [null, "00417"],
  [null, "3760123456789"],
  [null, "E12"],
  ["03-déc", "03-déc"],
  ["MAI", "MAI-1"],
])("%j changed to %j is somebody's wish", (before, after) => {
  expect(isDamagedCode(before, after)).toBe(false);
});

test("every category is read by its names in both languages", () => {
  for (const path of CATEGORY_PATHS)
    for (const names of [french, english]) {
      expect(categoryIn(names[path])).toBe(path);
      expect(categoryIn(`${names[firstLevel(path)]} / ${names[path]}`)).toBe(path);
    }
  expect(categoryIn("chaussures")).toBeNull();
});
