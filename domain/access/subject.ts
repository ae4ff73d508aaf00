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
      /** The catalogs that take part, and whose they are. */
      readonly participants: readonly { readonly catalogId: CatalogId; readonly producerId: ProducerId }[];
    };

export type DistributionSubject = Extract<Subject, { kind: "distribution" }>;

export const ANYTHING: Subject = { kind: "anything" };
