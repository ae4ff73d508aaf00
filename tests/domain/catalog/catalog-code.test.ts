import * as v from "valibot";
import { expect, test } from "vitest";
import { CatalogCode } from "../../../domain/catalog/catalog-code.ts";

test.each(["482915", " 482 915 ", "482\u00a0915", "482.915", "48-29-15"])("%j is read as it was meant", (typed) => {
  expect(v.parse(CatalogCode, typed)).toBe(482_915);
});

test.each(["", "48291", "4829151234", "482 91x", "-"])("%j is no code", (typed) => {
  expect(v.is(CatalogCode, typed)).toBe(false);
});
