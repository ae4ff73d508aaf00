import { and, desc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { UserId } from "../../domain/ids.ts";
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

/** Drops the sessions and links that nobody can use any more. */
export async function forgetExpired(db: D1Database, nowMs: number): Promise<void> {
  const store = drizzle(db);
  const now = new Date(nowMs);
  await store.batch([
    store.delete(session).where(lt(session.expiresAt, now)),
    store.delete(verification).where(lt(verification.expiresAt, now)),
  ]);
}
