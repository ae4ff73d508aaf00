import { and, between, eq, isNull, or } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { DistributionId } from "../../domain/ids.ts";
import { distribution, participation } from "./schema/markets.ts";

/** The distributions for which something begins or ends between two instants, both included. */
export async function distributionsDueBetween(d1: D1Database, fromMs: number, toMs: number): Promise<DistributionId[]> {
  const rows = await drizzle(d1)
    .selectDistinct({ id: distribution.id })
    .from(distribution)
    .innerJoin(participation, eq(participation.distributionId, distribution.id))
    .where(
      and(
        isNull(distribution.cancelledAtMs),
        or(
          between(participation.opensAtMs, fromMs, toMs),
          between(participation.closesAtMs, fromMs, toMs),
          between(distribution.endsAtMs, fromMs, toMs),
        ),
      ),
    );
  return rows.map((row) => v.parse(DistributionId, row.id));
}
