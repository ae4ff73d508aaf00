import { asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { user } from "./schema/accounts.ts";

/** Everybody who answers for Halle, and how each is told something. */
export const readSupportPeople = (d1: D1Database) =>
  drizzle(d1)
    .select({ userId: user.id, name: user.name, email: user.email, language: user.language })
    .from(user)
    .where(eq(user.isSupport, true))
    .orderBy(asc(user.id));
