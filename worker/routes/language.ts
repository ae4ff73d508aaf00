// Two choices a page may remember without an account. Plain forms post here and come back to where they were, so that
// they work before, and without, any script.
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { isLanguage, LANGUAGE_COOKIE } from "../../domain/language.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { plainForm } from "../middleware/plain-form.ts";
import { policy } from "../middleware/policy.ts";
import { leadTo } from "../replies.ts";

const THEME_COOKIE = "theme";
const THEMES = ["system", "light", "dark"];
const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const languageRoutes = new Hono<HalleEnv>()
  .post("/langue", policy("change-language"), async (c) => {
    const form = await plainForm(c);
    const language = text(form, "lang");
    if (isLanguage(language)) remember(c, LANGUAGE_COOKIE, language);
    return leadTo(c, text(form, "suite"));
  })
  .post("/affichage", policy("change-language"), async (c) => {
    const form = await plainForm(c);
    const theme = text(form, "theme");
    if (theme !== undefined && THEMES.includes(theme)) remember(c, THEME_COOKIE, theme);
    return leadTo(c, text(form, "suite"));
  });

const text = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === "string" ? value : undefined;
};

const remember = (c: HalleContext, name: string, value: string): void => {
  const secure = new URL(c.req.url).protocol === "https:";
  setCookie(c, name, value, { path: "/", maxAge: YEAR_SECONDS, sameSite: "Lax", secure });
};
