import { query } from "@solidjs/router";
import * as v from "valibot";
import type { Audience } from "../../domain/access/viewer.ts";
import type { DistributionId } from "../../domain/ids.ts";
import { ReceivedSnapshot } from "../../domain/protocol/server/price-list.ts";
import { api } from "../api.ts";
import { missing } from "../load-failure.ts";

const Received = v.object({
  ...ReceivedSnapshot.entries,
  /** Whether whoever asks may change lines, or only reads. */
  mayChange: v.boolean(),
});
export type Received = v.InferOutput<typeof Received>;

/** Those who see orders of others. */
export type Eyes = Exclude<Audience, { kind: "customer" }>;

/** The orders of a sale as its producer or its market sees them; null where they are not theirs to see. */
export const loadReceived = query(async (distributionId: DistributionId, eyes: Eyes): Promise<Received | null> => {
  const response = await api().distributions[":distributionId"].orders.$get({
    param: { distributionId },
    query: eyes.kind === "producer" ? { as: eyes.kind, producerId: eyes.producerId } : { as: eyes.kind },
  });
  if (response.status === 401) return null;
  return response.ok ? v.parse(Received, await response.json()) : missing(response);
}, "received-orders");
