import { and, eq, notExists, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { UserId } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { account, user } from "./schema/accounts.ts";
import { shownEmail } from "./shown-email.ts";

/** What a sign-in is checked against; null when there is no such account. */
export async function credentialOf(db: D1Database, email: string) {
  const rows = await drizzle(db)
    .select({ userId: user.id, password: account.password })
    .from(user)
    .leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, "credential")))
    .where(eq(user.email, email));
  const found = rows[0];
  return found === undefined ? null : { userId: v.parse(UserId, found.userId), password: found.password };
}

export async function accountByEmail(db: D1Database, email: string) {
  const rows = await drizzle(db)
    .select({ userId: user.id, name: user.name, language: user.language })
    .from(user)
    .where(eq(user.email, email));
  const found = rows[0];
  return found === undefined ? null : { ...found, userId: v.parse(UserId, found.userId) };
}

/** The account as its owner edits it. */
export async function ownAccount(db: D1Database, userId: UserId) {
  const rows = await drizzle(db)
    .select({ name: user.name, email: shownEmail(user.email), telephone: user.telephone, language: user.language })
    .from(user)
    .where(eq(user.id, userId));
  return rows[0] ?? null;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string;
}

/** Both rows or none; null when the address has an account by now. The address is confirmed: the link came by mail. */
export async function createAccount(db: D1Database, wanted: NewAccount): Promise<UserId | null> {
  const id = crypto.randomUUID();
  const { name, email, language, passwordHash } = wanted;
  const [created] = await db.batch([
    db
      .prepare(
        `insert into user (id, name, email, language, email_verified) values (?, ?, ?, ?, 1)
        on conflict do nothing returning id`,
      )
      .bind(id, name, email, language),
    db
      .prepare(
        `insert into account (id, user_id, account_id, provider_id, password)
        select ?, id, id, 'credential', ? from user where id = ?`,
      )
      .bind(crypto.randomUUID(), passwordHash, id),
  ]);
  return created?.results.length === 1 ? v.parse(UserId, id) : null;
}

/** Gives the account another address and tells which it had; null when the new one is taken or the account gone. */
export async function moveAccount(db: D1Database, userId: UserId, email: string) {
  const store = drizzle(db);
  const taken = store.select({ one: sql`1` }).from(user).where(eq(user.email, email));
  const [before, moved] = await store.batch([
    store.select({ name: user.name, email: user.email, language: user.language }).from(user).where(eq(user.id, userId)),
    store
      .update(user)
      .set({ email, emailVerified: true, updatedAt: new Date() })
      .where(and(eq(user.id, userId), notExists(taken)))
      .returning({ id: user.id }),
  ]);
  return moved.length === 0 ? null : (before[0] ?? null);
}

export interface Profile {
  readonly name: string;
  readonly telephone: string | null;
  readonly language: Language;
}

export async function changeProfile(db: D1Database, userId: UserId, profile: Profile): Promise<void> {
  await drizzle(db)
    .update(user)
    .set({ ...profile, updatedAt: new Date() })
    .where(eq(user.id, userId));
}
