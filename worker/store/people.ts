// Who asks, and what they may do.
import { and, asc, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { MarketRight, MarketRightKind, Person } from "../../domain/access/person.ts";
import { CatalogId, DistributionId, MarketId, ProducerId, UserId } from "../../domain/ids.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { session, user } from "./schema/accounts.ts";
import { market, marketMember, marketRight, volunteer } from "./schema/markets.ts";
import { producer, producerMember } from "./schema/producers.ts";
import { shownEmail } from "./shown-email.ts";

export interface SignedIn {
  readonly person: Person;
  readonly sessionId: string;
  readonly sessionExpiresAtMs: number;
}

/** The person of a session that is alive, with all their roles, in one round trip. */
export async function signedInBy(db: D1Database, token: string, nowMs: number): Promise<SignedIn | null> {
  const store = drizzle(db);
  const alive = and(eq(session.token, token), gt(session.expiresAt, new Date(nowMs)));
  const owner = sql`(${store.select({ userId: session.userId }).from(session).where(alive)})`;
  const [people, ...roles] = await store.batch([
    store
      // D1 gives a batch's rows by the names of their columns: two of one name would be one.
      .select({ ...PERSON, sessionId: sql<string>`${session.id}`.as("session_id"), expiresAt: session.expiresAt })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(alive),
    ...roleQueries(store, owner),
  ]);
  const [found] = people;
  if (found === undefined) return null;
  const { sessionId, expiresAt } = found;
  return { person: toPerson(found, roles), sessionId, sessionExpiresAtMs: expiresAt.getTime() };
}

/** What is so now of somebody: who they are, null without an account, and their living sessions. */
export interface Standing {
  readonly person: Person | null;
  /** When each of them ends, by its id. */
  readonly sessions: ReadonlyMap<string, number>;
}

export async function readStanding(db: D1Database, userId: UserId, nowMs: number): Promise<Standing> {
  const store = drizzle(db);
  const [people, sessions, ...roles] = await store.batch([
    store.select(PERSON).from(user).where(eq(user.id, userId)),
    store
      .select({ id: session.id, expiresAt: session.expiresAt })
      .from(session)
      .where(and(eq(session.userId, userId), gt(session.expiresAt, new Date(nowMs)))),
    ...roleQueries(store, sql`${userId}`),
  ]);
  const [found] = people;
  return {
    person: found === undefined ? null : toPerson(found, roles),
    sessions: new Map(sessions.map(({ id, expiresAt }) => [id, expiresAt.getTime()])),
  };
}

const PERSON = { userId: user.id, name: user.name, isSupport: user.isSupport };

/** Everything a permission is decided from. */
const roleQueries = (store: DrizzleD1Database, userId: SQL) =>
  [
    store
      .select({ producerId: producerMember.producerId, isOwner: producerMember.isOwner })
      .from(producerMember)
      .where(eq(producerMember.userId, userId)),
    store
      .select({ marketId: marketRight.marketId, right: marketRight.right, catalogId: marketRight.catalogId })
      .from(marketRight)
      .where(eq(marketRight.userId, userId)),
    store.select({ distributionId: volunteer.distributionId }).from(volunteer).where(eq(volunteer.userId, userId)),
  ] as const;

type RowsOf<Queries extends readonly PromiseLike<unknown>[]> = {
  -readonly [Index in keyof Queries]: Awaited<Queries[Index]>;
};

const toPerson = (
  { userId, name, isSupport }: Pick<Person, "name" | "isSupport"> & { readonly userId: string },
  [producers, rights, duties]: RowsOf<ReturnType<typeof roleQueries>>,
): Person => ({
  userId: v.parse(UserId, userId),
  ...{ name, isSupport },
  producerIds: producers.map((row) => v.parse(ProducerId, row.producerId)),
  ownedProducerIds: producers.filter((row) => row.isOwner).map((row) => v.parse(ProducerId, row.producerId)),
  rights: rights.map(toMarketRight),
  dutyIds: duties.map((row) => v.parse(DistributionId, row.distributionId)),
});

const toMarketRight = (row: { marketId: string; right: MarketRightKind; catalogId: string }): MarketRight => ({
  marketId: v.parse(MarketId, row.marketId),
  right: row.right,
  catalogId: row.catalogId === "" ? null : v.parse(CatalogId, row.catalogId),
});

/** Lets a session live on from its last use. One that was revoked meanwhile stays gone. */
export async function prolongSession(db: D1Database, token: string, expiresAtMs: number): Promise<void> {
  await drizzle(db)
    .update(session)
    .set({ expiresAt: new Date(expiresAtMs), updatedAt: new Date() })
    .where(eq(session.token, token));
}

export interface OwnMarket {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly rights: readonly MarketRightKind[];
}

/** The account and the places where it is at home: what every page shows at its top. */
export async function atHome(db: D1Database, userId: UserId) {
  const store = drizzle(db);
  const mine = or(eq(marketMember.userId, userId), eq(marketRight.userId, userId));
  const [people, producers, markets] = await store.batch([
    store
      .select({
        id: user.id,
        name: user.name,
        email: shownEmail(user.email),
        language: user.language,
        isSupport: user.isSupport,
      })
      .from(user)
      .where(eq(user.id, userId)),
    store
      .select({ id: producer.id, name: producer.name, slug: producer.slug })
      .from(producerMember)
      .innerJoin(producer, eq(producer.id, producerMember.producerId))
      .where(eq(producerMember.userId, userId))
      .orderBy(asc(producer.id)),
    store
      .selectDistinct({ id: market.id, name: market.name, slug: market.slug, right: marketRight.right })
      .from(market)
      .leftJoin(marketMember, and(eq(marketMember.marketId, market.id), eq(marketMember.userId, userId)))
      .leftJoin(marketRight, and(eq(marketRight.marketId, market.id), eq(marketRight.userId, userId)))
      .where(mine)
      .orderBy(asc(market.id), asc(marketRight.right)),
  ]);
  return {
    person: people[0] ?? null,
    producers: producers.toSorted(byNames((one) => one.name)),
    markets: withRightsTogether(markets.toSorted(byNames((one) => one.name))),
  };
}

function withRightsTogether(
  rows: readonly { id: string; name: string; slug: string; right: MarketRightKind | null }[],
): readonly OwnMarket[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((together) =>
    together.slice(0, 1).map(({ id, name, slug }) => ({
      id,
      name,
      slug,
      rights: together.flatMap((row) => (row.right === null ? [] : [row.right])),
    })),
  );
}

/** Those of these people who still have an account. */
export async function withAccount(d1: D1Database, userIds: ReadonlySet<UserId>): Promise<ReadonlySet<string>> {
  const { results } = await d1
    .prepare("SELECT id FROM user WHERE id IN (SELECT value FROM json_each(?1))")
    .bind(JSON.stringify([...userIds]))
    .all<{ id: string }>();
  return new Set(results.map(({ id }) => id));
}
