import type { InferOutput } from "valibot";
import { isGuessable } from "../../domain/account/password.ts";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import { type Outcome, refuseField } from "../forms/outcome.ts";
import { endAllSessions, endOtherSessions } from "../standing/end-sessions.ts";
import { ownAccount } from "../store/accounts.ts";
import { stranger, triesOf } from "./asker.ts";
import { recordsOf } from "./auth.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import type { ChangePassword, ChoosePassword } from "./inputs.ts";
import { type Credential, rememberDevice } from "./known-device.ts";
import { hashPassword } from "./password.ts";
import { openSession } from "./session.ts";
import { sessionToken } from "./session-cookie.ts";
import { readLink, useLink } from "./single-use-link.ts";
import { forgive } from "./throttle.ts";

/** By a link sent by mail: ends every session of the account, and signs in the one who has the mail. */
export async function resetPassword(
  c: HalleContext,
  { token, password }: InferOutput<typeof ChoosePassword>,
): Promise<Outcome> {
  const link = await readLink(c.env, token);
  if (link?.purpose !== "new-password") return { reason: "link-expired" };
  const own = await ownAccount(c.env.DB, link.userId);
  if (own === null) return { reason: "link-expired" };
  if (isGuessable(password, own)) return refuseField("password", "not-guessable");
  const passwordHash = await hashPassword(password);
  if ((await useLink(c.env, token)) === null) return { reason: "link-expired" };
  // The password first: a session opened with the old one in between must not survive.
  const credential = await storePassword(c.env, link.userId, passwordHash);
  await endAllSessions(c.env, link.userId);
  await forgive(c.env.DB, { own: triesOf(c.env, own.email, stranger(c)).own, others: [] }, Date.now());
  await openSession(c, link.userId);
  rememberDevice(c, credential);
  return { goTo: "/" };
}

/** By its owner: ends every other session, so that whoever knew the old password is out. */
export async function changePassword(
  c: HalleContext,
  userId: UserId,
  typed: InferOutput<typeof ChangePassword>,
): Promise<Outcome> {
  const refused = await checkOwnPassword(c, userId, typed.currentPassword);
  if (refused !== null) return refused;
  const own = await ownAccount(c.env.DB, userId);
  if (own === null || isGuessable(typed.password, own)) return refuseField("password", "not-guessable");
  rememberDevice(c, await storePassword(c.env, userId, await hashPassword(typed.password)));
  await endOtherSessions(c.env, userId, await sessionToken(c.req.raw, c.env));
  return { goTo: "/compte?fait=mot-de-passe" };
}

/** An account of the demo has no password until one is set. */
async function storePassword(env: Env, userId: UserId, password: string): Promise<Credential> {
  const records = await recordsOf(env);
  if ((await records.findCredentialAccount(userId)) !== null) await records.updatePassword(userId, password);
  else await records.createAccount({ userId, providerId: "credential", accountId: userId, password });
  return { userId, password };
}
