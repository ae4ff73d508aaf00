import { inEachLanguage } from "./in-each-language.ts";

export const accountWords = await inEachLanguage({
  fr: async () => (await import("./fr/account.ts")).account,
  en: async () => (await import("./en/account.ts")).account,
});
