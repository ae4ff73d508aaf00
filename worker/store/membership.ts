import { and, asc, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { MarketId, UserId } from "../../domain/ids.ts";
import { ASK_AGAIN_AFTER_MS, JOININGS, type Standing } from "../../domain/market/joining.ts";
import { user } from "./schema/accounts.ts";
import { market, marketMember, marketRight, membershipRequest } from "./schema/markets.ts";

export interface Membership {
  readonly marketId: MarketId;
  readonly userId: UserId;
}

export async function findMarketId(d1: D1Database, slug: string): Promise<MarketId | null> {
  const [found] = await drizzle(d1).select({ id: market.id }).from(market).where(eq(market.slug, slug));
  return found === undefined ? null : v.parse(MarketId, found.id);
}

/** False when the market does not take whoever comes. Who is a member already stays one since the day they joined. */
export async function joinMarket(d1: D1Database, membership: Membership, nowMs: number): Promise<boolean> {
  const db = drizzle(d1);
  const [found] = await db.select({ joining: market.joining }).from(market).where(eq(market.id, membership.marketId));
  if (found?.joining !== "open") return false;
  await db
    .insert(marketMember)
    .values({ ...membership, joinedAtMs: nowMs })
    .onConflictDoNothing();
  return true;
}

/** Orders already placed stay placed, and rights held in the market are not given up with it. */
export async function leaveMarket(d1: D1Database, { marketId, userId }: Membership): Promise<void> {
  await drizzle(d1)
    .delete(marketMember)
    .where(and(eq(marketMember.marketId, marketId), eq(marketMember.userId, userId)));
}

/** Of somebody, or of nobody in particular; null: there is no such market. */
export async function readStanding(d1: D1Database, marketId: string, userId: UserId | null): Promise<Standing | null> {
  const [found] = await drizzle(d1)
    .select({ joining: market.joining, memberId: marketMember.userId, request: membershipRequest })
    .from(market)
    .leftJoin(marketMember, and(eq(marketMember.marketId, market.id), eq(marketMember.userId, userId ?? "")))
    .leftJoin(
      membershipRequest,
      and(eq(membershipRequest.marketId, market.id), eq(membershipRequest.userId, userId ?? "")),
    )
    .where(eq(market.id, marketId));
  if (found === undefined) return null;
  const { joining, memberId, request } = found;
  const shown = request && {
    ...{ state: request.state, askedAtMs: request.askedAtMs },
    ...{ decidedAtMs: request.decidedAtMs, reason: request.reason },
  };
  return { joining, isMember: memberId !== null, request: shown };
}

const Judged = v.object({ joining: v.picklist(JOININGS), members: v.pipe(v.string(), v.parseJson(), v.array(UserId)) });

/** How the market takes members, and which of these people are. One round trip, however many ask. */
export async function readMembers(d1: D1Database, marketId: MarketId, userIds: readonly UserId[]) {
  const row = await d1
    .prepare(
      `SELECT joining, (
        SELECT json_group_array(user_id) FROM market_member
        WHERE market_id = ?1 AND user_id IN (SELECT value FROM json_each(?2))
      ) AS members FROM market WHERE id = ?1`,
    )
    .bind(marketId, JSON.stringify(userIds))
    .first();
  const { joining, members } = v.parse(Judged, row);
  return { joining, memberIds: new Set(members) };
}

// The conditions of `askRefusal`, held again where they are written: two requests sent at once are one.
const ASK = `INSERT INTO membership_request (market_id, user_id, message, asked_at_ms)
  SELECT id, ?2, ?3, ?4 FROM market WHERE id = ?1 AND joining = 'by-request'
    AND NOT EXISTS (SELECT 1 FROM market_member WHERE market_id = ?1 AND user_id = ?2)
  ON CONFLICT (market_id, user_id) DO UPDATE SET state = 'waiting', message = excluded.message,
    asked_at_ms = excluded.asked_at_ms, is_announced = 0, decided_at_ms = NULL, decided_by = NULL, reason = ''
  WHERE state IN ('withdrawn', 'accepted') OR (state = 'refused' AND decided_at_ms <= ?5)
  RETURNING user_id`;

/** False where `askRefusal` says why not. */
export async function askForMembership(
  d1: D1Database,
  { marketId, userId }: Membership,
  { message, nowMs }: { message: string; nowMs: number },
): Promise<boolean> {
  const asked = await d1
    .prepare(ASK)
    .bind(marketId, userId, message, nowMs, nowMs - ASK_AGAIN_AFTER_MS)
    .all();
  return asked.results.length > 0;
}

const waiting = ({ marketId, userId }: Membership) =>
  and(
    eq(membershipRequest.marketId, marketId),
    eq(membershipRequest.userId, userId),
    eq(membershipRequest.state, "waiting"),
  );

/** False: nothing was waiting. */
export async function withdrawRequest(d1: D1Database, membership: Membership): Promise<boolean> {
  const withdrawn = await drizzle(d1)
    .update(membershipRequest)
    .set({ state: "withdrawn" })
    .where(waiting(membership))
    .returning({ userId: membershipRequest.userId });
  return withdrawn.length > 0;
}

interface Decision {
  readonly by: UserId;
  readonly nowMs: number;
}

/** The member is one from now on. False: nothing was waiting, so somebody else has answered, or it was withdrawn. */
export async function acceptRequest(d1: D1Database, membership: Membership, { by, nowMs }: Decision): Promise<boolean> {
  const { marketId, userId } = membership;
  const [, accepted] = await d1.batch([
    d1
      .prepare(
        `INSERT INTO market_member (market_id, user_id, joined_at_ms)
        SELECT market_id, user_id, ?3 FROM membership_request
        WHERE market_id = ?1 AND user_id = ?2 AND state = 'waiting' ON CONFLICT DO NOTHING`,
      )
      .bind(marketId, userId, nowMs),
    d1
      .prepare(
        `UPDATE membership_request SET state = 'accepted', decided_at_ms = ?3, decided_by = ?4
        WHERE market_id = ?1 AND user_id = ?2 AND state = 'waiting' RETURNING user_id`,
      )
      .bind(marketId, userId, nowMs, by),
  ]);
  return accepted?.results.length === 1;
}

export async function refuseRequest(
  d1: D1Database,
  membership: Membership,
  { by, nowMs, reason }: Decision & { readonly reason: string },
): Promise<boolean> {
  const refused = await drizzle(d1)
    .update(membershipRequest)
    .set({ state: "refused", decidedAtMs: nowMs, decidedBy: by, reason })
    .where(waiting(membership))
    .returning({ userId: membershipRequest.userId });
  return refused.length > 0;
}

/** The oldest first, with what whoever answers needs to know. */
export async function waitingRequests(d1: D1Database, marketId: MarketId) {
  return await drizzle(d1)
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      message: membershipRequest.message,
      askedAtMs: membershipRequest.askedAtMs,
    })
    .from(membershipRequest)
    .innerJoin(user, eq(user.id, membershipRequest.userId))
    .where(and(eq(membershipRequest.marketId, marketId), eq(membershipRequest.state, "waiting")))
    .orderBy(asc(membershipRequest.askedAtMs), asc(user.id));
}

