import type { InferOutput } from "valibot";
import type { HalleContext } from "../environment.ts";
import { keepSent } from "../forms/form-outcome.ts";
import type { Outcome } from "../forms/outcome.ts";
import { sendMail } from "../mail/send.ts";
import { accountByEmail, credentialOf } from "../store/accounts.ts";
import { admitMail, askerFor } from "./asker.ts";
import type { ForgottenPassword } from "./inputs.ts";
import { createLink } from "./single-use-link.ts";

/** Answers the same, after the same steps, whether there is such an account or not. */
export async function forgottenPassword(
  c: HalleContext,
  { email }: InferOutput<typeof ForgottenPassword>,
): Promise<Outcome> {
  const asker = askerFor(c, await credentialOf(c.env.DB, email));
  const admission = await admitMail(c.env, { email, purpose: "new-password", asker });
  if (typeof admission === "object") return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  await keepSent(c, "forgotten-password", { email });
  if (admission === "sent-already") return { goTo: "/mot-de-passe?envoye=deja" };
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
