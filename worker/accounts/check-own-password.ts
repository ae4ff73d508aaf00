import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import type { Refused } from "../forms/outcome.ts";
import { credentialOf, ownAccount } from "../store/accounts.ts";
import { admitTry, inside, triesOf } from "./asker.ts";
import { isPassword } from "./password.ts";
import { forgive } from "./throttle.ts";

/** Asks again for the password before something grave. A found telephone is no way to guess it: its session is counted. */
export async function checkOwnPassword(c: HalleContext, userId: UserId, typed: string): Promise<Refused | null> {
  const email = (await ownAccount(c.env.DB, userId))?.email ?? "";
  const tries = triesOf(c.env, email, await inside(c, userId));
  const admission = await admitTry(c.env, tries);
  if ("waitSeconds" in admission) return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const credential = await credentialOf(c.env.DB, email);
  if (!(await isPassword(typed, credential?.password ?? null))) return { reason: "wrong-password" };
  await forgive(c.env.DB, tries, admission.admittedAtMs);
  return null;
}
