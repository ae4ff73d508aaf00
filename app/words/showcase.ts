import { inEachLanguage } from "./in-each-language.ts";

export const showcaseWords = await inEachLanguage({
  fr: async () => (await import("./fr/showcase.ts")).showcase,
  en: async () => (await import("./en/showcase.ts")).showcase,
});
