import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as v from "valibot";
import { expect } from "vitest";
import type { OrderAnswer } from "../../../domain/order/answer.ts";
import type { Order } from "../../../domain/order/order.ts";
import type { PlaceOrder } from "../../../domain/order/place-order.ts";
import { ShopSnapshot } from "../../../domain/protocol/server/price-list.ts";
import { network } from "../../support/faulty-network.ts";
import * as id from "../../support/ids.ts";
import { anAdminViewer, aPasserBy, joinDistribution, type Page } from "../../support/join-distribution.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { type Stage, setTheStage } from "../../support/stage.ts";
import { until } from "../../support/until.ts";
import type { Command, Step } from "./commands.ts";
import { type Books, expectInvariants, openBooks } from "./invariants.ts";
import { expectSeenPriceBilled, ShownPrices } from "./shown-prices.ts";

const OFFER_ROWS = [
  { name: "pain" },
  { name: "miel" },
  { name: "oeufs-6", unitsPerPiece: 6 },
  { name: "oeufs-12", unitsPerPiece: 12, poolWith: "oeufs-6" },
];

interface Wanted {
  readonly basket: Record<string, number>;
  readonly isStale?: boolean;
  readonly seesOldPrice?: boolean;
}

interface Sent {
  readonly index: number;
  readonly who: string;
  readonly command: PlaceOrder;
  readonly answer: OrderAnswer;
}

/** One ledger, two distributions, a network that fails, and everything that was ever acknowledged. */
export class MarketModel {
  readonly stage: Stage;
  readonly #prices: ShownPrices;
  readonly #acknowledged: Map<string, Order>[] = [new Map(), new Map()];
  #pages: Page[] = [];
  #nowMs = NOON_MS;
  #lastSent: Sent | null = null;
  #books: Books;

  private constructor(stage: Stage, books: Books) {
    this.stage = stage;
    this.#prices = new ShownPrices(stage);
    this.#books = books;
  }

  static async open(key: string): Promise<MarketModel> {
    network.beginAnew();
    const stage = await setTheStage(
      {
        key,
        offers: OFFER_ROWS,
        distributions: 2,
        closesAtMs: NOON_MS + 2 * HOUR_MS,
        startsAtMs: NOON_MS + 2 * HOUR_MS,
        endsAtMs: NOON_MS + 3 * HOUR_MS,
      },
      { pain: 12, "oeufs-6": 60, miel: null },
    );
    const model = new MarketModel(stage, await openBooks(stage));
    await model.#openPages();
    return model;
  }

  async #openPages(): Promise<void> {
    for (const page of this.#pages) page.close();
    this.#pages = [];
    for (const index of [0, 1])
      for (const viewer of [aPasserBy, anAdminViewer])
        this.#pages.push(await joinDistribution(this.stage.distribution(index), viewer));
  }

