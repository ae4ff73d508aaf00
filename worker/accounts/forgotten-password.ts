import type { InferOutput } from "valibot";
import type { HalleContext } from "../environment.ts";
import type { Outcome } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { accountByEmail } from "../store/accounts.ts";
import { mailboxDoor, senderDoor } from "./door.ts";
import type { ForgottenPassword } from "./inputs.ts";
import { createLink } from "./single-use-link.ts";
import { admit } from "./throttle.ts";

/** Answers the same, after the same steps, whether there is such an account or not. */
export async function forgottenPassword(
  c: HalleContext,
  { email }: InferOutput<typeof ForgottenPassword>,
): Promise<Outcome> {
  const admission = await admit(c.env.DB, [mailboxDoor(c, email), senderDoor(c)], Date.now());
  if ("waitSeconds" in admission) return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const owner = await accountByEmail(c.env.DB, email);
  const token = await createLink(
    c.env,
    owner === null ? { purpose: "nothing" } : { purpose: "new-password", userId: owner.userId },
  );
  if (owner !== null) {
    const { name, language } = owner;
    const url = `${c.env.PUBLIC_ORIGIN}/nouveau-mot-de-passe?jeton=${token}`;
    const head = { id: crypto.randomUUID(), to: email, language };
    // Only an existing account gets a mail, so the answer must not wait for it.
    c.executionCtx.waitUntil(sendMail(c.env, { ...head, kind: "password-reset", name, url }));
  }
  return { goTo: "/mot-de-passe?envoye=1" };
}
