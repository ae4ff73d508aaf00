import type { MiddlewareHandler } from "hono";
import type { Person } from "../../domain/access/person.ts";
import { SESSION_LIVES_SECONDS, sessionToken } from "../accounts/session-cookie.ts";
import type { HalleEnv } from "../environment.ts";
import { prolongSession, signedInBy } from "../store/people.ts";

/** A session's life is prolonged at most once a day: not every page view is worth a write. */
const PROLONGED_EVERY_MS = 24 * 60 * 60 * 1000;

/** Requests that a page makes in this process: who asks has been found already. */
const KNOWN = new WeakMap<Request, { readonly person: Person | null }>();

export function knowPerson(request: Request, known: Person | null): void {
  KNOWN.set(request, { person: known });
}

/** Sets `c.var.person` for every request. */
export const person: MiddlewareHandler<HalleEnv> = async (c, next) => {
  const known = KNOWN.get(c.req.raw);
  c.set("person", known === undefined ? await personOf(c.req.raw, c.env) : known.person);
  await next();
};

/** Who asks; null without a living session. No cookie: no query. */
export async function personOf(request: Request, env: Env): Promise<Person | null> {
  const token = await sessionToken(request, env);
  if (token === null) return null;
  const nowMs = Date.now();
  const signedIn = await signedInBy(env.DB, token, nowMs);
  if (signedIn === null) return null;
  const livesUntilMs = nowMs + SESSION_LIVES_SECONDS * 1000;
  if (livesUntilMs - signedIn.sessionExpiresAtMs > PROLONGED_EVERY_MS) {
    await prolongSession(env.DB, token, livesUntilMs);
  }
  return signedIn.person;
}
