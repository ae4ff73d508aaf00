// The live objects of the demo, played through their own methods with their clocks turned back: last week's sale is made
// by living it, so that everything it leaves behind is what a real one leaves.
import * as v from "valibot";
import type { Viewer } from "../../domain/access/viewer.ts";
import { CommandId, DistributionId, OfferId, ProducerId, StockId, UserId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import { type SeenPrice, seenPrice } from "../../domain/order/seen-price.ts";
import { OrderShape } from "../../domain/protocol/server/order-shape.ts";
import { FrozenOfferShape } from "../../domain/protocol/server/price-list.ts";
import type { Purchase } from "./baskets.ts";
import type { Count } from "./counts.ts";
import type { SeedPerson, SeedProducer } from "./producers/shape.ts";

export interface Weighing {
  readonly order: Order;
  readonly producer: SeedProducer;
  readonly weighed: readonly { readonly position: number; readonly measuredAmount: number }[];
}

/** The sale of one demo distribution at chosen instants. The object refuses another clock anywhere but in a demo. */
export interface PlayedSale {
  /** Turns the clock and does what is due by then. */
  moveTo(atMs: number): Promise<void>;
  orders(): Promise<Order[]>;
  order(purchase: Purchase, baseRevision: number): Promise<void>;
  weigh(weighing: Weighing, atMs: number): Promise<void>;
  validate(atMs: number): Promise<void>;
  /** Lets time run again. */
  release(): Promise<void>;
}

export interface PlayedLedger {
  moveTo(atMs: number): Promise<void>;
  count(count: Count, by: SeedPerson): Promise<void>;
  /** Units still to be had, of every stock ever counted. */
  available(): Promise<ReadonlyMap<string, number | null>>;
  release(): Promise<void>;
}

/**
 * What an object answers arrives as a proxy, and each property read of it blocks this thread for a round trip: only what
 * is needed is read, and a nested value comes as plain data.
 */
function assertAccepted(answer: { readonly result: string; readonly refusal?: unknown }, about: string): void {
  const { result } = answer;
  if (result !== "accepted") throw new Error(`${about} was refused: ${JSON.stringify(answer.refusal)}`);
}

/** Eyes that see every order. */
const STAFF: Viewer = { userId: null, name: "", audience: { kind: "staff" }, actions: ["watch-sale"] };

const viewerOf = (producer: SeedProducer): Viewer => ({
  userId: v.parse(UserId, producer.team[0]?.id),
  name: producer.team[0]?.name ?? "",
  audience: { kind: "producer", producerId: v.parse(ProducerId, producer.key) },
  actions: ["watch-sale", "change-order"],
});

/** As everybody sees them who orders there: nobody publishes others while the demo is played. */
async function pricesAt(sale: { shop(userId: null): PromiseLike<{ offers: unknown }> }) {
  const { offers } = await sale.shop(null);
  return new Map(v.parse(v.array(FrozenOfferShape), offers).map((offer) => [String(offer.offerId), seenPrice(offer)]));
}

export function playSale(env: Env, distributionId: string): PlayedSale {
  const sale = env.LIVE_DISTRIBUTION.getByName(v.parse(DistributionId, distributionId));
  let isPlanned = false;
  let shown: ReadonlyMap<string, SeenPrice> = new Map();
  return {
    moveTo: async (atMs) => {
      await sale.setClock(atMs);
      // The plan is read once the clock stands: before, everything would be due at once.
      if (!isPlanned) await sale.plan();
      isPlanned = true;
      await sale.runDue();
    },
    orders: async () => v.parse(v.array(OrderShape), (await sale.received(STAFF)).orders),
    order: async ({ customer, atMs, lines }, baseRevision) => {
      await sale.setClock(atMs);
      // Each producer's prices come with the opening of their own window.
      if (!lines.every(({ offerId }) => shown.has(offerId))) shown = await pricesAt(sale);
      const answer = await sale.placeOrder(
        { userId: v.parse(UserId, customer.id), name: customer.name },
        {
          commandId: v.parse(CommandId, `seed-${baseRevision}`),
          baseRevision,
          lines: lines.map(({ offerId, pieces }) => ({
            ...{ offerId: v.parse(OfferId, offerId), pieces },
            seen: shown.get(offerId),
          })),
        },
      );
      assertAccepted(answer, `The order of ${customer.name} in ${distributionId}`);
    },
    weigh: async ({ order, producer, weighed }, atMs) => {
      await sale.setClock(atMs);
      const answer = await sale.changeOrder(viewerOf(producer), {
        commandId: v.parse(CommandId, `weigh-${order.number}`),
        customerId: order.customerId,
        baseRevision: order.revision,
        lines: weighed,
        reason: "",
      });
      assertAccepted(answer, `The weighing of order ${order.number} in ${distributionId}`);
    },
    validate: async (atMs) => {
      await sale.setClock(atMs);
      // Nobody ticked on a screen last week: all was handed out.
      const orders = v.parse(v.array(OrderShape), (await sale.received(STAFF)).orders);
      const decisions = orders.map(({ number }) => ({ number, pickUp: "collected" as const, reason: "" }));
      const validation = await sale.validate({ by: { userId: v.parse(UserId, "referent"), name: "" }, decisions });
      if (validation.result !== "validated" || (await validation.undecided).length > 0)
        throw new Error(`${distributionId} could not be validated whole`);
      await sale.runDue();
    },
    release: async () => {
      await sale.setClock(null);
      await sale.plan();
    },
  };
}

export function playLedger(env: Env, producer: SeedProducer): PlayedLedger {
  const ledger = env.STOCK_LEDGER.getByName(v.parse(ProducerId, producer.key));
  return {
    moveTo: async (atMs) => ledger.setClock(atMs),
    count: async ({ stockId, real, atMs, reason }, by) => {
      // Not read: what is left in the end tells whether every count was taken.
      await ledger.setReal(
        {
          commandId: v.parse(CommandId, `count-${stockId}-${atMs.toString(36)}`),
          stockId: v.parse(StockId, stockId),
          real,
          reason,
        },
        { userId: v.parse(UserId, by.id), name: by.name },
      );
    },
    available: async () => {
      const stocks = v.parse(
        v.array(v.object({ stockId: v.string(), available: v.nullable(v.number()) })),
        await ledger.stocks(),
      );
      return new Map(stocks.map(({ stockId, available }) => [stockId, available]));
    },
    release: async () => ledger.setClock(null),
  };
}
