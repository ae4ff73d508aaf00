// Counts attempts exactly. The rate-limit binding of Cloudflare is approximate; a password guessed is not.
//
// An attempt is counted before it is made, in one statement that also decides whether it may be: a hundred attempts sent
// at once are a hundred statements in a row for D1, and the eleventh is refused. Success gives the attempt back.
import { and, asc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { signInAttempt } from "../store/schema/accounts.ts";

const MINUTE_MS = 60_000;

/** Something attempts are counted at: an account's address, or where the attempts come from. */
export interface Door {
  /** Never the e-mail or address itself: see door.ts. */
  readonly key: string;
  readonly attemptsMax: number;
  readonly withinMs: number;
}

export type Admission = { readonly admittedAtMs: number } | { readonly waitSeconds: number };

/** Counts one attempt at every door, or, if any of them has had its number, none and says how long to wait. */
export async function admit(db: D1Database, doors: readonly Door[], nowMs: number): Promise<Admission> {
  const minute = minuteOf(nowMs);
  const knocks = sql.join(
    doors.map((door) => sql`(${door.key}, ${door.attemptsMax}, ${countsSinceMs(door, nowMs)})`),
    sql`, `,
  );
  const counted = await drizzle(db).all(sql`
    with knock(door, attempts_max, since_ms) as (values ${knocks}),
    full as (
      select knock.door from knock join sign_in_attempt using (door)
      where window_starts_at_ms > since_ms
      group by knock.door having sum(failures) >= attempts_max
    )
    insert into sign_in_attempt (door, window_starts_at_ms, failures)
    select door, ${minute}, 1 from knock where not exists (select 1 from full)
    on conflict (door, window_starts_at_ms) do update set failures = failures + 1
    returning door`);
  if (counted.length > 0) return { admittedAtMs: nowMs };
  const waits = await Promise.all(doors.map((door) => waitMs(db, door, nowMs)));
  return { waitSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) };
}

/** After a success: the account's own door is as good as new, the others take their one attempt back. */
export async function forgive(db: D1Database, doors: { own: Door; others: readonly Door[] }, admittedAtMs: number) {
  const store = drizzle(db);
  const others = doors.others.map((door) => door.key);
  await store.batch([
    store.delete(signInAttempt).where(eq(signInAttempt.door, doors.own.key)),
    store
      .update(signInAttempt)
      .set({ failures: sql`max(0, ${signInAttempt.failures} - 1)` })
      .where(and(inArray(signInAttempt.door, others), eq(signInAttempt.windowStartsAtMs, minuteOf(admittedAtMs)))),
  ]);
}

/** Drops what no door looks at any more. */
export async function forgetAttempts(db: D1Database, beforeMs: number): Promise<void> {
  await drizzle(db).delete(signInAttempt).where(lt(signInAttempt.windowStartsAtMs, beforeMs));
}

/** How long until the oldest minutes leave the door's window and one more attempt fits. */
async function waitMs(db: D1Database, door: Door, nowMs: number): Promise<number> {
  const minutes = await drizzle(db)
    .select({ startsAtMs: signInAttempt.windowStartsAtMs, failures: signInAttempt.failures })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.door, door.key), gt(signInAttempt.windowStartsAtMs, countsSinceMs(door, nowMs))))
    .orderBy(asc(signInAttempt.windowStartsAtMs));
  let left = minutes.reduce((sum, minute) => sum + minute.failures, 0);
  let untilMs = nowMs;
  for (const minute of minutes) {
    if (left < door.attemptsMax) break;
    left -= minute.failures;
    untilMs = minute.startsAtMs + MINUTE_MS + door.withinMs;
  }
  return untilMs - nowMs;
}

const minuteOf = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;

/** One minute more than the window: a minute's count may come from its last second. */
const countsSinceMs = (door: Door, nowMs: number): number => nowMs - door.withinMs - MINUTE_MS;
