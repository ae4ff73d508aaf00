import { inEachLanguage } from "./in-each-language.ts";

export const helpWords = await inEachLanguage({
  fr: async () => (await import("./fr/help.ts")).help,
  en: async () => (await import("./en/help.ts")).help,
});
