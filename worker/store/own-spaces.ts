// What somebody has to do with producer spaces besides belonging to them: to hand it over.
import { eq, inArray, or, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { UserId } from "../../domain/ids.ts";
import { user } from "./schema/accounts.ts";
import { legalChange } from "./schema/legal.ts";
import { producer, teamInvitation } from "./schema/producers.ts";
import { spaceRequest } from "./schema/space-requests.ts";

export async function ownSpaceData(d1: D1Database, userId: UserId) {
  const store = drizzle(d1);
  const own = store.select({ email: user.email }).from(user).where(eq(user.id, userId));
  const [spaceRequests, invitations, legalChanges] = await store.batch([
    store.select().from(spaceRequest).where(eq(spaceRequest.userId, userId)),
    store
      .select({
        producer: producer.name,
        email: teamInvitation.email,
        sentAtMs: teamInvitation.sentAtMs,
        isFromMe: sql<boolean>`${teamInvitation.invitedBy} is ${userId}`.mapWith(Boolean),
      })
      .from(teamInvitation)
      .innerJoin(producer, eq(producer.id, teamInvitation.producerId))
      .where(or(eq(teamInvitation.invitedBy, userId), inArray(teamInvitation.email, own))),
    store
      .select({
        producer: producer.name,
        askedAtMs: legalChange.askedAtMs,
        explanation: legalChange.explanation,
        wanted: legalChange.wanted,
      })
      .from(legalChange)
      .innerJoin(producer, eq(producer.id, legalChange.producerId))
      .where(eq(legalChange.askedBy, userId)),
  ]);
  return { spaceRequests, invitations, legalChanges };
}
