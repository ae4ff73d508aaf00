import * as v from "valibot";
import { expect, test } from "vitest";
import { cleanLine, cleanParagraphs, Line, OptionalParagraphs } from "../../../domain/form/text.ts";

test.each([
  ["two zero-width spaces", "\u200b\u200b"],
  ["an empty Braille cell", "\u2800"],
  ["a line break", "\n"],
  ["a NUL", "\0"],
  ["a Hangul filler", "\u3164"],
  ["joiners", "\u200d\u200c"],
  ["an accent on nothing", "\u0301"],
  ["a variation selector", "\ufe0f"],
  ["half of a pair", "\ud83c"],
  ["a word joiner between spaces", " \u2060\u00a0"],
])("a name of %s is no name", (_, typed) => {
  expect(cleanLine(typed)).toBe("");
  expect(v.is(Line(100), typed)).toBe(false);
});

test.each([
  ["is trimmed, and one space stands for many", "  Jean\u00a0 \t Martin ", "Jean Martin"],
  ["loses its line breaks", "Jean\r\nMartin", "Jean Martin"],
  ["loses what turns its direction", "Jean\u202eMartin", "JeanMartin"],
  ["loses zero-width spaces inside", "Jean\u200b Martin", "Jean Martin"],
  ["has its accents in one form", "He\u0301le\u0300ne", "Hélène"],
  ["keeps its emoji and joiners", "Ferme 👩\u200d🌾", "Ferme 👩\u200d🌾"],
  ["may be a dash", "–", "–"],
])("a name %s", (_, typed, name) => {
  expect(cleanLine(typed)).toBe(name);
});

test("a line break counts once, however it was sent", () => {
  const Text = OptionalParagraphs(5);
  expect([v.parse(Text, "ab\r\ncd"), v.parse(Text, "ab\ncd"), v.parse(Text, "ab\rcd")]).toEqual(
    Array(3).fill("ab\ncd"),
  );
  expect(v.is(Text, "ab\r\n\r\ncd")).toBe(false);
  expect(cleanParagraphs("\0un\tdeux\u202e\n\ntrois ")).toBe("un\tdeux\n\ntrois");
});
