// The browsers an account was signed in to on, so that a stranger's wrong passwords are no matter of theirs. The cookie holds
// an id of the browser and, for each account, a mark that only we can make, over the browser, the account and its password as
// it is stored: with the password the marks of all other browsers end, and whoever knew the old one is a stranger again.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";

const COOKIE = "halle.device";
const COOKIE_LIVES_SECONDS = 400 * 24 * 60 * 60;
const ID_BYTES = 16;
const MARK_BYTES = 16;
/** A family's tablet, a hall's telephone. */
const ACCOUNTS_MAX = 8;
const WRITTEN = /^[A-Za-z0-9_-]{22}(\.[A-Za-z0-9_-]{22}){0,8}$/;

export interface Credential {
  readonly userId: UserId;
  /** As it is stored; null: none was chosen yet. */
  readonly password: string | null;
}

/** The id of this browser, if the account is known on it. */
export function knownDevice(c: HalleContext, credential: Credential | null): string | null {
  const { deviceId, marks } = read(c);
  if (deviceId === null || credential === null) return null;
  const mark = Buffer.from(markOf(c.env, deviceId, credential));
  const isKnown = marks.some((one) => one.length === mark.length && timingSafeEqual(Buffer.from(one), mark));
  return isKnown ? deviceId : null;
}

/** After the right password, or a new one. */
export function rememberDevice(c: HalleContext, credential: Credential): void {
  const { deviceId, marks } = read(c);
  const id = deviceId ?? randomBytes(ID_BYTES).toString("base64url");
  const mark = markOf(c.env, id, credential);
  const kept = [mark, ...marks.filter((one) => one !== mark)].slice(0, ACCOUNTS_MAX);
  setCookie(c, cookieName(c.env), [id, ...kept].join("."), {
    httpOnly: true,
    maxAge: COOKIE_LIVES_SECONDS,
    path: "/",
    sameSite: "Lax",
    secure: isSecure(c.env),
  });
}

function read(c: HalleContext): { readonly deviceId: string | null; readonly marks: readonly string[] } {
  const written = getCookie(c, cookieName(c.env)) ?? "";
  const [deviceId = "", ...marks] = WRITTEN.test(written) ? written.split(".") : [];
  return { deviceId: deviceId === "" ? null : deviceId, marks };
}

const markOf = (env: Env, deviceId: string, { userId, password }: Credential): string =>
  createHmac("sha256", env.BETTER_AUTH_SECRET)
    .update(`device ${deviceId} ${userId} ${password ?? ""}`)
    .digest()
    .subarray(0, MARK_BYTES)
    .toString("base64url");

const isSecure = (env: Env): boolean => env.PUBLIC_ORIGIN.startsWith("https:");

const cookieName = (env: Env): string => (isSecure(env) ? `__Secure-${COOKIE}` : COOKIE);
