import type { ProducerId } from "../../domain/ids.ts";
import { distributionOf } from "../../durable-objects/peers.ts";
import { distributionsOf } from "../store/waking.ts";

/**
 * A sale keeps its plan, with the names of who sells there: those that have not ended read it anew, so that customers find
 * the name the producer has now. Prices stay as they were frozen. One that cannot be reached keeps the old name, which is
 * worth a line in the log and no failure of what support has applied.
 */
export async function renameInSales(env: Env, producerId: ProducerId): Promise<void> {
  const distributionIds = await distributionsOf(env.DB, producerId, Date.now());
  const planned = await Promise.allSettled(distributionIds.map((one) => distributionOf(env, one).plan()));
  for (const [index, result] of planned.entries())
    if (result.status === "rejected")
      console.error("a sale keeps a producer's old name", {
        ...{ producerId, distributionId: distributionIds[index], error: result.reason },
      });
}
