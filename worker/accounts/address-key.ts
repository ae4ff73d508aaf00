import { createHmac } from "node:crypto";

/** An address that is kept to be recognised, and cannot be read: a keyed hash. */
export const addressKey = (env: Pick<Env, "BETTER_AUTH_SECRET">, email: string): string =>
  createHmac("sha256", env.BETTER_AUTH_SECRET).update(`erased ${email.toLowerCase()}`).digest("base64url");
