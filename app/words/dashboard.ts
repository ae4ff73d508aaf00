import { inEachLanguage } from "./in-each-language.ts";

export const dashboardWords = await inEachLanguage("dashboard", {
  fr: async () => (await import("./fr/dashboard.ts")).dashboard,
  en: async () => (await import("./en/dashboard.ts")).dashboard,
});
