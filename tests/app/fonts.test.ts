import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { charactersOf } from "../support/font-characters.ts";

const styles = "app/styles/fonts.css";
const files = [...readFileSync(styles, "utf8").matchAll(/url\("(@fontsource[^"]+)"\)/g)].map(([, file]) => file ?? "");
const sources = globSync("app/**/*.{ts,tsx}");

// What a font does not have is drawn by whatever font the device has, in another shape and height.
test.each(files)("whatever the app writes is drawn by %s", (file) => {
  const drawn = charactersOf(join("node_modules", file));
  expect(drawn.has("é")).toBe(true);
  const missing = sources.flatMap((source) => {
    const written = new Set(readFileSync(source, "utf8").match(/[^\p{ASCII}]/gu));
    return [...written].filter((character) => !drawn.has(character)).map((character) => `${character} in ${source}`);
  });
  expect(missing).toEqual([]);
});

test("there are two fonts to look at", () => expect(files).toHaveLength(2));
