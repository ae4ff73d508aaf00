import { inEachLanguage } from "./in-each-language.ts";

export const ordersWords = await inEachLanguage({
  fr: async () => (await import("./fr/orders.ts")).orders,
  en: async () => (await import("./en/orders.ts")).orders,
});
