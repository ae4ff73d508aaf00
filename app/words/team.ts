import { inEachLanguage } from "./in-each-language.ts";

export const teamWords = await inEachLanguage({
  fr: async () => (await import("./fr/team.ts")).team,
  en: async () => (await import("./en/team.ts")).team,
});
