import type { MarketId } from "../../domain/ids.ts";
import { ANNOUNCED_EVERY_MS } from "../../domain/market/joining.ts";
import { sendMail } from "../mail/send.ts";
import { type Announcement, markAnnounced, membershipDeciders, requestsToAnnounce } from "../store/membership.ts";

/**
 * Writes to those who answer the requests of a market: at once for the first, then once a day for what has come since. Called
 * at each request for its market, and by the cron for all.
 */
export async function announceRequests(env: Env, nowMs: number, marketId: MarketId | null = null): Promise<void> {
  for (const announcement of await requestsToAnnounce(env.DB, nowMs - ANNOUNCED_EVERY_MS, marketId))
    await announce(env, announcement, nowMs);
}

async function announce(env: Env, { marketId, marketName, slug, waiting }: Announcement, nowMs: number): Promise<void> {
  const told = await markAnnounced(env.DB, marketId, nowMs);
  if (told.length === 0) return;
  const url = `${env.PUBLIC_ORIGIN}/marches/${slug}`;
  for (const { userId, name, email: to, language } of await membershipDeciders(env.DB, marketId)) {
    const id = `membership-asked-${marketId}-${userId}-${nowMs}`.slice(-128);
    await sendMail(env, { ...{ id, to, language, name }, kind: "membership-asked", marketName, count: waiting, url });
  }
}
