import { inEachLanguage } from "./in-each-language.ts";

export const stocksWords = await inEachLanguage({
  fr: async () => (await import("./fr/stocks.ts")).stocks,
  en: async () => (await import("./en/stocks.ts")).stocks,
});
