import { desc, eq, lt } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { sentMail } from "./schema/mail.ts";

export async function isSent(db: D1Database, id: string): Promise<boolean> {
  const rows = await drizzle(db).select({ id: sentMail.id }).from(sentMail).where(eq(sentMail.id, id));
  return rows.length > 0;
}

export async function recordSentMail(db: D1Database, mail: typeof sentMail.$inferInsert): Promise<void> {
  await drizzle(db).insert(sentMail).values(mail).onConflictDoNothing();
}

/** The latest mails, whole: only this machine's demo shows them. */
export async function latestMails(db: D1Database, count: number) {
  return await drizzle(db).select().from(sentMail).orderBy(desc(sentMail.sentAtMs)).limit(count);
}

/** Drops the records that no redelivery can ask for any more. */
export async function forgetSentMail(db: D1Database, beforeMs: number): Promise<void> {
  await drizzle(db).delete(sentMail).where(lt(sentMail.sentAtMs, beforeMs));
}
