import type { CatalogId, DistributionId, MarketId, ProducerId, UserId } from "../ids.ts";

/** What an action is about. `anything` is for what is the same for everybody, such as the list of markets. */
export type Subject =
  | { readonly kind: "anything" }
  | { readonly kind: "person"; readonly userId: UserId }
  | { readonly kind: "producer"; readonly producerId: ProducerId }
  | { readonly kind: "market"; readonly marketId: MarketId }
  | {
      readonly kind: "distribution";
      readonly distributionId: DistributionId;
      readonly marketId: MarketId;
      /** The producers who take part, and with which catalogs. */
      readonly producerIds: readonly ProducerId[];
      readonly catalogIds: readonly CatalogId[];
    };

export const ANYTHING: Subject = { kind: "anything" };
