// How the kinds of object speak to each other. Every message may be lost, repeated or late, and every one carries
// absolute values with a version, so that none of that can oversell (architecture, "Stock: allotments").
import type { DistributionId, ProducerId, StockId, UserId } from "../domain/ids.ts";
import type { ShareNews } from "../domain/stock/held-share.ts";
import type { RecallReply } from "../domain/stock/recall.ts";

/** All of these are totals as of `revision` of the distribution, never differences. */
export interface UnitsReport {
  readonly distributionId: DistributionId;
  readonly revision: number;
  readonly units: readonly (readonly [StockId, number])[];
}

export interface RaiseRequest {
  readonly distributionId: DistributionId;
  readonly revision: number;
  readonly wants: readonly { readonly stockId: StockId; readonly atLeast: number; readonly sold: number }[];
}

export interface RecallRequest {
  readonly producerId: ProducerId;
  readonly recalls: readonly { readonly stockId: StockId; readonly to: number; readonly version: number }[];
}

export type StockRecallReply = RecallReply & { readonly stockId: StockId };

/** Where somebody may have sockets open: a distribution, or a producer's ledger. */
export type Place =
  | { readonly kind: "distribution"; readonly id: DistributionId }
  | { readonly kind: "ledger"; readonly id: ProducerId };

/** Sockets of somebody stay open at least until then, when nothing changes. */
export interface Held {
  readonly untilMs: number;
}

/** What a person's feed asks of an object that holds sockets. */
export interface PlacePeer {
  /** Reads anew what the person may and ends what is no longer theirs. Returns null when they have no socket there. */
  judge(userId: UserId): Promise<Held | null>;
}

/** What an object that holds sockets asks of a person's feed. */
export interface FeedPeer {
  /** They have a socket there. `changedLately`: whoever opened it may not have seen a change yet, so it must look again. */
  register(place: Place): Promise<{ readonly changedLately: boolean }>;
}

/** What a distribution asks of a ledger. */
export interface LedgerPeer extends PlacePeer {
  /** Raises allotments as far as there are goods, recalling idle ones elsewhere; answers with what now holds. */
  raise(request: RaiseRequest): Promise<ShareNews[]>;
  /** Tells what has been sold. */
  report(report: UnitsReport): Promise<void>;
  /** Tells what has been handed out; closes the distribution's shares. */
  settle(report: UnitsReport): Promise<void>;
}

/** What a ledger asks of a distribution. */
export interface DistributionPeer extends PlacePeer {
  /** Gives back what is not sold. */
  lower(request: RecallRequest): Promise<StockRecallReply[]>;
  /** Hears what is available elsewhere and what is allotted here. */
  hear(producerId: ProducerId, news: readonly ShareNews[]): Promise<void>;
}

export interface Peers {
  ledger(producerId: ProducerId): LedgerPeer;
  distribution(distributionId: DistributionId): DistributionPeer;
  feed(userId: UserId): FeedPeer;
}

type LocatedEnv = Pick<Env, "LIVE_DISTRIBUTION" | "STOCK_LEDGER" | "PERSONAL_FEED" | "JURISDICTION">;

/** Personal data stays where JURISDICTION says; locally there is no such place and it is empty. */
const within = <T extends Rpc.DurableObjectBranded>(
  namespace: DurableObjectNamespace<T>,
  jurisdiction: string,
): DurableObjectNamespace<T> => (jurisdiction === "eu" ? namespace.jurisdiction("eu") : namespace);

export const ledgerOf = (env: LocatedEnv, producerId: ProducerId) =>
  within(env.STOCK_LEDGER, env.JURISDICTION).getByName(producerId);

export const distributionOf = (env: LocatedEnv, distributionId: DistributionId) =>
  within(env.LIVE_DISTRIBUTION, env.JURISDICTION).getByName(distributionId);

export const feedOf = (env: LocatedEnv, userId: UserId) =>
  within(env.PERSONAL_FEED, env.JURISDICTION).getByName(userId);

export const peersIn = (env: LocatedEnv): Peers => ({
  ledger: (producerId) => ledgerOf(env, producerId),
  distribution: (distributionId) => distributionOf(env, distributionId),
  feed: (userId) => feedOf(env, userId),
});
