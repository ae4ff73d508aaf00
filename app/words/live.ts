import { inEachLanguage } from "./in-each-language.ts";

export const liveWords = await inEachLanguage({
  fr: async () => (await import("./fr/live.ts")).live,
  en: async () => (await import("./en/live.ts")).live,
});
