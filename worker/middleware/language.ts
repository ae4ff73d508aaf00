import { getCookie } from "hono/cookie";
import { chooseLanguage, LANGUAGE_COOKIE, type Language } from "../../domain/language.ts";
import type { HalleContext } from "../environment.ts";

/** The language of the page a request comes from: what was typed there is read in it. */
export const languageIn = (c: HalleContext): Language =>
  chooseLanguage(getCookie(c, LANGUAGE_COOKIE), c.req.header("accept-language"));
