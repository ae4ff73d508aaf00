import { inEachLanguage } from "./in-each-language.ts";

export const receivedOrdersWords = await inEachLanguage({
  fr: async () => (await import("./fr/received-orders.ts")).receivedOrders,
  en: async () => (await import("./en/received-orders.ts")).receivedOrders,
});
