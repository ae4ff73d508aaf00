import { and, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { UserId } from "../../domain/ids.ts";
import { account, user } from "./schema/accounts.ts";

type Language = "fr" | "en";

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
    .select({ name: user.name, email: user.email, telephone: user.telephone, language: user.language })
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
  const store = drizzle(db);
  const id = crypto.randomUUID();
  const { name, email, language, passwordHash } = wanted;
  const [created] = await store.batch([
    store
      .insert(user)
      .values({ id, name, email, language, emailVerified: true })
      .onConflictDoNothing()
      .returning({ id: user.id }),
    store.run(sql`
      insert into account (id, user_id, account_id, provider_id, password)
      select ${crypto.randomUUID()}, id, id, 'credential', ${passwordHash} from user where id = ${id}`),
  ]);
  return created.length === 0 ? null : v.parse(UserId, id);
}

/** Gives the account another address and tells which it had; null when the new one is taken or the account gone. */
export async function moveAccount(db: D1Database, userId: UserId, email: string) {
  const store = drizzle(db);
  const [before, moved] = await store.batch([
    store.select({ name: user.name, email: user.email, language: user.language }).from(user).where(eq(user.id, userId)),
    store.all<{ id: string }>(sql`
      update or ignore user set email = ${email}, email_verified = 1, updated_at = ${Date.now()}
      where id = ${userId} returning id`),
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
