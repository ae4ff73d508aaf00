import { inEachLanguage } from "./in-each-language.ts";

export const showcaseWords = await inEachLanguage("showcase", {
  fr: async () => (await import("./fr/showcase.ts")).showcase,
  en: async () => (await import("./en/showcase.ts")).showcase,
});
