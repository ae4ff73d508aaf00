// Between the objects of a test stands this network. It delivers, loses, repeats and delays as it is told; without being
// told it delivers. Tests and objects share one isolate, so that its state can stand here.
import { env } from "cloudflare:workers";
import { LiveDistribution } from "../../durable-objects/live-distribution.ts";
import {
  type DistributionPeer,
  distributionOf,
  type FeedPeer,
  feedOf,
  type LedgerPeer,
  ledgerOf,
  type Peers,
} from "../../durable-objects/peers.ts";
import { PersonalFeed } from "../../durable-objects/personal-feed.ts";
import { StockLedger } from "../../durable-objects/stock-ledger.ts";

export type Fate =
  | "deliver"
  | "lose-request"
  | "lose-reply"
  | "repeat"
  /** Does not arrive now, but some time later, when nobody waits for its answer. */
  | "delay"
  /** Arrives now and once more later. */
  | "echo";

export const FATES: readonly Fate[] = ["deliver", "lose-request", "lose-reply", "repeat", "delay", "echo"];

/** What the objects send each other. */
export type Message = keyof LedgerPeer | keyof DistributionPeer;

class Lost extends Error {}

/** The state of the network, for the tests that break it. */
export const network = {
  nextFate: (_: Message): Fate => "deliver",
  /** Of what people's feeds say and are told: orders and stock have nothing to do with it. */
  nextFeedFate: (): Fate => "deliver",
  late: [] as (() => Promise<unknown>)[],
  heal(): void {
    network.nextFate = () => "deliver";
    network.nextFeedFate = () => "deliver";
  },
  /** Whole, and nothing under way. */
  beginAnew(): void {
    network.heal();
    network.late = [];
  },
  /** Delivers what was held back. An answer is nobody's any more, and so is a failure. */
  async deliverLate(): Promise<void> {
    const late = network.late;
    network.late = [];
    for (const deliver of late) await deliver().then(Boolean, Boolean);
  },
};

interface Sent<Answer> {
  readonly deliver: () => Promise<Answer>;
  readonly later: () => Promise<unknown>;
}

const send = <Answer>(message: Message, sent: Sent<Answer>): Promise<Answer> =>
  sendWith(network.nextFate(message), sent);

const sendOfFeed = <Answer>(deliver: () => Promise<Answer>, later: () => Promise<unknown>): Promise<Answer> =>
  sendWith(network.nextFeedFate(), { deliver, later });

async function sendWith<Answer>(fate: Fate, { deliver, later }: Sent<Answer>): Promise<Answer> {
  switch (fate) {
    case "deliver":
      return deliver();
    case "lose-request":
      throw new Lost(fate);
    case "lose-reply":
      await deliver();
      throw new Lost(fate);
    case "repeat":
      await deliver();
      return deliver();
    case "delay":
      network.late.push(later);
      throw new Lost(fate);
    case "echo":
      network.late.push(later);
      return deliver();
  }
}

const faulty = (peers: Peers): Peers => ({
  ledger: (producerId): LedgerPeer => {
    const now = peers.ledger(producerId);
    // What arrives late is sent by the test: the object that meant to may be gone by then.
    const late = () => ledgerOf(env, producerId);
    return {
      raise: (request) => send("raise", { deliver: () => now.raise(request), later: () => late().raise(request) }),
      report: (report) => send("report", { deliver: () => now.report(report), later: () => late().report(report) }),
      settle: (report) => send("settle", { deliver: () => now.settle(report), later: () => late().settle(report) }),
      judge: (userId) =>
        sendOfFeed(
          () => now.judge(userId),
          () => late().judge(userId),
        ),
    };
  },
  distribution: (distributionId): DistributionPeer => {
    const now = peers.distribution(distributionId);
    const late = () => distributionOf(env, distributionId);
    return {
      lower: (request) => send("lower", { deliver: () => now.lower(request), later: () => late().lower(request) }),
      hear: (producerId, news) =>
        send("hear", { deliver: () => now.hear(producerId, news), later: () => late().hear(producerId, news) }),
      judge: (userId) =>
        sendOfFeed(
          () => now.judge(userId),
          () => late().judge(userId),
        ),
    };
  },
  feed: (userId): FeedPeer => {
    const now = peers.feed(userId);
    return {
      register: (place) =>
        sendOfFeed(
          () => now.register(place),
          () => feedOf(env, userId).register(place),
        ),
    };
  },
});

class TestedDistribution extends LiveDistribution {
  protected override peers(): Peers {
    return faulty(super.peers());
  }
}

class TestedLedger extends StockLedger {
  protected override peers(): Peers {
    return faulty(super.peers());
  }
}

class TestedFeed extends PersonalFeed {
  protected override peers(): Peers {
    return faulty(super.peers());
  }
}

export { TestedDistribution as LiveDistribution, TestedFeed as PersonalFeed, TestedLedger as StockLedger };
