// Two choices a page may remember without an account. Plain forms post here and come back to where they were, so that
// they work before, and without, any script.
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { isLanguage, LANGUAGE_COOKIE } from "../../domain/language.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { plainForm } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";

const THEME_COOKIE = "theme";
const THEMES = ["system", "light", "dark"];
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const languageRoutes = new Hono<HalleEnv>()
  .post("/langue", policy("change-language"), async (c) => {
    const form = await plainForm(c);
    const language = text(form, "lang");
    if (isLanguage(language)) remember(c, LANGUAGE_COOKIE, language);
    return goBack(c, form);
  })
  .post("/affichage", policy("change-language"), async (c) => {
    const form = await plainForm(c);
    const theme = text(form, "theme");
    if (theme !== undefined && THEMES.includes(theme)) remember(c, THEME_COOKIE, theme);
    return goBack(c, form);
  });

const text = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
};

const remember = (c: HalleContext, name: string, value: string): void => {
  const secure = new URL(c.req.url).protocol === "https:";
  setCookie(c, name, value, { path: "/", maxAge: YEAR_SECONDS, sameSite: "Lax", secure });
};

/** Only ever to a page of ours: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
const goBack = (c: HalleContext, form: FormData): Response => {
  const { origin } = new URL(c.req.url);
  const wanted = URL.parse(text(form, "suite") ?? "/", origin);
  return c.redirect(wanted?.origin === origin ? wanted.pathname + wanted.search : "/", 303);
};
