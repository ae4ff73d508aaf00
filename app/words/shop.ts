import { inEachLanguage } from "./in-each-language.ts";

export const shopWords = await inEachLanguage({
  fr: async () => (await import("./fr/shop.ts")).shop,
  en: async () => (await import("./en/shop.ts")).shop,
});
