import { inEachLanguage } from "./in-each-language.ts";

export const legalWords = await inEachLanguage({
  fr: async () => (await import("./fr/legal.ts")).legal,
  en: async () => (await import("./en/legal.ts")).legal,
});
