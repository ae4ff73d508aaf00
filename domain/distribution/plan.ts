import type { CatalogId, DistributionId, MarketId, ParticipationId, ProducerId } from "../ids.ts";

export interface PlannedProducer {
  readonly producerId: ProducerId;
  readonly slug: string;
  readonly name: string;
  readonly commune: string;
  readonly shortDescription: string;
  readonly portrait: string | null;
}

/** One linked catalog present at the distribution, with its own order window and minimum. */
export interface Participation {
  readonly participationId: ParticipationId;
  readonly catalogId: CatalogId;
  readonly producerId: ProducerId;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  /** Smallest order from this producer, in cents; 0 for none. */
  readonly minimumCents: number;
}

/** What is agreed about a distribution before and while it runs. Instants are epoch milliseconds. */
export interface Plan {
  readonly distributionId: DistributionId;
  readonly market: {
    readonly marketId: MarketId;
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly minimumCents: number;
  };
  readonly place: {
    readonly name: string;
    readonly address: string;
    readonly postcode: string;
    readonly commune: string;
  };
  readonly ordersOpenAtMs: number;
  readonly ordersCloseAtMs: number;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly cancelledAtMs: number | null;
  readonly validatedAtMs: number | null;
  readonly participations: readonly Participation[];
  readonly producers: readonly PlannedProducer[];
}
