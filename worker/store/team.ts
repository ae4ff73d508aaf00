// Who works in a producer's space, and who is asked to. An owner always stays: each statement that could take the last one
// away looks for another in itself, so that two who leave at the same moment leave one after the other.
import { and, asc, desc, eq, exists, gt, lt, ne, or, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { alias } from "drizzle-orm/sqlite-core";
import type { InvitationId, ProducerId, UserId } from "../../domain/ids.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { user } from "./schema/accounts.ts";
import { producer, producerMember, teamInvitation } from "./schema/producers.ts";
import { shownEmail } from "./shown-email.ts";

export async function readTeam(d1: D1Database, producerId: ProducerId, nowMs: number) {
  const store = drizzle(d1);
  const [members, invitations] = await store.batch([
    store
      .select({ userId: user.id, name: user.name, email: shownEmail(user.email), isOwner: producerMember.isOwner })
      .from(producerMember)
      .innerJoin(user, eq(user.id, producerMember.userId))
      .where(eq(producerMember.producerId, producerId))
      .orderBy(desc(producerMember.isOwner), asc(user.id)),
    store
      .select({
        invitationId: teamInvitation.id,
        email: shownEmail(teamInvitation.email),
        sentAtMs: teamInvitation.sentAtMs,
        expiresAtMs: teamInvitation.expiresAtMs,
        isExpired: sql<boolean>`${teamInvitation.expiresAtMs} <= ${nowMs}`.mapWith(Boolean),
      })
      .from(teamInvitation)
      .where(eq(teamInvitation.producerId, producerId))
      .orderBy(asc(teamInvitation.email)),
  ]);
  const inOrder = members.toSorted(
    byNames(
      (member) => (member.isOwner ? "0" : "1"),
      (member) => member.name,
    ),
  );
  return { members: inOrder, invitations };
}

export interface MemberKey {
  readonly producerId: ProducerId;
  readonly userId: UserId;
}

/** A member as they are written to; null when they are none. */
export async function findMember(d1: D1Database, { producerId, userId }: MemberKey) {
  const rows = await drizzle(d1)
    .select({ name: user.name, email: user.email, language: user.language, producerName: producer.name })
    .from(producerMember)
    .innerJoin(user, eq(user.id, producerMember.userId))
    .innerJoin(producer, eq(producer.id, producerMember.producerId))
    .where(isMember(producerId, userId));
  return rows[0] ?? null;
}

const isMember = (producerId: ProducerId, userId: UserId) =>
  and(eq(producerMember.producerId, producerId), eq(producerMember.userId, userId));

const other = alias(producerMember, "other");

const anotherOwns = (store: DrizzleD1Database) =>
  exists(
    store
      .select({ one: sql`1` })
      .from(other)
      .where(
        and(
          eq(other.producerId, producerMember.producerId),
          ne(other.userId, producerMember.userId),
          eq(other.isOwner, true),
        ),
      ),
  );

/** False when nobody would own the space any more. */
export async function removeMember(d1: D1Database, { producerId, userId }: MemberKey): Promise<boolean> {
  const store = drizzle(d1);
  const removed = await store
    .delete(producerMember)
    .where(and(isMember(producerId, userId), or(eq(producerMember.isOwner, false), anotherOwns(store))))
    .returning({ userId: producerMember.userId });
  return removed.length > 0;
}

/** False when nobody would own the space any more. */
export async function setOwner(d1: D1Database, { producerId, userId }: MemberKey, isOwner: boolean): Promise<boolean> {
  const store = drizzle(d1);
  const changed = await store
    .update(producerMember)
    .set({ isOwner })
    .where(and(isMember(producerId, userId), isOwner ? undefined : anotherOwns(store)))
    .returning({ userId: producerMember.userId });
  return changed.length > 0;
}

interface Invitation {
  readonly email: string;
  readonly tokenHash: string;
  readonly invitedBy: UserId;
  readonly sentAtMs: number;
  readonly expiresAtMs: number;
}

/** Invites an address, or invites it anew: the link it was sent before ends. False when it belongs to the team. */
export async function putInvitation(d1: D1Database, producerId: ProducerId, sent: Invitation): Promise<boolean> {
  const invited = await d1
    .prepare(
      `insert into team_invitation (id, producer_id, email, token_hash, invited_by, sent_at_ms, expires_at_ms)
      select ?1, ?2, ?3, ?4, ?5, ?6, ?7 where not exists (
        select 1 from producer_member join user on user.id = user_id where producer_id = ?2 and email = ?3
      )
      on conflict (producer_id, email) do update set token_hash = excluded.token_hash,
        invited_by = excluded.invited_by, sent_at_ms = excluded.sent_at_ms, expires_at_ms = excluded.expires_at_ms
      returning id`,
    )
    .bind(
      ...[crypto.randomUUID(), producerId, sent.email, sent.tokenHash],
      ...[sent.invitedBy, sent.sentAtMs, sent.expiresAtMs],
    )
    .all();
  return invited.results.length > 0;
}

const isInvitation = (producerId: ProducerId, invitationId: InvitationId) =>
  and(eq(teamInvitation.producerId, producerId), eq(teamInvitation.id, invitationId));

export async function invitedAddress(d1: D1Database, producerId: ProducerId, invitationId: InvitationId) {
  const rows = await drizzle(d1)
    .select({ email: teamInvitation.email })
    .from(teamInvitation)
    .where(isInvitation(producerId, invitationId));
  return rows[0]?.email ?? null;
}

/** False when it was accepted, or revoked before. */
export async function revokeInvitation(
  d1: D1Database,
  producerId: ProducerId,
  invitationId: InvitationId,
): Promise<boolean> {
  const revoked = await drizzle(d1)
    .delete(teamInvitation)
    .where(isInvitation(producerId, invitationId))
    .returning({ id: teamInvitation.id });
  return revoked.length > 0;
}

/** What a link still invites to; null when it was used, revoked, replaced, or is too old. */
export async function readInvitation(d1: D1Database, tokenHash: string, nowMs: number) {
  const rows = await drizzle(d1)
    .select({ producerName: producer.name, inviterName: user.name, email: shownEmail(teamInvitation.email) })
    .from(teamInvitation)
    .innerJoin(producer, eq(producer.id, teamInvitation.producerId))
    .leftJoin(user, eq(user.id, teamInvitation.invitedBy))
    .where(and(eq(teamInvitation.tokenHash, tokenHash), gt(teamInvitation.expiresAtMs, nowMs)));
  return rows[0] ?? null;
}

const LIVING = "where token_hash = ?1 and expires_at_ms > ?2";

/** Lets somebody into the team and uses the link up; of several at once one gets in. Answers the address of the space. */
export async function acceptInvitation(
  d1: D1Database,
  { tokenHash, userId, nowMs }: { tokenHash: string; userId: UserId; nowMs: number },
): Promise<string | null> {
  const [, space] = await d1.batch<{ slug: string }>([
    d1
      .prepare(
        `insert into producer_member (producer_id, user_id, is_owner)
        select producer_id, ?3, 0 from team_invitation ${LIVING} on conflict do nothing`,
      )
      .bind(tokenHash, nowMs, userId),
    d1
      .prepare(`select slug from producer join team_invitation on producer.id = producer_id ${LIVING}`)
      .bind(tokenHash, nowMs),
    d1.prepare(`delete from team_invitation ${LIVING}`).bind(tokenHash, nowMs),
  ]);
  return space?.results[0]?.slug ?? null;
}

/** Drops invitations nobody has taken up. */
export async function forgetInvitations(d1: D1Database, expiredBeforeMs: number): Promise<void> {
  await drizzle(d1).delete(teamInvitation).where(lt(teamInvitation.expiresAtMs, expiredBeforeMs));
}
