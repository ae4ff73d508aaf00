import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { CHUNKS } from "../../scripts/chunks.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** What a dictionary brings along: its imports other than types, and theirs. */
function importsOf(file: string): string[] {
  const found = [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"/gm)];
  return found.flatMap(([, path = ""]) => {
    const imported = resolve(join(file, ".."), path);
    return [imported, ...importsOf(imported)];
  });
}

const dictionaries = ["fr", "en"].flatMap((language) => {
  const folder = join(ROOT, "app/words", language);
  return readdirSync(folder).map((name) => join(folder, name));
});

test("no dictionary stands in a file that waits for dictionaries: neither would ever start", () => {
  expect(dictionaries.length).toBeGreaterThan(40);
  const dead = dictionaries.flatMap((dictionary) =>
    [dictionary, ...importsOf(dictionary)]
      .filter((file) => CHUNKS.some(({ test: isInChunk }) => isInChunk.test(relative(ROOT, file))))
      .map((file) => `${relative(ROOT, dictionary)} brings ${relative(ROOT, file)}`),
  );
  expect(dead).toEqual([]);
});
