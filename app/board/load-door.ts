import { query } from "@solidjs/router";
import type { DistributionId } from "../../domain/ids.ts";
import { api } from "../api.ts";
import type { Eyes } from "../received-orders/load-received.ts";

/** Whose board it is and of which sale; null where it is not theirs. Orders come later: they are the device's to keep. */
export const loadDoor = query(async (distributionId: DistributionId, eyes: Eyes) => {
  const response = await api().distributions[":distributionId"].board.$get({
    param: { distributionId },
    query: eyes.kind === "producer" ? { as: eyes.kind, producerId: eyes.producerId } : { as: eyes.kind },
  });
  return response.ok ? await response.json() : null;
}, "board-door");

export type Door = NonNullable<Awaited<ReturnType<typeof loadDoor>>>;