  async run({ command, fates }: Step): Promise<void> {
    const coming = [...fates];
    network.nextFate = () => coming.shift() ?? "deliver";
    try {
      await this.#carryOut(command);
    } finally {
      network.heal();
    }
    const after = await openBooks(this.stage);
    expectInvariants(this.stage, { before: this.#books, after }, this.#acknowledged);
    this.#books = after;
  }

  async #carryOut(command: Command): Promise<void> {
    switch (command.kind) {
      case "order":
        await this.#order(command.distribution, command.customer, command);
        break;
      case "reprice":
        await this.#prices.publish(command.offer, command.priceCents);
        break;
      case "rush":
        await Promise.all(
          ["rita", "raoul", "rose", "remi"].map((who, index) =>
            this.#order(index % 2, who, { basket: { [command.offer]: command.pieces } }),
          ),
        );
        break;
      case "cancel":
        await this.#cancel(command.distribution, command.customer);
        break;
      case "resend":
        await this.#resend();
        break;
      case "count":
        await this.#count(command.stock, command.real);
        break;
      case "correct":
        await this.#correct(command);
        break;
      case "wait":
        this.#nowMs += command.minutes * 60_000;
        await this.#letTimePass();
        break;
      case "evict":
        await evictDurableObject(this.#object(command.who));
        break;
      case "crash":
        await abortAllDurableObjects();
        await this.#openPages();
        break;
      case "alarm":
        for (let time = 0; time < command.times; time += 1) await runDurableObjectAlarm(this.#object(command.who));
        break;
      case "deliver-late":
        await network.deliverLate();
        break;
    }
  }

  #object(who: "ledger" | 0 | 1) {
    return who === "ledger" ? this.stage.ledger : this.stage.distribution(who);
  }

  async #letTimePass(): Promise<void> {
    await this.stage.setClock(this.#nowMs);
    for (const index of [0, 1]) await this.stage.distribution(index).runDue();
  }

  async #order(index: number, who: string, { basket, isStale = false, seesOldPrice = false }: Wanted): Promise<void> {
    const before = this.#current(index, who);
    const known = before?.revision ?? 0;
    const command: PlaceOrder = {
      commandId: this.stage.commandId(),
      baseRevision: isStale ? known + 1 : known,
      lines: this.stage.rows.lines(basket, this.#prices.seenAt(index, seesOldPrice)),
    };
    const answer = await this.stage.distribution(index).placeOrder({ userId: id.user(who), name: who }, command);
    if (isStale) expect(answer).toMatchObject({ result: "refused" });
    expectSeenPriceBilled(command.lines, before, answer);
    this.#remember({ index, who, command, answer });
  }

  #current(index: number, who: string): Order | undefined {
    return this.#books.distributions[index]?.orders.find((order) => order.customerId === id.user(who));
  }

  #remember(sent: Sent): void {
    this.#lastSent = sent;
    if (sent.answer.result === "accepted") this.#acknowledged[sent.index]?.set(sent.who, sent.answer.order);
  }

