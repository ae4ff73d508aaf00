import type { InferOutput } from "valibot";
import type { HalleContext } from "../environment.ts";
import type { Outcome } from "../forms/outcome.ts";
import { credentialOf } from "../store/accounts.ts";
import { accountDoor, originDoor } from "./door.ts";
import type { SignIn } from "./inputs.ts";
import { isPassword } from "./password.ts";
import { sameSitePath } from "./same-site-path.ts";
import { openSession } from "./session.ts";
import { admit, forgive } from "./throttle.ts";

/** A wrong password and an unknown e-mail take the same steps and get the same answer. */
export async function signIn(c: HalleContext, typed: InferOutput<typeof SignIn>): Promise<Outcome> {
  const doors = { own: accountDoor(c, typed.email), others: [originDoor(c)] };
  const admission = await admit(c.env.DB, [doors.own, ...doors.others], Date.now());
  if ("waitSeconds" in admission) return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const credential = await credentialOf(c.env.DB, typed.email);
  const isRight = await isPassword(typed.password, credential?.password ?? null);
  if (credential === null || !isRight) return { reason: "wrong-credentials" };
  await forgive(c.env.DB, doors, admission.admittedAtMs);
  await openSession(c, credential.userId);
  return { goTo: sameSitePath(typed.next, "/") };
}
