import { inEachLanguage } from "./in-each-language.ts";

export const marketWords = await inEachLanguage({
  fr: async () => (await import("./fr/market.ts")).market,
  en: async () => (await import("./en/market.ts")).market,
});
