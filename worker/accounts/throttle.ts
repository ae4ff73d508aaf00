// Counts attempts exactly. The rate-limit binding of Cloudflare is approximate; a password guessed is not.
//
// An attempt is counted before it is made, in one statement that also decides whether it may be: a hundred attempts sent
// at once are a hundred statements in a row for D1, and the eleventh is refused. Success gives the attempt back.
import { and, asc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { signInAttempt } from "../store/schema/accounts.ts";

const MINUTE_MS = 60_000;

/** Something attempts are counted at, such as one account's password from one network. */
export interface Counted {
  /** Never an e-mail or an address itself: see asker.ts. */
  readonly key: string;
  readonly attemptsMax: number;
  readonly withinMs: number;
}

export type Admission = { readonly admittedAtMs: number } | { readonly waitSeconds: number };

/** Counts one attempt at each of them, or, if any has had its number, none and says how long to wait. */
export async function admit(db: D1Database, all: readonly Counted[], nowMs: number): Promise<Admission> {
  if (all.length === 0) return { admittedAtMs: nowMs };
  const minute = minuteOf(nowMs);
  const knocks = sql.join(
    all.map((one) => sql`(${one.key}, ${one.attemptsMax}, ${countsSinceMs(one, nowMs)})`),
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
  const waits = await Promise.all(all.map((one) => waitMs(db, one, nowMs)));
  return { waitSeconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) };
}

interface Forgiven {
  readonly own: Counted;
  readonly others: readonly Counted[];
}

/** After a success: its own count begins anew, the others take their one attempt back. */
export async function forgive(db: D1Database, { own, others }: Forgiven, admittedAtMs: number): Promise<void> {
  const store = drizzle(db);
  const keys = others.map(({ key }) => key);
  await store.batch([
    store.delete(signInAttempt).where(eq(signInAttempt.door, own.key)),
    store
      .update(signInAttempt)
      .set({ failures: sql`max(0, ${signInAttempt.failures} - 1)` })
      .where(and(inArray(signInAttempt.door, keys), eq(signInAttempt.windowStartsAtMs, minuteOf(admittedAtMs)))),
  ]);
}

/** Drops what nobody looks at any more. */
export async function forgetAttempts(db: D1Database, beforeMs: number): Promise<void> {
  await drizzle(db).delete(signInAttempt).where(lt(signInAttempt.windowStartsAtMs, beforeMs));
}

/** How long until the oldest minutes leave the window and one more attempt fits. */
async function waitMs(db: D1Database, counted: Counted, nowMs: number): Promise<number> {
  const minutes = await drizzle(db)
    .select({ startsAtMs: signInAttempt.windowStartsAtMs, failures: signInAttempt.failures })
    .from(signInAttempt)
    .where(and(eq(signInAttempt.door, counted.key), gt(signInAttempt.windowStartsAtMs, countsSinceMs(counted, nowMs))))
    .orderBy(asc(signInAttempt.windowStartsAtMs));
  let left = minutes.reduce((sum, minute) => sum + minute.failures, 0);
  let untilMs = nowMs;
  for (const minute of minutes) {
    if (left < counted.attemptsMax) break;
    left -= minute.failures;
    untilMs = minute.startsAtMs + MINUTE_MS + counted.withinMs;
  }
  return untilMs - nowMs;
}

const minuteOf = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;

/** One minute more than the window: a minute's count may come from its last second. */
const countsSinceMs = (counted: Counted, nowMs: number): number => nowMs - counted.withinMs - MINUTE_MS;
