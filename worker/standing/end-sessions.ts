// The one way in which sessions end. Nothing else deletes them.
import type { UserId } from "../../domain/ids.ts";
import {
  deleteExpiredSessions,
  deleteOtherSessions,
  deleteSession,
  deleteSessionsOf,
  deleteSessionWith,
  ownerOfSession,
} from "../store/sessions.ts";
import { takingAway } from "./judge-anew.ts";

/** The session a browser holds, whoever it is of. */
export async function endSessionWith(env: Env, token: string): Promise<void> {
  const owner = await ownerOfSession(env.DB, token);
  if (owner !== null) await takingAway(env, [owner], () => deleteSessionWith(env.DB, token));
}

/** Nothing happens to somebody else's session. */
export const endSession = (env: Env, userId: UserId, sessionId: string): Promise<void> =>
  takingAway(env, [userId], () => deleteSession(env.DB, userId, sessionId));

/** All but the one of this token. */
export const endOtherSessions = (env: Env, userId: UserId, token: string | null): Promise<void> =>
  takingAway(env, [userId], () => deleteOtherSessions(env.DB, userId, token));

export const endAllSessions = (env: Env, userId: UserId): Promise<void> =>
  takingAway(env, [userId], () => deleteSessionsOf(env.DB, userId));

/** How many people's sockets are looked at in one go: a sweep after a long pause must not ask thousands of objects. */
const SWEPT_AT_ONCE = 200;

/** Those nobody can use any more. Their sockets have ended by then: this finds any that have not. */
export async function endExpiredSessions(env: Env, nowMs: number): Promise<void> {
  const owners = await deleteExpiredSessions(env.DB, nowMs, SWEPT_AT_ONCE);
  await takingAway(env, owners, async () => undefined);
}