  async #cancel(index: number, who: string): Promise<void> {
    const order = this.#current(index, who);
    if (order === undefined) return;
    const basket = Object.fromEntries(
      order.lines.map((line) => [String(line.offerId).slice(this.stage.key.length + 1), 0]),
    );
    await this.#order(index, who, { basket });
  }

  /**
   * The same command again, twice at once: where it was accepted the same answer as before. What was refused is decided again,
   * and may be accepted now, once.
   */
  async #resend(): Promise<void> {
    const sent = this.#lastSent;
    if (sent === null) return;
    const customer = { userId: id.user(sent.who), name: sent.who };
    const stub = this.stage.distribution(sent.index);
    const answers = await Promise.all([
      stub.placeOrder(customer, sent.command),
      stub.placeOrder(customer, sent.command),
    ]);
    const accepted = [sent.answer, ...answers].filter(({ result }) => result === "accepted");
    for (const answer of accepted) expect(answer).toEqual(accepted[0]);
    if (sent.answer.result === "accepted") expect(accepted).toHaveLength(3);
    else this.#remember({ ...sent, answer: accepted[0] ?? sent.answer });
  }

  /** Reports whether the count was taken; when not, it was not written. */
  async #count(name: string, real: number | null): Promise<void> {
    const command = { commandId: this.stage.commandId(), stockId: this.stage.rows.stockId(name), real, reason: "" };
    const by = { userId: id.user("producer"), name: "Productrice" };
    const answer = await this.stage.ledger.setReal(command, by);
    if (answer.result === "accepted") expect(answer.stock.real).toBe(real);
  }

  /** A producer changes somebody's first line, before or after the goods have left. */
  async #correct(command: Extract<Command, { kind: "correct" }>): Promise<void> {
    const order = this.#current(command.distribution, command.customer);
    if (order === undefined) return;
    const answer = await this.stage.distribution(command.distribution).changeOrder(anAdminViewer, {
      commandId: this.stage.commandId(),
      customerId: order.customerId,
      baseRevision: order.revision,
      lines: [{ position: 0, pieces: command.pieces }],
      reason: "grêle",
    });
    if (answer.result === "accepted") this.#acknowledged[command.distribution]?.set(command.customer, answer.order);
  }

  /** The network is whole again and everybody has said what they owe: then all agree. */
  async expectAgreementAtRest(): Promise<void> {
    network.heal();
    await network.deliverLate();
    await this.#letTimePass();
    await until(() => this.#expectAgreement());
  }

  async #expectAgreement(): Promise<void> {
    await runDurableObjectAlarm(this.stage.ledger);
    for (const index of [0, 1]) await this.stage.distribution(index).runDue();
    const books = await openBooks(this.stage);
    for (const [index, distributionId] of this.stage.rows.distributionIds.entries()) {
      const shop = v.parse(ShopSnapshot, await this.stage.distribution(index).shop(null));
      const { orders = [], sold = new Map<string, number>() } = books.distributions[index] ?? {};
      for (const share of books.ledger.shares.filter((one) => one.distribution_id === distributionId))
        expect(share.is_closed === 1 ? share.delivered : share.sold).toBe(sold.get(share.stock_id) ?? 0);
      if (this.#nowMs < NOON_MS + 3 * HOUR_MS) this.#expectFigures(books, shop);
      for (const page of this.#pages.slice(index * 2, index * 2 + 2))
        expect(page.view?.stock).toEqual(Object.fromEntries(shop.stock));
      expect(byCustomer(this.#pages[index * 2 + 1]?.orders ?? [])).toEqual(byCustomer(orders));
      await expectReadModel(distributionId, orders);
    }
  }

  /** Everybody is shown max(0, real − Σ sold). */
  #expectFigures(books: Books, shop: ShopSnapshot): void {
    for (const [stockId, shown] of shop.stock) {
      const real = books.ledger.stocks.get(stockId) ?? null;
      const sold = books.distributions.reduce((sum, one) => sum + (one.sold.get(stockId) ?? 0), 0);
      expect(shown, `shown of ${stockId}`).toBe(real === null ? null : Math.max(0, real - sold));
    }
  }

  /** D1 rebuilt from nothing is equal to D1 as it was. */
  async expectReplayIsEqual(): Promise<void> {
    for (const [index, distributionId] of this.stage.rows.distributionIds.entries()) {
      const before = await readModelRows(distributionId);
      await env.DB.batch([
        env.DB.prepare("DELETE FROM customer_order WHERE distribution_id = ?").bind(distributionId),
        env.DB.prepare("DELETE FROM order_line WHERE distribution_id = ?").bind(distributionId),
      ]);
      expect(await this.stage.distribution(index).replayReadModel()).toBe(true);
      expect(await readModelRows(distributionId)).toEqual(before);
    }
  }

  close(): void {
    for (const page of this.#pages) page.close();
  }
}

const byCustomer = (orders: readonly Order[]) =>
  Object.fromEntries(orders.map((order) => [String(order.customerId), order]));

async function readModelRows(distributionId: string) {
  const rows = async (sql: string) => (await env.DB.prepare(sql).bind(distributionId).all()).results;
  return {
    orders: await rows("SELECT * FROM customer_order WHERE distribution_id = ? ORDER BY customer_id"),
    lines: await rows("SELECT * FROM order_line WHERE distribution_id = ? ORDER BY customer_id, position"),
  };
}

async function expectReadModel(distributionId: string, orders: readonly Order[]): Promise<void> {
  const { orders: rows, lines } = await readModelRows(distributionId);
  const wanted = orders.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
  expect(rows.map((row) => [row.customer_id, row.number, row.revision])).toEqual(
    wanted.map((order) => [order.customerId, order.number, order.revision]),
  );
  expect(lines.map((row) => [row.customer_id, row.position, row.pieces])).toEqual(
    wanted.flatMap((order) => order.lines.map((line) => [order.customerId, line.position, line.pieces])),
  );
}
