// better-auth keeps users, sessions and single-use tokens. Its own routes are not mounted: Halle's are in
// worker/routes/accounts.ts, because each of them has a policy, an exact throttle and an answer that tells nobody who
// has an account.
import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import { betterAuth } from "better-auth/minimal";
import { drizzle } from "drizzle-orm/d1";
import { PASSWORD_MAX_CHARS, PASSWORD_MIN_CHARS } from "../../domain/account/password.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../../domain/language.ts";
import { account, session, user, verification } from "../store/schema/accounts.ts";
import { hashPassword, isPassword } from "./password.ts";
import { SESSION_COOKIE, SESSION_LIVES_SECONDS } from "./session-cookie.ts";

type Auth = ReturnType<typeof createAuth>;

const AUTH_OF_ENV = new WeakMap<Env, Auth>();

/** The one instance of this isolate: building it costs more than most requests. */
export function authOf(env: Env): Auth {
  const known = AUTH_OF_ENV.get(env);
  if (known !== undefined) return known;
  const auth = createAuth(env);
  AUTH_OF_ENV.set(env, auth);
  return auth;
}

/** Users, sessions and single-use tokens, as better-auth stores them. */
export const recordsOf = async (env: Env) => (await authOf(env).$context).internalAdapter;

function createAuth(env: Env) {
  const schema = { account, session, user, verification };
  return betterAuth({
    appName: "Halle",
    baseURL: env.PUBLIC_ORIGIN,
    secret: env.BETTER_AUTH_SECRET,
    database: drizzleAdapter(drizzle(env.DB, { schema }), { provider: "sqlite", schema }),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN_CHARS,
      maxPasswordLength: PASSWORD_MAX_CHARS,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    user: {
      additionalFields: {
        telephone: { type: "string", required: false },
        language: { type: [...LANGUAGES], required: true, defaultValue: DEFAULT_LANGUAGE },
        isSupport: { type: "boolean", required: true, defaultValue: false, input: false },
      },
    },
    session: {
      expiresIn: SESSION_LIVES_SECONDS,
      // A cached session would outlive its revocation.
      cookieCache: { enabled: false },
      additionalFields: { place: { type: "string", required: false, input: false } },
    },
    // A copy of the database must not open accounts: it holds only hashes of the tokens sent by mail.
    verification: { storeIdentifier: "hashed" },
    advanced: {
      cookies: { session_token: { name: SESSION_COOKIE } },
      useSecureCookies: env.PUBLIC_ORIGIN.startsWith("https:"),
    },
  });
}
