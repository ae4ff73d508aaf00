// Links sent by mail: each works once, for a time, and only its hash is stored.
import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { LINK_LIVES_MS } from "../../domain/account/attempts.ts";
import { UserId } from "../../domain/ids.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { recordsOf } from "./auth.ts";

const TOKEN_BYTES = 32;

/**
 * What a link does. A new account exists, and gets its password, only from its link on: nobody can prepare an account
 * for somebody else's address, wait for them to confirm it, and share it with them.
 */
const Purpose = v.variant("purpose", [
  v.object({
    purpose: v.literal("sign-up"),
    name: v.string(),
    email: v.string(),
    language: v.picklist(LANGUAGES),
    next: v.string(),
  }),
  v.object({ purpose: v.literal("change-address"), userId: UserId, email: v.string() }),
  v.object({ purpose: v.literal("new-password"), userId: UserId }),
  /** Written where nobody gets the link, so that both cases take the same time. */
  v.object({ purpose: v.literal("nothing") }),
]);
export type Purpose = v.InferOutput<typeof Purpose>;

const LIVES_MS: Readonly<Record<Purpose["purpose"], number>> = {
  ...LINK_LIVES_MS,
  nothing: LINK_LIVES_MS["new-password"],
};

export async function createLink(env: Env, purpose: Purpose): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await (await recordsOf(env)).createVerificationValue({
    identifier: identifierOf(token),
    value: JSON.stringify(purpose),
    expiresAt: new Date(Date.now() + LIVES_MS[purpose.purpose]),
  });
  return token;
}

/** What the link would do, without using it up. */
export async function readLink(env: Env, token: string): Promise<Purpose | null> {
  const stored = await (await recordsOf(env)).findVerificationValue(identifierOf(token));
  return stored === null || stored.expiresAt.getTime() <= Date.now() ? null : parsed(stored.value);
}

/** Uses the link up: of several at once, one gets what it does and the others nothing. */
export async function useLink(env: Env, token: string): Promise<Purpose | null> {
  const stored = await (await recordsOf(env)).consumeVerificationValue(identifierOf(token));
  return stored === null ? null : parsed(stored.value);
}

const identifierOf = (token: string): string => `link:${token}`;

const parsed = (value: string): Purpose => v.parse(v.pipe(v.string(), v.parseJson(), Purpose), value);
