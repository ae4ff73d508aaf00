import { inEachLanguage } from "./in-each-language.ts";

export const contactWords = await inEachLanguage({
  fr: async () => (await import("./fr/contact.ts")).contact,
  en: async () => (await import("./en/contact.ts")).contact,
});
