import type { CatalogId } from "../../domain/ids.ts";
import type { LiveDistribution } from "../../durable-objects/live-distribution.ts";

/** Brings a catalog's changes into its open sale, as a producer does who looks at them first. */
export async function publishShown(sale: DurableObjectStub<LiveDistribution>, catalogId: CatalogId): Promise<void> {
  const { fingerprint } = await sale.pendingChanges(catalogId);
  const publication = await sale.publish(catalogId, fingerprint);
  if (publication === "preview-outdated") throw new Error("the catalog changed while it was looked at");
}
