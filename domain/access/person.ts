import type { CatalogId, DistributionId, MarketId, ProducerId, UserId } from "../ids.ts";

export type MarketRightKind = "admin" | "catalogs" | "members" | "messages";

export interface MarketRight {
  readonly marketId: MarketId;
  readonly right: MarketRightKind;
  /** For `catalogs`: the one catalog it is limited to; null for all of the market. */
  readonly catalogId: CatalogId | null;
}

/** Somebody signed in, with everything a permission is decided from. */
export interface Person {
  readonly userId: UserId;
  readonly name: string;
  readonly isSupport: boolean;
  /** The producer spaces whose team they belong to. */
  readonly producerIds: readonly ProducerId[];
  /** Those of them they own: who invites, and answers for the space before the law. */
  readonly ownedProducerIds: readonly ProducerId[];
  readonly rights: readonly MarketRight[];
  /** The distributions they hand out baskets at. */
  readonly dutyIds: readonly DistributionId[];
}
