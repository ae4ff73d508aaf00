import { inEachLanguage } from "./in-each-language.ts";

export const homeWords = await inEachLanguage({
  fr: async () => (await import("./fr/home.ts")).home,
  en: async () => (await import("./en/home.ts")).home,
});
