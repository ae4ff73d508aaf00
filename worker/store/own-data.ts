// Everything Halle knows of one person: to hand it over, and to forget it.
import { and, asc, eq, getTableColumns, inArray, isNull, ne, notExists, or, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import * as v from "valibot";
import { DELETED_CUSTOMER_NAME } from "../../domain/account/deleted-account.ts";
import { ProducerId, type UserId } from "../../domain/ids.ts";
import { emptyNotes, ownBoardData } from "./own-board.ts";
import { ownSpaceData } from "./own-spaces.ts";
import { erasure, session, user, verification } from "./schema/accounts.ts";
import { sentMail } from "./schema/mail.ts";
import { market, marketMember, marketRight, membershipRequest, volunteer } from "./schema/markets.ts";
import { notice } from "./schema/notices.ts";
import { customerOrder, orderLine } from "./schema/orders.ts";
import { catalog, producer, producerMember, product, teamInvitation, vatRate } from "./schema/producers.ts";
import { supportFile } from "./schema/support.ts";

const OPEN_STATES = ["confirmed", "collected"] as const;

const isLineOf = (order: typeof customerOrder) =>
  and(eq(orderLine.distributionId, order.distributionId), eq(orderLine.customerId, order.customerId));

export async function ownData(db: D1Database, userId: UserId) {
  const store = drizzle(db);
  const [
    notices,
    supportFiles,
    people,
    sessions,
    mails,
    producers,
    memberships,
    membershipRequests,
    rights,
    duties,
    orders,
    lines,
  ] = await store.batch([
    store
      .select({ kind: notice.kind, state: notice.state, createdAtMs: notice.createdAtMs, sentAtMs: notice.sentAtMs })
      .from(notice)
      .where(eq(notice.personId, userId)),
    store
      .select({ name: supportFile.name, bytes: supportFile.bytes, sentAtMs: supportFile.sentAtMs })
      .from(supportFile)
      .where(eq(supportFile.sentBy, userId)),
    store.select().from(user).where(eq(user.id, userId)),
    store
      .select({
        signedInAt: session.createdAt,
        usedAt: session.updatedAt,
        device: session.userAgent,
        ipAddress: session.ipAddress,
        place: session.place,
      })
      .from(session)
      .where(eq(session.userId, userId)),
    store
      .select({ subject: sentMail.subject, sentAtMs: sentMail.sentAtMs })
      .from(sentMail)
      .innerJoin(user, eq(user.email, sentMail.recipient))
      .where(eq(user.id, userId)),
    store
      .select({ name: producer.name, isOwner: producerMember.isOwner })
      .from(producerMember)
      .innerJoin(producer, eq(producer.id, producerMember.producerId))
      .where(eq(producerMember.userId, userId)),
    store
      .select({ market: market.name, joinedAtMs: marketMember.joinedAtMs })
      .from(marketMember)
      .innerJoin(market, eq(market.id, marketMember.marketId))
      .where(eq(marketMember.userId, userId)),
    store
      .select({
        market: market.name,
        state: membershipRequest.state,
        message: membershipRequest.message,
        askedAtMs: membershipRequest.askedAtMs,
        decidedAtMs: membershipRequest.decidedAtMs,
        reason: membershipRequest.reason,
      })
      .from(membershipRequest)
      .innerJoin(market, eq(market.id, membershipRequest.marketId))
      .where(eq(membershipRequest.userId, userId)),
    store
      .select({ market: market.name, right: marketRight.right })
      .from(marketRight)
      .innerJoin(market, eq(market.id, marketRight.marketId))
      .where(eq(marketRight.userId, userId)),
    store.select({ distribution: volunteer.distributionId }).from(volunteer).where(eq(volunteer.userId, userId)),
    store
      .select()
      .from(customerOrder)
      .where(eq(customerOrder.customerId, userId))
      .orderBy(asc(customerOrder.placedAtMs)),
    store
      .select(getTableColumns(orderLine))
      .from(customerOrder)
      .innerJoin(orderLine, isLineOf(customerOrder))
      .where(eq(customerOrder.customerId, userId))
      .orderBy(asc(orderLine.distributionId), asc(orderLine.position)),
  ]);
  const [board, spaces] = await Promise.all([ownBoardData(db, userId), ownSpaceData(db, userId)]);
  return {
    ...{ account: people[0] ?? null, sessions, mails, producers, ...spaces },
    ...{ memberships, membershipRequests, rights, duties, orders, lines, board, notices, supportFiles },
  };
}

/** The spaces somebody works in. */
export async function producersOf(db: D1Database, userId: UserId): Promise<ProducerId[]> {
  const rows = await drizzle(db)
    .select({ producerId: producerMember.producerId })
    .from(producerMember)
    .where(eq(producerMember.userId, userId));
  return rows.map(({ producerId }) => v.parse(ProducerId, producerId));
}

export async function countOpenOrders(db: D1Database, userId: UserId): Promise<number> {
  return await drizzle(db).$count(customerOrder, openOrdersOf(userId));
}

const otherOwner = alias(producerMember, "other_owner");

const ownedAlone = (store: DrizzleD1Database, userId: UserId) =>
  store
    .select({ name: producer.name })
    .from(producerMember)
    .innerJoin(producer, eq(producer.id, producerMember.producerId))
    .where(
      and(
        eq(producerMember.userId, userId),
        eq(producerMember.isOwner, true),
        notExists(
          store
            .select({ one: sql`1` })
            .from(otherOwner)
            .where(
              and(
                eq(otherOwner.producerId, producerMember.producerId),
                eq(otherOwner.isOwner, true),
                ne(otherOwner.userId, userId),
              ),
            ),
        ),
      ),
    );

const otherAdmin = alias(marketRight, "other_admin");

const runAlone = (store: DrizzleD1Database, userId: UserId) =>
  store
    .select({ name: market.name })
    .from(marketRight)
    .innerJoin(market, eq(market.id, marketRight.marketId))
    .where(
      and(
        eq(marketRight.userId, userId),
        eq(marketRight.right, "admin"),
        notExists(
          store
            .select({ one: sql`1` })
            .from(otherAdmin)
            .where(
              and(
                eq(otherAdmin.marketId, marketRight.marketId),
                eq(otherAdmin.right, "admin"),
                ne(otherAdmin.userId, userId),
              ),
            ),
        ),
      ),
    );

/** The producers and markets nobody else could run. */
export async function inSoleCharge(db: D1Database, userId: UserId): Promise<readonly string[]> {
  const store = drizzle(db);
  const [producers, markets] = await store.batch([ownedAlone(store, userId), runAlone(store, userId)]);
  return [...producers, ...markets].map((row) => row.name);
}

interface Saved {
  readonly changedBy: SQLiteColumn;
  readonly changedById: SQLiteColumn;
}

/**
 * Forgets the person, unless an order was placed meanwhile or the last colleague has left. Sessions, memberships and rights
 * go with the account; orders stay without a name, pick-ups without what was noted, and what was saved last in the spaces of
 * the team without who saved it.
 */
export async function deleteAccount(
  db: D1Database,
  userId: UserId,
  { addressKey, nowMs }: { addressKey: string; nowMs: number },
): Promise<boolean> {
  const store = drizzle(db);
  const open = store.select({ one: sql`1` }).from(customerOrder).where(openOrdersOf(userId));
  const own = store.select({ email: user.email }).from(user).where(eq(user.id, userId));
  const isFree = sql`${notExists(open)} and ${notExists(ownedAlone(store, userId))} and ${notExists(runAlone(store, userId))}`;
  const spaces = store
    .select({ id: producerMember.producerId })
    .from(producerMember)
    .where(eq(producerMember.userId, userId));
  const name = sql`(SELECT ${user.name} FROM ${user} WHERE ${user.id} = ${userId})`;
  const nobody = { changedBy: "", changedById: null };
  /** By their id; what was saved before ids were kept, by their name in the spaces they work in. */
  const isSaver = (row: Saved, space: SQLiteColumn) =>
    or(eq(row.changedById, userId), and(inArray(space, spaces), isNull(row.changedById), eq(row.changedBy, name)));
  const link = sql`CASE WHEN json_valid(${verification.value}) THEN ${verification.value} END`;
  const results = await store.batch([
    store.insert(erasure).select(
      store
        .select({
          userId: user.id,
          name: user.name,
          addressKey: sql<string>`${addressKey}`.as("address_key"),
          erasedAtMs: sql<number>`${nowMs}`.as("erased_at_ms"),
          heardKind: sql<"distribution">`'distribution'`.as("heard_kind"),
          heardId: sql<string>`''`.as("heard_id"),
          doneAtMs: sql<null>`NULL`.as("done_at_ms"),
        })
        .from(user)
        .where(and(eq(user.id, userId), isFree)),
    ),
    store.delete(verification).where(and(sql`(${link}->>'userId' = ${userId} OR ${link}->>'email' = ${own})`, isFree)),
    store
      .update(producer)
      .set(nobody)
      .where(and(isSaver(producer, producer.id), isFree)),
    store
      .update(product)
      .set(nobody)
      .where(and(isSaver(product, product.producerId), isFree)),
    store
      .update(catalog)
      .set(nobody)
      .where(and(isSaver(catalog, catalog.producerId), isFree)),
    store
      .update(vatRate)
      .set(nobody)
      .where(and(isSaver(vatRate, vatRate.producerId), isFree)),
    emptyNotes(store, userId, isFree),
    store
      .update(customerOrder)
      .set({ customerName: DELETED_CUSTOMER_NAME })
      .where(and(eq(customerOrder.customerId, userId), isFree)),
    store.delete(sentMail).where(and(inArray(sentMail.recipient, own), isFree)),
    store.delete(notice).where(and(eq(notice.personId, userId), isFree)),
    store
      .update(supportFile)
      .set({ sentBy: null })
      .where(and(eq(supportFile.sentBy, userId), isFree)),
    store.delete(teamInvitation).where(and(inArray(teamInvitation.email, own), isFree)),
    store
      .delete(user)
      .where(and(eq(user.id, userId), isFree))
      .returning({ id: user.id }),
  ]);
  return results[12].length > 0;
}

const openOrdersOf = (userId: UserId) =>
  and(eq(customerOrder.customerId, userId), inArray(customerOrder.state, [...OPEN_STATES]));
