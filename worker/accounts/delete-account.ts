import type { InferOutput } from "valibot";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import type { Outcome } from "../forms/outcome.ts";
import { takingAway } from "../standing/judge-anew.ts";
import { ownAccount } from "../store/accounts.ts";
import { countOpenOrders, deleteAccount as deleteRecords, inSoleCharge, producersOf } from "../store/own-data.ts";
import { forgetInHistories } from "../team/forget-in-histories.ts";
import { addressKey } from "./address-key.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { forgetAtOnce } from "./continue-erasures.ts";
import type { DeleteAccount } from "./inputs.ts";
import { clearSessionCookie } from "./session-cookie.ts";

/** Refused while somebody waits for a basket, or while a producer or a market would be left with nobody to run it. */
export async function deleteAccount(
  c: HalleContext,
  userId: UserId,
  typed: InferOutput<typeof DeleteAccount>,
): Promise<Outcome> {
  const refused = await checkOwnPassword(c, userId, typed.currentPassword);
  if (refused !== null) return refused;
  const [producerIds, account] = await Promise.all([producersOf(c.env.DB, userId), ownAccount(c.env.DB, userId)]);
  const erasure = { addressKey: addressKey(c.env, account?.email ?? ""), nowMs: Date.now() };
  if (!(await takingAway(c.env, [userId], () => deleteRecords(c.env.DB, userId, erasure)))) {
    const names = await inSoleCharge(c.env.DB, userId);
    if (names.length > 0) return { reason: "last-in-charge", names };
    return { reason: "orders-open", count: await countOpenOrders(c.env.DB, userId) };
  }
  await forgetInHistories(c.env, userId, producerIds);
  await forgetAtOnce(c.env, { userId, name: account?.name ?? "" });
  clearSessionCookie(c);
  return { goTo: "/connexion?fait=compte-supprime" };
}
