import type { InferOutput } from "valibot";
import { isGuessable } from "../../domain/account/password.ts";
import type { HalleContext } from "../environment.ts";
import { keepSent } from "../forms/form-outcome.ts";
import { type Outcome, refuseField } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { accountByEmail, createAccount } from "../store/accounts.ts";
import { admitMail, stranger } from "./asker.ts";
import type { CompleteSignUp, SignUp } from "./inputs.ts";
import { rememberDevice } from "./known-device.ts";
import { hashPassword } from "./password.ts";
import { sameSitePath } from "./same-site-path.ts";
import { openSession } from "./session.ts";
import { createLink, readLink, useLink } from "./single-use-link.ts";

/**
 * Answers "we have written to you" whether the address is new or has an account: only its owner, who reads the mail,
 * learns which. Both cases write one row and send one mail.
 */
export async function signUp(c: HalleContext, typed: InferOutput<typeof SignUp>): Promise<Outcome> {
  const { name, email, language } = typed;
  const admission = await admitMail(c.env, { email, purpose: "sign-up", asker: stranger(c) });
  if (typeof admission === "object") return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const next = sameSitePath(typed.next, "/");
  await keepSent(c, "sign-up", { name, email, next });
  if (admission === "sent-already") return { goTo: "/inscription?envoye=deja" };
  const owner = await accountByEmail(c.env.DB, email);
  const head = { id: crypto.randomUUID(), to: email };
  if (owner === null) {
    const token = await createLink(c.env, { purpose: "sign-up", name, email, language, next });
    const url = `${c.env.PUBLIC_ORIGIN}/confirmation?jeton=${token}`;
    await sendMail(c.env, { ...head, kind: "confirm-address", language, purpose: "sign-up", url });
  } else {
    await createLink(c.env, { purpose: "nothing" });
    const url = `${c.env.PUBLIC_ORIGIN}/connexion`;
    await sendMail(c.env, { ...head, kind: "already-registered", language: owner.language, name: owner.name, url });
  }
  return { goTo: "/inscription?envoye=1" };
}

/** Creates the account with the password its owner now chooses, and signs them in. */
export async function completeSignUp(
  c: HalleContext,
  { token, password, ...typed }: InferOutput<typeof CompleteSignUp>,
): Promise<Outcome> {
  const link = await readLink(c.env, token);
  if (link?.purpose !== "sign-up") return { reason: "link-expired" };
  // The name may have been typed by somebody else than whoever reads the mail.
  const name = typed.name ?? link.name;
  if (isGuessable(password, { name, email: link.email })) return refuseField("password", "not-guessable");
  const passwordHash = await hashPassword(password);
  if ((await useLink(c.env, token)) === null) return { reason: "link-expired" };
  const userId = await createAccount(c.env.DB, { ...link, name, passwordHash });
  // Another link of the same person was quicker: the account is there, and so is the way to its password.
  if (userId === null) return { reason: "link-expired" };
  await openSession(c, userId);
  rememberDevice(c, { userId, password: passwordHash });
  return { goTo: link.next };
}
