import { inEachLanguage } from "./in-each-language.ts";

export const boardWords = await inEachLanguage({
  fr: async () => (await import("./fr/board.ts")).board,
  en: async () => (await import("./en/board.ts")).board,
});
