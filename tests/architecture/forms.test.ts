import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Tags of forms, to their closing sign. */
const FORM = /<form\b(?:=>|[^>])*>/g;

test("what is missing in a form is told by the page, in its language, and never by the browser's own bubble", () => {
  const forms = globSync("app/**/*.tsx").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(FORM)].map(([tag]) => ({ file, tag })),
  );
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter(({ tag }) => !/novalidate/i.test(tag)).map(({ file }) => file)).toEqual([]);
});
