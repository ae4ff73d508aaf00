import { inEachLanguage } from "./in-each-language.ts";

export const vatRatesWords = await inEachLanguage({
  fr: async () => (await import("./fr/vat-rates.ts")).vatRates,
  en: async () => (await import("./en/vat-rates.ts")).vatRates,
});
