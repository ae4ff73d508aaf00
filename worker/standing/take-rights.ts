// The ways in which somebody loses a right or a place. Nothing else takes them away.

import type { CatalogKey } from "../store/catalogs.ts";
import { deleteCatalog, holdersOfCatalog } from "../store/delete-catalog.ts";
import { leaveMarket, type Membership } from "../store/membership.ts";
import { type DeletedRight, deleteMarketRight, deleteShift, type Shift } from "../store/rights.ts";
import { type MemberKey, removeMember } from "../store/team.ts";
import { takingAway } from "./judge-anew.ts";

/** Out of a producer's team, by a colleague or by oneself. False when nobody would own the space any more. */
export const takeFromTeam = (env: Env, key: MemberKey): Promise<boolean> =>
  takingAway(env, [key.userId], () => removeMember(env.DB, key));

export const takeMarketRight = (env: Env, right: DeletedRight): Promise<void> =>
  takingAway(env, [right.userId], () => deleteMarketRight(env.DB, right));

export const takeShift = (env: Env, shift: Shift): Promise<void> =>
  takingAway(env, [shift.userId], () => deleteShift(env.DB, shift));

/** By the member or by the market. */
export const endMembership = (env: Env, membership: Membership): Promise<void> =>
  takingAway(env, [membership.userId], () => leaveMarket(env.DB, membership));

/** With it go the rights that were limited to it. */
export async function removeCatalog(env: Env, key: CatalogKey, nowMs: number): Promise<void> {
  const holders = await holdersOfCatalog(env.DB, key.catalogId);
  await takingAway(env, holders, () => deleteCatalog(env.DB, key, nowMs));
}
