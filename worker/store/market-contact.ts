// Whom to ask at a market: the address its admin has made public, and behind it those who answer.
import { and, asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { user } from "./schema/accounts.ts";
import { market, marketRight } from "./schema/markets.ts";

/** Shown to everybody; empty while none is public. */
export async function contactOf(d1: D1Database, marketId: string): Promise<string> {
  const [found] = await drizzle(d1).select({ email: market.contactEmail }).from(market).where(eq(market.id, marketId));
  return found?.email ?? "";
}

export async function setContact(d1: D1Database, marketId: string, email: string): Promise<void> {
  await drizzle(d1).update(market).set({ contactEmail: email }).where(eq(market.id, marketId));
}

/** Its admins, by the addresses of their accounts, which are shown to nobody. */
export async function adminsOf(d1: D1Database, marketId: string) {
  return await drizzle(d1)
    .select({ userId: user.id, name: user.name, email: user.email, language: user.language })
    .from(marketRight)
    .innerJoin(user, eq(user.id, marketRight.userId))
    .where(and(eq(marketRight.marketId, marketId), eq(marketRight.right, "admin")))
    .orderBy(asc(user.id));
}

/** What is said of a market to whoever writes to it; null when there is none at this address. */
export async function marketToWriteTo(d1: D1Database, slug: string) {
  const [found] = await drizzle(d1)
    .select({ marketId: market.id, name: market.name, slug: market.slug, contactEmail: market.contactEmail })
    .from(market)
    .where(eq(market.slug, slug));
  return found ?? null;
}
