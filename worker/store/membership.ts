import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { MarketId, type UserId } from "../../domain/ids.ts";
import { market, marketMember } from "./schema/markets.ts";

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
