import { inEachLanguage } from "./in-each-language.ts";

export const catalogsWords = await inEachLanguage({
  fr: async () => (await import("./fr/catalogs.ts")).catalogs,
  en: async () => (await import("./en/catalogs.ts")).catalogs,
});
