import { inEachLanguage } from "./in-each-language.ts";

export const refusalWords = await inEachLanguage({
  fr: async () => (await import("./fr/refusal.ts")).refusal,
  en: async () => (await import("./en/refusal.ts")).refusal,
});
