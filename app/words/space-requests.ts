import { inEachLanguage } from "./in-each-language.ts";

export const spaceRequestsWords = await inEachLanguage({
  fr: async () => (await import("./fr/space-requests.ts")).spaceRequests,
  en: async () => (await import("./en/space-requests.ts")).spaceRequests,
});