/** Whoever asked, and the market, for the mail that answers. */
export async function readAsker(d1: D1Database, { marketId, userId }: Membership) {
  const [found] = await drizzle(d1)
    .select({ name: user.name, email: user.email, language: user.language, marketName: market.name, slug: market.slug })
    .from(membershipRequest)
    .innerJoin(user, eq(user.id, membershipRequest.userId))
    .innerJoin(market, eq(market.id, membershipRequest.marketId))
    .where(and(eq(membershipRequest.marketId, marketId), eq(membershipRequest.userId, userId)));
  return found ?? null;
}

/** Who may answer the requests of a market. */
export async function membershipDeciders(d1: D1Database, marketId: string) {
  return await drizzle(d1)
    .selectDistinct({ userId: user.id, name: user.name, email: user.email, language: user.language })
    .from(marketRight)
    .innerJoin(user, eq(user.id, marketRight.userId))
    .where(and(eq(marketRight.marketId, marketId), inArray(marketRight.right, ["admin", "members"])));
}

const TO_ANNOUNCE = `SELECT market_id AS marketId, name AS marketName, slug, count(*) AS waiting
  FROM membership_request JOIN market ON market.id = market_id
  WHERE state = 'waiting' AND (?1 IS NULL OR market_id = ?1)
  GROUP BY market_id HAVING min(is_announced) = 0 AND NOT EXISTS (
    SELECT 1 FROM membership_request AS told WHERE told.market_id = membership_request.market_id AND told.announced_at_ms > ?2
  )`;

export interface Announcement {
  readonly marketId: string;
  readonly marketName: string;
  readonly slug: string;
  /** Requests that wait, told before or not. */
  readonly waiting: number;
}

/** Markets with requests that nobody was told of, where nobody was told of any since then; all of them, or this one. */
export async function requestsToAnnounce(d1: D1Database, sinceMs: number, marketId: MarketId | null) {
  return (await d1.prepare(TO_ANNOUNCE).bind(marketId, sinceMs).all<Announcement>()).results;
}

/** Names who asked; nobody where somebody else has announced them meanwhile. */
export async function markAnnounced(d1: D1Database, marketId: string, nowMs: number): Promise<readonly string[]> {
  const told = await drizzle(d1)
    .update(membershipRequest)
    .set({ isAnnounced: true, announcedAtMs: nowMs })
    .where(
      and(
        eq(membershipRequest.marketId, marketId),
        eq(membershipRequest.state, "waiting"),
        eq(membershipRequest.isAnnounced, false),
      ),
    )
    .returning({ userId: membershipRequest.userId });
  return told.map(({ userId }) => userId);
}
