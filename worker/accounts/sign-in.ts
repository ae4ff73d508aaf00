import type { InferOutput } from "valibot";
import type { HalleContext } from "../environment.ts";
import type { Outcome } from "../forms/outcome.ts";
import { credentialOf } from "../store/accounts.ts";
import { admitTry, askerFor, triesOf } from "./asker.ts";
import type { SignIn } from "./inputs.ts";
import { rememberDevice } from "./known-device.ts";
import { isPassword } from "./password.ts";
import { sameSitePath } from "./same-site-path.ts";
import { openSession } from "./session.ts";
import { forgive } from "./throttle.ts";

/** A wrong password and an unknown e-mail take the same steps and get the same answer. */
export async function signIn(c: HalleContext, typed: InferOutput<typeof SignIn>): Promise<Outcome> {
  const credential = await credentialOf(c.env.DB, typed.email);
  const tries = triesOf(c.env, typed.email, askerFor(c, credential));
  const admission = await admitTry(c.env, tries);
  if ("waitSeconds" in admission) return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const isRight = await isPassword(typed.password, credential?.password ?? null);
  if (credential === null || !isRight) return { reason: "wrong-credentials" };
  await forgive(c.env.DB, tries, admission.admittedAtMs);
  await openSession(c, credential.userId);
  rememberDevice(c, credential);
  return { goTo: sameSitePath(typed.next, "/") };
}
