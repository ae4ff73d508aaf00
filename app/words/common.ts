import { inEachLanguage } from "./in-each-language.ts";

export const commonWords = await inEachLanguage({
  fr: async () => (await import("./fr/common.ts")).common,
  en: async () => (await import("./en/common.ts")).common,
});
