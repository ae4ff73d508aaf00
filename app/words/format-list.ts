import type { Language } from "../../domain/language.ts";
import { currentLanguage } from "./current-language.ts";

const AND: Readonly<Record<Language, string>> = { fr: " et ", en: " and " };

const OR: Readonly<Record<Language, string>> = { fr: " ou ", en: " or " };

/** "26400 Crest ou 26340 Saillans": one of them. */
export const formatAlternatives = (names: readonly string[], language = currentLanguage()): string => {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : names.slice(0, -1).join(", ") + OR[language] + last;
};

/** "pains, œufs et miel"; "bread, eggs and honey". */
export const formatList = (names: readonly string[], language = currentLanguage()): string => {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : names.slice(0, -1).join(", ") + AND[language] + last;
};
