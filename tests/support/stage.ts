// Two kinds of live objects and the commands people send them, in one clock.
import { env } from "cloudflare:workers";
import * as v from "valibot";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { SeenPrice } from "../../domain/order/seen-price.ts";
import { ShopSnapshot } from "../../domain/protocol/server/price-list.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";
import type { LiveDistribution } from "../../durable-objects/live-distribution.ts";
import { distributionOf, ledgerOf } from "../../durable-objects/peers.ts";
import * as id from "./ids.ts";
import { type MarketRows, NOON_MS, writeMarket } from "./market-rows.ts";

type Wanted = Parameters<typeof writeMarket>[1];

interface Edit {
  readonly basket: Record<string, number>;
  readonly baseRevision: number;
  /** Where another price was seen than the one the stage was set with. */
  readonly seen?: Record<string, Partial<SeenPrice>>;
}

export class Stage {
  readonly rows: MarketRows;
  #commands = 0;
  readonly key: string;

  constructor(key: string, rows: MarketRows) {
    this.key = key;
    this.rows = rows;
  }

  get ledger() {
    return ledgerOf(env, this.rows.producerId);
  }

  distribution(index = 0): DurableObjectStub<LiveDistribution> {
    const distributionId = this.rows.distributionIds[index];
    if (distributionId === undefined) throw new Error(`no distribution ${index}`);
    return distributionOf(env, distributionId);
  }

  commandId() {
    this.#commands += 1;
    return id.command(`${this.key}-c${this.#commands}`);
  }

  async setReal(name: string, real: number | null): Promise<void> {
    const command = { commandId: this.commandId(), stockId: this.rows.stockId(name), real, reason: "" };
    const answer = await this.ledger.setReal(command, { userId: id.user("producer"), name: "Productrice" });
    if (answer.result !== "accepted") throw new Error("the ledger did not take the count");
  }

  async stockOf(name: string): Promise<StockView> {
    const stocks = await this.ledger.stocks();
    const found = stocks.find((one) => one.stockId === this.rows.stockId(name));
    if (found === undefined) throw new Error(`no stock ${name}`);
    return found;
  }

  /** What a customer's screen at this distribution shows of an offer's stock. */
  async shownAt(index: number, name: string): Promise<number | null | undefined> {
    const shop = v.parse(ShopSnapshot, await this.distribution(index).shop(null));
    return shop.stock.find(([stockId]) => stockId === this.rows.stockId(name))?.[1];
  }

  order(index: number, who: string, basket: Record<string, number>): Promise<OrderAnswer> {
    return this.edit(index, who, { basket, baseRevision: 0 });
  }

  edit(index: number, who: string, { basket, baseRevision, seen }: Edit): Promise<OrderAnswer> {
    return this.distribution(index).placeOrder(
      { userId: id.user(who), name: who },
      {
        commandId: this.commandId(),
        baseRevision,
        lines: this.rows.lines(basket, seen),
      },
    );
  }

  async setClock(nowMs: number): Promise<void> {
    await this.ledger.setClock(nowMs);
    for (const index of this.rows.distributionIds.keys()) await this.distribution(index).setClock(nowMs);
  }
}

/** Writes the market, sets every clock to noon and opens what is to be open by then. */
export async function setTheStage(wanted: Wanted, real: Record<string, number | null> = {}): Promise<Stage> {
  const stage = new Stage(wanted.key, await writeMarket(env.DB, wanted));
  await stage.setClock(NOON_MS);
  for (const [name, units] of Object.entries(real)) await stage.setReal(name, units);
  for (const index of stage.rows.distributionIds.keys()) await stage.distribution(index).runDue();
  return stage;
}
