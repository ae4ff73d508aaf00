import { inEachLanguage } from "./in-each-language.ts";

export const linksWords = await inEachLanguage({
  fr: async () => (await import("./fr/links.ts")).links,
  en: async () => (await import("./en/links.ts")).links,
});
