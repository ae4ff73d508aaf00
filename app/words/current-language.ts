// The language of the page at hand: on the server the request's, in the browser the document's. It cannot change while
// a page lives: choosing another language loads the page anew.
import { getRequestEvent, isServer } from "solid-js/web";
import { chooseLanguage, DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE, type Language } from "../../domain/language.ts";
import { readCookie } from "../ui/read-cookie.ts";

const IN_LOCALS = "language";

const languageOfRequest = (): Language => {
  const event = getRequestEvent();
  if (!event) return DEFAULT_LANGUAGE;
  // A page asks some hundred times; the headers are read once.
  const known: unknown = event.locals[IN_LOCALS];
  if (typeof known === "string" && isLanguage(known)) return known;
  const { headers } = event.request;
  const language = chooseLanguage(readCookie(headers.get("cookie"), LANGUAGE_COOKIE), headers.get("accept-language"));
  event.locals[IN_LOCALS] = language;
  return language;
};

const languageOfDocument = (): Language => {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : DEFAULT_LANGUAGE;
};

export const currentLanguage = (): Language => {
  if (isServer) return languageOfRequest();
  return typeof document === "undefined" ? DEFAULT_LANGUAGE : languageOfDocument();
};
