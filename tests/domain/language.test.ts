import { expect, test } from "vitest";
import { chooseLanguage } from "../../domain/language.ts";

test.each([
  { chosen: "en", accept: "fr-FR,fr;q=0.9", speaks: "en", because: "the person chose it" },
  { chosen: undefined, accept: "en-GB,en;q=0.8,fr;q=0.5", speaks: "en", because: "the browser prefers it" },
  { chosen: undefined, accept: "de-DE,fr;q=0.4,en;q=0.7", speaks: "en", because: "it weighs most of those we speak" },
  { chosen: undefined, accept: "en;q=0,de", speaks: "fr", because: "weight 0 means never" },
  { chosen: undefined, accept: "de-DE", speaks: "fr", because: "French is spoken to all others" },
  { chosen: "xx", accept: null, speaks: "fr", because: "an unknown cookie counts for nothing" },
  { chosen: undefined, accept: "en;q=often", speaks: "fr", because: "a weight that is no number counts for nothing" },
])("speaks $speaks where $because", ({ chosen, accept, speaks }) => {
  expect(chooseLanguage(chosen, accept)).toBe(speaks);
});
