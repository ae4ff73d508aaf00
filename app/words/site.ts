import { inEachLanguage } from "./in-each-language.ts";

export const siteWords = await inEachLanguage({
  fr: async () => (await import("./fr/site.ts")).site,
  en: async () => (await import("./en/site.ts")).site,
});
