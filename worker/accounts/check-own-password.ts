import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import type { Refused } from "../forms/outcome.ts";
import { credentialOf, ownAccount } from "../store/accounts.ts";
import { accountDoor, originDoor } from "./door.ts";
import { isPassword } from "./password.ts";
import { admit, forgive } from "./throttle.ts";

/** Asks again for the password before something grave. A found telephone is no way to guess it: the sign-in's doors count. */
export async function checkOwnPassword(c: HalleContext, userId: UserId, typed: string): Promise<Refused | null> {
  const email = (await ownAccount(c.env.DB, userId))?.email ?? "";
  const doors = { own: accountDoor(c, email), others: [originDoor(c)] };
  const admission = await admit(c.env.DB, [doors.own, ...doors.others], Date.now());
  if ("waitSeconds" in admission) return { reason: "too-many-attempts", waitSeconds: admission.waitSeconds };
  const credential = await credentialOf(c.env.DB, email);
  if (!(await isPassword(typed, credential?.password ?? null))) return { reason: "wrong-password" };
  await forgive(c.env.DB, doors, admission.admittedAtMs);
  return null;
}
