// Distributions somebody helps at or answers for, for the links on their home page.
import { and, eq, gt, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { union } from "drizzle-orm/sqlite-core";
import type { Person } from "../../domain/access/person.ts";
import { distribution, marketRight, volunteer } from "./schema/markets.ts";
import { upcomingSales } from "./upcoming-sales.ts";

/** Of each market only the next few: a year planned ahead is for the planning page. */
const SHOWN_MAX = 3;

/** The next distributions a person hands out baskets at or administers, the soonest first. */
export async function readDuties(d1: D1Database, person: Person, nowMs: number) {
  const db = drizzle(d1);
  const isToCome = gt(distribution.endsAtMs, nowMs);
  const theirs = union(
    db
      .select({ id: distribution.id })
      .from(marketRight)
      .innerJoin(distribution, eq(distribution.marketId, marketRight.marketId))
      .where(and(eq(marketRight.userId, person.userId), eq(marketRight.right, "admin"), isToCome)),
    db
      .select({ id: distribution.id })
      .from(volunteer)
      .innerJoin(distribution, eq(distribution.id, volunteer.distributionId))
      .where(and(eq(volunteer.userId, person.userId), isToCome)),
  );
  const sales = await upcomingSales(d1, { nowMs, where: inArray(distribution.id, theirs) });
  return sales.filter((sale) => sale.state !== "cancelled").slice(0, SHOWN_MAX);
}
