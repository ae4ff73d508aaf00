import { inEachLanguage } from "./in-each-language.ts";

export const catalogsWords = await inEachLanguage("catalogs", {
  fr: async () => (await import("./fr/catalogs.ts")).catalogs,
  en: async () => (await import("./en/catalogs.ts")).catalogs,
});
