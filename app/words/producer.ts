import { inEachLanguage } from "./in-each-language.ts";

export const producerWords = await inEachLanguage({
  fr: async () => (await import("./fr/producer.ts")).producer,
  en: async () => (await import("./en/producer.ts")).producer,
});
