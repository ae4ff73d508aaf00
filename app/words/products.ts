import { inEachLanguage } from "./in-each-language.ts";

export const productsWords = await inEachLanguage({
  fr: async () => (await import("./fr/products.ts")).products,
  en: async () => (await import("./en/products.ts")).products,
});
