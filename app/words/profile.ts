import { inEachLanguage } from "./in-each-language.ts";

export const profileWords = await inEachLanguage("profile", {
  fr: async () => (await import("./fr/profile.ts")).profile,
  en: async () => (await import("./en/profile.ts")).profile,
});
