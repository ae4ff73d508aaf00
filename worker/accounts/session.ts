import { isDemo } from "../../domain/access/demo.ts";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import { endSessionWith } from "../standing/end-sessions.ts";
import { recordsOf } from "./auth.ts";
import { clearSessionCookie, sessionToken, setSessionCookie } from "./session-cookie.ts";

const USER_AGENT_MAX_CHARS = 300;

/** Signs the person in on this browser. Whoever was signed in on it is signed out. */
export async function openSession(c: HalleContext, userId: UserId): Promise<void> {
  const records = await recordsOf(c.env);
  const earlier = await sessionToken(c.req.raw, c.env);
  if (earlier !== null) await endSessionWith(c.env, earlier);
  const session = await records.createSession(userId, false, {
    ipAddress: c.req.header("cf-connecting-ip") ?? null,
    userAgent: c.req.header("user-agent")?.slice(0, USER_AGENT_MAX_CHARS) ?? null,
    // A local runtime invents a place.
    place: isDemo(c.env) ? null : placeOf(c.req.raw),
  });
  await setSessionCookie(c, session.token);
}

export async function closeSession(c: HalleContext): Promise<void> {
  const token = await sessionToken(c.req.raw, c.env);
  if (token !== null) await endSessionWith(c.env, token);
  clearSessionCookie(c);
}

/** Where Cloudflare believes the request comes from: a town and a country, for its owner to recognise. */
function placeOf(request: Request): string | null {
  const { city, country } = request.cf ?? {};
  const known = [city, country].filter((part) => typeof part === "string" && part !== "");
  return known.length === 0 ? null : known.join(", ");
}
