import { and, desc, eq, gt, inArray, lt, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { UserId } from "../../domain/ids.ts";
import { session, verification } from "./schema/accounts.ts";

/** The person's living sessions, the latest used first, and which of them asks. */
export async function sessionsOf(db: D1Database, owner: { userId: UserId; token: string | null; nowMs: number }) {
  return await drizzle(db)
    .select({
      id: session.id,
      userAgent: session.userAgent,
      ipAddress: session.ipAddress,
      place: session.place,
      signedInAtMs: sql<number>`${session.createdAt}`,
      usedAtMs: sql<number>`${session.updatedAt}`,
      isCurrent: sql<boolean>`${session.token} = ${owner.token ?? ""}`.mapWith(Boolean),
    })
    .from(session)
    .where(and(eq(session.userId, owner.userId), gt(session.expiresAt, new Date(owner.nowMs))))
    .orderBy(desc(session.updatedAt));
}

/** Nothing happens to somebody else's session. */
export async function deleteSession(db: D1Database, userId: UserId, sessionId: string): Promise<void> {
  await drizzle(db)
    .delete(session)
    .where(and(eq(session.userId, userId), eq(session.id, sessionId)));
}

export async function deleteOtherSessions(db: D1Database, userId: UserId, token: string | null): Promise<void> {
  await drizzle(db)
    .delete(session)
    .where(and(eq(session.userId, userId), ne(session.token, token ?? "")));
}

/** null when it has ended. */
export async function ownerOfSession(db: D1Database, token: string): Promise<UserId | null> {
  const [found] = await drizzle(db).select({ userId: session.userId }).from(session).where(eq(session.token, token));
  return found === undefined ? null : v.parse(UserId, found.userId);
}

export async function deleteSessionWith(db: D1Database, token: string): Promise<void> {
  await drizzle(db).delete(session).where(eq(session.token, token));
}

export async function deleteSessionsOf(db: D1Database, userId: UserId): Promise<void> {
  await drizzle(db).delete(session).where(eq(session.userId, userId));
}

/** Drops up to so many sessions that nobody can use any more; returns whose they were. */
export async function deleteExpiredSessions(db: D1Database, nowMs: number, most: number): Promise<Set<UserId>> {
  const store = drizzle(db);
  const expired = store
    .select({ id: session.id })
    .from(session)
    .where(lt(session.expiresAt, new Date(nowMs)))
    .limit(most);
  const dropped = await store.delete(session).where(inArray(session.id, expired)).returning({ userId: session.userId });
  return new Set(dropped.map(({ userId }) => v.parse(UserId, userId)));
}

/** Drops the links that nobody can use any more. */
export async function forgetExpiredLinks(db: D1Database, nowMs: number): Promise<void> {
  await drizzle(db)
    .delete(verification)
    .where(lt(verification.expiresAt, new Date(nowMs)));
}
