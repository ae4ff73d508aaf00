import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";
import type { MemberKey } from "../store/team.ts";
import { distributionsOf } from "../store/waking.ts";

/** A page of a sale that is over may still be open somewhere; a month later nobody looks at it. */
const LOOK_BACK_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Requests ask for the team each time; an open socket was asked once, when it opened. One that cannot be reached keeps
 * telling until its page is closed, which is worth a line in the log and no failure of what was done.
 */
export async function closeLivePages(env: Env, { producerId, userId }: MemberKey): Promise<void> {
  const distributionIds = await distributionsOf(env.DB, producerId, Date.now() - LOOK_BACK_MS);
  const closed = await Promise.allSettled([
    ledgerOf(env, producerId).dismiss(userId),
    ...distributionIds.map((distributionId) => distributionOf(env, distributionId).dismiss(userId, producerId)),
  ]);
  for (const one of closed)
    if (one.status === "rejected")
      console.error("a page of a former member could not be closed", { producerId, error: one.reason });
}
