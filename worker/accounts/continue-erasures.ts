// A deleted account is forgotten by every object, also by those that sleep and those whose people nobody else knows: somebody
// who opened a board once, a colleague who has left the team since. They are told one after the other, the ones with the
// person's orders at once, the others by the cron, until all have heard. Telling twice does no harm.
import type { UserId } from "../../domain/ids.ts";
import type { ForgottenPerson } from "../../domain/order/forget-person.ts";
import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";
import {
  distributionsAfter,
  distributionsOrderedAt,
  type Erasure,
  markErased,
  markHeard,
  personOf,
  producersAfter,
  readOpenErasures,
} from "../store/erasures.ts";

/** Objects told in one run: each is a call, and a worker may make a thousand. */
const OBJECTS_MAX = 200;
const ERASURES_MAX = 3;

/** Tells the distributions where somebody ordered. One that cannot be reached is told by the cron. */
export async function forgetAtOnce(env: Env, person: ForgottenPerson & { readonly userId: UserId }): Promise<void> {
  const distributionIds = await distributionsOrderedAt(env.DB, person.userId, OBJECTS_MAX);
  const told = await Promise.allSettled(distributionIds.map((id) => distributionOf(env, id).forgetPerson(person)));
  for (const [index, result] of told.entries())
    if (result.status === "rejected")
      console.warn("a distribution has not heard of a deleted account", {
        ...{ distributionId: distributionIds[index], error: result.reason },
      });
}

/** Tells the next objects. Those told in vain are told again by the next run, which begins with them. */
export async function continueErasures(env: Env, nowMs: number): Promise<void> {
  for (const erasure of await readOpenErasures(env.DB, ERASURES_MAX)) await continueErasure(env, erasure, nowMs);
}

async function continueErasure(env: Env, erasure: Erasure, nowMs: number): Promise<void> {
  const person = personOf(erasure);
  let { heardKind, heardId } = erasure;
  if (heardKind === "distribution") {
    const ids = await distributionsAfter(env.DB, heardId, OBJECTS_MAX);
    await Promise.all(ids.map((id) => distributionOf(env, id).forgetPerson(person)));
    if (ids.length === OBJECTS_MAX)
      return await markHeard(env.DB, erasure.userId, { heardKind, heardId: ids.at(-1) ?? "" });
    [heardKind, heardId] = ["producer", ""];
    await markHeard(env.DB, erasure.userId, { heardKind, heardId });
  }
  const ids = await producersAfter(env.DB, heardId, OBJECTS_MAX);
  await Promise.all(ids.map((id) => ledgerOf(env, id).forgetPerson(person.userId)));
  if (ids.length === OBJECTS_MAX)
    return await markHeard(env.DB, erasure.userId, { heardKind, heardId: ids.at(-1) ?? "" });
  await markErased(env.DB, erasure.userId, nowMs);
}
