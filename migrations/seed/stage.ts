// The live objects of the demo, played through their own methods with their clocks turned back: last week's sale is made
// by living it, so that everything it leaves behind is what a real one leaves.
import * as v from "valibot";
import { CommandId, DistributionId, OfferId, ProducerId, StockId, UserId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import { OrderAnswerShape } from "../../domain/protocol/server/order-answer.ts";
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
  /** Answers the order as it then stands. */
  order(purchase: Purchase, current: Order | undefined): Promise<Order>;
  /** Answers the order's new revision. */
  weigh(weighing: Weighing, atMs: number): Promise<number>;
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

/** What comes back from an object is a proxy that fetches whatever is read of it: copied once, it is plain data. */
const arrived = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

function accepted(answer: unknown, about: string): Order {
  const parsed = v.parse(OrderAnswerShape, arrived(answer));
  if (parsed.result === "refused") throw new Error(`${about} was refused: ${JSON.stringify(parsed.refusal)}`);
  return parsed.order;
}

export function playSale(env: Env, distributionId: string): PlayedSale {
  const sale = env.LIVE_DISTRIBUTION.getByName(v.parse(DistributionId, distributionId));
  let isPlanned = false;
  return {
    moveTo: async (atMs) => {
      await sale.setClock(atMs);
      // The plan is read once the clock stands: before, everything would be due at once.
      if (!isPlanned) await sale.plan();
      isPlanned = true;
      await sale.runDue();
    },
    order: async ({ customer, atMs, lines }, current) => {
      const baseRevision = current?.revision ?? 0;
      await sale.setClock(atMs);
      const answer = await sale.placeOrder(
        { userId: v.parse(UserId, customer.id), name: customer.name },
        {
          commandId: v.parse(CommandId, `seed-${baseRevision}`),
          baseRevision,
          lines: lines.map(({ offerId, pieces }) => ({ offerId: v.parse(OfferId, offerId), pieces })),
        },
      );
      return accepted(answer, `The order of ${customer.name} in ${distributionId}`);
    },
    weigh: async ({ order, producer, weighed }, atMs) => {
      const [owner] = producer.team;
      await sale.setClock(atMs);
      const answer = await sale.changeOrder(
        {
          userId: v.parse(UserId, owner?.id),
          name: owner?.name ?? "",
          audience: { kind: "producer", producerId: v.parse(ProducerId, producer.key) },
          actions: ["watch-sale", "change-order"],
        },
        {
          commandId: v.parse(CommandId, `weigh-${order.number}`),
          customerId: order.customerId,
          baseRevision: order.revision,
          lines: weighed,
          reason: "",
        },
      );
      return accepted(answer, `The weighing of order ${order.number} in ${distributionId}`).revision;
    },
    validate: async (atMs) => {
      await sale.setClock(atMs);
      const validation = v.parse(
        v.object({ result: v.literal("validated"), settled: v.number(), undecided: v.literal(0) }),
        arrived(await sale.validate()),
      );
      if (validation.settled === 0) throw new Error(`Nothing was settled in ${distributionId}`);
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
      const answer = await ledger.setReal(
        {
          commandId: v.parse(CommandId, `count-${stockId}-${atMs.toString(36)}`),
          stockId: v.parse(StockId, stockId),
          real,
          reason,
        },
        { userId: v.parse(UserId, by.id), name: by.name },
      );
      if (answer.result !== "accepted") throw new Error(`${stockId} could not be counted`);
    },
    available: async () => {
      const stocks = v.parse(
        v.array(v.object({ stockId: v.string(), available: v.nullable(v.number()) })),
        arrived(await ledger.stocks()),
      );
      return new Map(stocks.map(({ stockId, available }) => [stockId, available]));
    },
    release: async () => ledger.setClock(null),
  };
}
