import type { MiddlewareHandler } from "hono";
import type { Person } from "../../domain/access/person.ts";
import { SESSION_LIVES_SECONDS, sessionToken } from "../accounts/session-cookie.ts";
import type { HalleEnv } from "../environment.ts";
import { prolongSession, signedInBy } from "../store/people.ts";

/** A session's life is prolonged at most once a day: not every page view is worth a write. */
const PROLONGED_EVERY_MS = 24 * 60 * 60 * 1000;

/** Requests that a page makes in this process: who asks has been found already. */
const KNOWN = new WeakMap<Request, Asking>();

/** Who asks, and by which session; both null without a living one. */
interface Asking {
  readonly person: Person | null;
  readonly sessionId: string | null;
}

const NOBODY: Asking = { person: null, sessionId: null };

export function knowPerson(request: Request, person: Person | null, sessionId: string | null = null): void {
  KNOWN.set(request, { person, sessionId });
}

/** Sets `c.var.person` and `c.var.sessionId` for every request. */
export const person: MiddlewareHandler<HalleEnv> = async (c, next) => {
  const asking = KNOWN.get(c.req.raw) ?? (await askingIn(c.req.raw, c.env));
  c.set("person", asking.person);
  c.set("sessionId", asking.sessionId);
  await next();
};

/** Who asks; null without a living session. */
export const personOf = async (request: Request, env: Env): Promise<Person | null> =>
  (await askingIn(request, env)).person;

/** No cookie: no query. */
async function askingIn(request: Request, env: Env): Promise<Asking> {
  const token = await sessionToken(request, env);
  if (token === null) return NOBODY;
  const nowMs = Date.now();
  const signedIn = await signedInBy(env.DB, token, nowMs);
  if (signedIn === null) return NOBODY;
  const livesUntilMs = nowMs + SESSION_LIVES_SECONDS * 1000;
  if (livesUntilMs - signedIn.sessionExpiresAtMs > PROLONGED_EVERY_MS) {
    await prolongSession(env.DB, token, livesUntilMs);
  }
  return signedIn;
}
