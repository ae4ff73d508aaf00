import type { ProducerId, UserId } from "../../domain/ids.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";

/** Counts stay with the stock; who counted is forgotten with their account. */
export async function forgetInHistories(env: Env, userId: UserId, producerIds: readonly ProducerId[]): Promise<void> {
  const forgotten = await Promise.allSettled(
    producerIds.map((producerId) => ledgerOf(env, producerId).forgetPerson(userId)),
  );
  for (const [index, result] of forgotten.entries())
    if (result.status === "rejected")
      // What is shown leaves the name out all the same: pages ask whether the account is still there.
      console.error("a stock's history keeps a name", { producerId: producerIds[index], error: result.reason });
}
