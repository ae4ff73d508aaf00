import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { typeset, typesetWords } from "../../../app/words/typeset.ts";

const seen = (text: string) => text.replaceAll("\u00a0", "_");

describe("typesetting", () => {
  test.each([
    ["Voulez-vous les prendre ?", "Voulez-vous les prendre_?"],
    ["l'étal", "l’étal"],
    ["« Crest » : 100 % frais", "«_Crest_»_: 100_% frais"],
    ["https://halle.test", "https://halle.test"],
  ])("%s", (typed, set) => {
    expect(seen(typeset(typed))).toBe(set);
  });

  test("reaches into groups of words and into what functions return", () => {
    const words = typesetWords({ states: { open: "c'est ouvert" }, left: ({ left }: { left: number }) => `${left} !` });
    expect(words.states.open).toBe("c’est ouvert");
    expect(seen(words.left({ left: 2 }))).toBe("2_!");
  });
});

describe("dictionary files", () => {
  const files = globSync("app/words/{fr,en}/*.ts");

  test("exist in both languages", () => {
    const french = files.filter((file) => file.includes("/fr/")).map((file) => basename(file));
    const english = files.filter((file) => file.includes("/en/")).map((file) => basename(file));
    expect(french.length).toBeGreaterThan(0);
    expect(english.toSorted()).toEqual(french.toSorted());
  });

  // A dictionary's chunk is awaited by the chunk of its accessor: if it imported from there, neither would start. Names that
  // the domain reads too import nothing themselves, and are imported in the browser by their dictionary alone.
  test.each(files)("%s imports nothing but types, and names of the domain", (file) => {
    const imports =
      readFileSync(file, "utf8").match(/^import\b(?! type\b)(?!.*\/domain\/product\/category-names\/).*$/gm) ?? [];
    expect(imports).toEqual([]);
  });
});
