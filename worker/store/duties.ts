// Distributions somebody helps at or answers for, for the links on their home page.
import { inArray, or } from "drizzle-orm";
import type { Person } from "../../domain/access/person.ts";
import { distribution } from "./schema/markets.ts";
import { upcomingSales } from "./upcoming-sales.ts";

/** Of each market only the next few: a year planned ahead is for the planning page. */
const SHOWN_MAX = 3;

/** The next distributions a person hands out baskets at or administers, the soonest first. */
export async function readDuties(d1: D1Database, person: Person, nowMs: number) {
  const administered = person.rights.filter((held) => held.right === "admin").map((held) => held.marketId);
  if (administered.length === 0 && person.dutyIds.length === 0) return [];
  const where = or(inArray(distribution.marketId, administered), inArray(distribution.id, [...person.dutyIds]));
  const sales = await upcomingSales(d1, { nowMs, where });
  return sales.filter((sale) => sale.state !== "cancelled").slice(0, SHOWN_MAX);
}
