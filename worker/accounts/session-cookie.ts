import { deleteCookie, setSignedCookie } from "hono/cookie";
import { parseSigned } from "hono/utils/cookie";
import type { HalleContext } from "../environment.ts";

export const SESSION_COOKIE = "halle.session";

/** A session ends 30 days after it was last used. */
export const SESSION_LIVES_SECONDS = 30 * 24 * 60 * 60;

/**
 * The longest that browsers keep a cookie. What a session is worth is decided by its row, which moves on with use; so a
 * page that is rendered in-process never needs to renew the cookie.
 */
const COOKIE_LIVES_SECONDS = 400 * 24 * 60 * 60;

const isSecure = (env: Env): boolean => env.PUBLIC_ORIGIN.startsWith("https:");

/** The prefix makes browsers refuse the cookie from a page that was not served over TLS. */
const cookieName = (env: Env): string => (isSecure(env) ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE);

/** The token of the session the request claims, if the signature is ours. */
export async function sessionToken(request: Request, env: Env): Promise<string | null> {
  const header = request.headers.get("cookie");
  const name = cookieName(env);
  if (header === null || !header.includes(name)) return null;
  const cookies = await parseSigned(header, env.BETTER_AUTH_SECRET, name);
  return cookies[name] || null;
}

export async function setSessionCookie(c: HalleContext, token: string): Promise<void> {
  await setSignedCookie(c, cookieName(c.env), token, c.env.BETTER_AUTH_SECRET, {
    httpOnly: true,
    maxAge: COOKIE_LIVES_SECONDS,
    path: "/",
    sameSite: "Lax",
    secure: isSecure(c.env),
  });
}

export function clearSessionCookie(c: HalleContext): void {
  deleteCookie(c, cookieName(c.env), { path: "/", secure: isSecure(c.env) });
}
