import { inEachLanguage } from "./in-each-language.ts";

export const productTablesWords = await inEachLanguage({
  fr: async () => (await import("./fr/product-tables.ts")).productTables,
  en: async () => (await import("./en/product-tables.ts")).productTables,
});
