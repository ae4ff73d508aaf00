import { inEachLanguage } from "./in-each-language.ts";

export const profileWords = await inEachLanguage({
  fr: async () => (await import("./fr/profile.ts")).profile,
  en: async () => (await import("./en/profile.ts")).profile,
});
