// A catalog is linked to a market, or no longer. Doing either twice is doing it once.
import type { Person } from "../../domain/access/person.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import type { HalleContext } from "../environment.ts";
import type { Refused } from "../forms/outcome.ts";
import {
  distributionsOfEnded,
  endLink,
  isLinked,
  type LinkKey,
  type LinkSide,
  makeLink,
  readKeeping,
  restoreLink,
} from "../store/links.ts";
import { tellLinked, tellUnlinked } from "./tell-link.ts";

type SidedKey = LinkKey & { readonly side: LinkSide };

/** null when it is done. */
export async function linkCatalog(c: HalleContext, key: LinkKey, by: Person): Promise<Refused | null> {
  const isNew = await makeLink(c.env.DB, key, Date.now());
  // Its producer may have deleted the catalog since its page was shown.
  if (!isNew && !(await isLinked(c.env.DB, key))) return { reason: "not-found" };
  if (isNew) c.executionCtx.waitUntil(tellLinked(c, key, by));
  return null;
}

/** null when it is done. */
export async function unlinkCatalog(c: HalleContext, key: SidedKey, by: Person): Promise<Refused | null> {
  const nowMs = Date.now();
  const isEnded = await endLink(c.env.DB, key, nowMs);
  if (!isEnded && (await isLinked(c.env.DB, key))) {
    const keeping = await readKeeping(c.env.DB, key, nowMs);
    return { reason: "sales-unsettled", names: keeping.map(({ distributionId }) => distributionId) };
  }
  await planAnew(c, key);
  if (isEnded) c.executionCtx.waitUntil(tellUnlinked(c, key, by));
  return null;
}

/** null when it is done. */
export async function relinkCatalog(c: HalleContext, key: SidedKey, by: Person): Promise<Refused | null> {
  const isRestored = await restoreLink(c.env.DB, key, Date.now());
  if (!isRestored && !(await isLinked(c.env.DB, key))) return { reason: "past-undoing" };
  await planAnew(c, key);
  if (isRestored) c.executionCtx.waitUntil(tellLinked(c, key, by));
  return null;
}

/** Sales that the catalog left or joined. Also asked when a first try broke off after the rows were written. */
async function planAnew(c: HalleContext, key: LinkKey): Promise<void> {
  const ids = await distributionsOfEnded(c.env.DB, key);
  await Promise.all(ids.map((distributionId) => distributionOf(c.env, distributionId).plan()));
}
