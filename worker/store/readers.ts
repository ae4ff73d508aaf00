import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { user } from "./schema/accounts.ts";

/** To whom and in which language a mail goes; null when the account is gone. */
export async function readReader(d1: D1Database, userId: string) {
  const [found] = await drizzle(d1)
    .select({ name: user.name, email: user.email, language: user.language })
    .from(user)
    .where(eq(user.id, userId));
  return found ?? null;
}
