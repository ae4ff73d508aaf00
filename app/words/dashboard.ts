import { inEachLanguage } from "./in-each-language.ts";

export const dashboardWords = await inEachLanguage({
  fr: async () => (await import("./fr/dashboard.ts")).dashboard,
  en: async () => (await import("./en/dashboard.ts")).dashboard,
});
