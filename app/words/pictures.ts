import { inEachLanguage } from "./in-each-language.ts";

export const picturesWords = await inEachLanguage({
  fr: async () => (await import("./fr/pictures.ts")).pictures,
  en: async () => (await import("./en/pictures.ts")).pictures,
});
