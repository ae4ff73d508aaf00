// Accounts that were deleted, and how far the objects have heard of it.
import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { DistributionId, ProducerId, UserId } from "../../domain/ids.ts";
import type { ForgottenPerson } from "../../domain/order/forget-person.ts";
import { erasure } from "./schema/accounts.ts";
import { distribution } from "./schema/markets.ts";
import { customerOrder } from "./schema/orders.ts";
import { producer } from "./schema/producers.ts";

export type Erasure = typeof erasure.$inferSelect;

export const personOf = ({ userId, name }: Pick<Erasure, "userId" | "name">): ForgottenPerson => ({
  userId: v.parse(UserId, userId),
  name,
});

/** Those that some object may not have heard of, the oldest first. */
export async function readOpenErasures(d1: D1Database, count: number): Promise<Erasure[]> {
  return await drizzle(d1)
    .select()
    .from(erasure)
    .where(isNull(erasure.doneAtMs))
    .orderBy(asc(erasure.erasedAtMs))
    .limit(count);
}

export async function distributionsAfter(d1: D1Database, id: string, count: number): Promise<DistributionId[]> {
  const rows = await drizzle(d1)
    .select({ id: distribution.id })
    .from(distribution)
    .where(gt(distribution.id, id))
    .orderBy(asc(distribution.id))
    .limit(count);
  return rows.map((row) => v.parse(DistributionId, row.id));
}

export async function producersAfter(d1: D1Database, id: string, count: number): Promise<ProducerId[]> {
  const rows = await drizzle(d1)
    .select({ id: producer.id })
    .from(producer)
    .where(gt(producer.id, id))
    .orderBy(asc(producer.id))
    .limit(count);
  return rows.map((row) => v.parse(ProducerId, row.id));
}

/** Where the person ordered, the newest first. */
export async function distributionsOrderedAt(d1: D1Database, userId: UserId, count: number): Promise<DistributionId[]> {
  const rows = await drizzle(d1)
    .select({ id: customerOrder.distributionId })
    .from(customerOrder)
    .where(eq(customerOrder.customerId, userId))
    .orderBy(sql`${customerOrder.placedAtMs} DESC`)
    .limit(count);
  return rows.map((row) => v.parse(DistributionId, row.id));
}

export async function markHeard(
  d1: D1Database,
  userId: string,
  heard: Pick<Erasure, "heardKind" | "heardId">,
): Promise<void> {
  await drizzle(d1).update(erasure).set(heard).where(eq(erasure.userId, userId));
}

/** All have heard: the name is not needed any more. */
export async function markErased(d1: D1Database, userId: string, nowMs: number): Promise<void> {
  await drizzle(d1).update(erasure).set({ name: "", doneAtMs: nowMs }).where(eq(erasure.userId, userId));
}

/** Whether a message of that moment is for somebody who has deleted their account since. */
export async function isForErased(d1: D1Database, addressKey: string, writtenAtMs: number): Promise<boolean> {
  const found = await drizzle(d1)
    .select({ one: sql`1` })
    .from(erasure)
    .where(and(eq(erasure.addressKey, addressKey), gt(erasure.erasedAtMs, writtenAtMs)))
    .limit(1);
  return found.length > 0;
}

/** No queue holds a message of before that any more. */
export async function forgetAddressKeys(d1: D1Database, erasedBeforeMs: number): Promise<void> {
  await drizzle(d1)
    .update(erasure)
    .set({ addressKey: "" })
    .where(and(gt(erasure.addressKey, ""), lt(erasure.erasedAtMs, erasedBeforeMs)));
}
