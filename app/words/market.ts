import { inEachLanguage } from "./in-each-language.ts";

export const marketWords = await inEachLanguage("market", {
  fr: async () => (await import("./fr/market.ts")).market,
  en: async () => (await import("./en/market.ts")).market,
});
