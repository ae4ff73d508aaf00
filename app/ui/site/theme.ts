// Light, dark, or whatever the device asks for. The choice is kept in a cookie, so that the server already draws the
// page in it.
import { getRequestEvent, isServer } from "solid-js/web";
import { readCookie } from "../read-cookie.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const toTheme = (text: string | undefined): Theme => THEMES.find((theme) => theme === text) ?? "system";

export const currentTheme = (): Theme => {
  if (isServer) return toTheme(readCookie(getRequestEvent()?.request.headers.get("cookie"), THEME_COOKIE));
  return toTheme(document.documentElement.dataset.theme);
};

/** The value of <html data-theme>: absent where the device decides. */
export const themeAttribute = (theme: Theme): Theme | undefined => (theme === "system" ? undefined : theme);

/** Draws the page in `theme` at once and for the next visits. */
export const applyTheme = (theme: Theme): void => {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
};
