import { inEachLanguage } from "./in-each-language.ts";

export const categoryWords = await inEachLanguage({
  fr: async () => (await import("./fr/category.ts")).category,
  en: async () => (await import("./en/category.ts")).category,
});
