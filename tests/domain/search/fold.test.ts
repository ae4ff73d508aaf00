import { expect, test } from "vitest";
import { fold } from "../../../domain/search/fold.ts";

test.each([
  ["Vézelay", "vezelay"],
  ["Saint-Julien-en-Quint", "saint julien en quint"],
  ["L'Œuf d'Ærø", "l oeuf d aerø"],
  ["  CREST  ", "crest"],
  ["100 %", "100"],
  ["_", ""],
])("%s reads as %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
