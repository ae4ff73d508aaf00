import { and, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { MarketRight } from "../../domain/access/person.ts";
import type { DistributionId, UserId } from "../../domain/ids.ts";
import { marketRight, volunteer } from "./schema/markets.ts";

export interface DeletedRight extends MarketRight {
  readonly userId: UserId;
}

/** The others somebody holds in the market stay. */
export async function deleteMarketRight(d1: D1Database, held: DeletedRight): Promise<void> {
  await drizzle(d1)
    .delete(marketRight)
    .where(
      and(
        eq(marketRight.marketId, held.marketId),
        eq(marketRight.userId, held.userId),
        eq(marketRight.right, held.right),
        eq(marketRight.catalogId, held.catalogId ?? ""),
      ),
    );
}

export interface Shift {
  readonly distributionId: DistributionId;
  readonly userId: UserId;
}

export async function deleteShift(d1: D1Database, { distributionId, userId }: Shift): Promise<void> {
  await drizzle(d1)
    .delete(volunteer)
    .where(and(eq(volunteer.distributionId, distributionId), eq(volunteer.userId, userId)));
}
