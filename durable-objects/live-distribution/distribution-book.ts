import type { Progress } from "../../domain/distribution/due.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { OfferId, ParticipationId, ProducerId, StockId, UserId } from "../../domain/ids.ts";
import type { OrderAnswer } from "../../domain/order/answer.ts";
import type { ForgottenPerson } from "../../domain/order/forget-person.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { type Order, unitsByStock } from "../../domain/order/order.ts";
import type { Sale } from "../../domain/order/sale.ts";
import { type HeldShare, unheardShare } from "../../domain/stock/held-share.ts";
import { type AnsweredSender, type CounterName, DistributionStore } from "./distribution-store.ts";

/** What one transaction changed, for those who tell others. */
export interface BookChange {
  readonly stockIds: readonly StockId[];
  readonly customerIds: readonly UserId[];
  readonly isPlanChanged: boolean;
  readonly isPriceListChanged: boolean;
}

const NOTHING: BookChange = { stockIds: [], customerIds: [], isPlanChanged: false, isPriceListChanged: false };

export interface SenderAnswer {
  readonly sender: AnsweredSender;
  readonly commandId: string;
  readonly answer: OrderAnswer;
}

/**
 * A distribution's memory and disk, kept equal: write in one transaction, then believe, then tell. `sold` lives in memory
 * only, as the sum over orders.
 */
export class DistributionBook {
  readonly #storage: DurableObjectStorage;
  readonly #store: DistributionStore;
  readonly #counters: Map<string, number>;
  #plan: Plan | null;
  readonly #openedIds: Set<ParticipationId>;
  #priceList: Map<OfferId, FrozenOffer>;
  readonly #shares = new Map<StockId, HeldShare>();
  readonly #orders: Map<UserId, Order>;
  readonly #customerOf = new Map<number, UserId>();
  readonly #reported: Map<ProducerId, number>;
  #newestOrderRevision = 0;
  #nextNumber = 1;
  onChanged: (change: BookChange) => void = () => undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    this.#store = new DistributionStore(storage.sql);
    this.#counters = this.#store.readCounters();
    this.#plan = this.#store.readPlan();
    this.#openedIds = this.#store.readOpened();
    this.#priceList = new Map(this.#store.readPriceList().map((offer) => [offer.offerId, offer]));
    this.#orders = new Map(this.#store.readOrders().map((order) => [order.customerId, order]));
    for (const order of this.#orders.values()) this.#believeOrder(order);
    this.#reported = this.#store.readReported();
    const sold = unitsByStock([...this.#orders.values()].flatMap((order) => order.lines));
    for (const share of this.#store.readShares())
      this.#shares.set(share.stockId, { ...share, sold: sold.get(share.stockId) ?? 0 });
  }

  counter(name: CounterName): number {
    return this.#counters.get(name) ?? 0;
  }

  /** An order carries its own, so that placing one need not write the counter as well. */
  get revision(): number {
    return Math.max(this.counter("revision"), this.#newestOrderRevision);
  }

  /** The number the next first order gets: orders are never removed. */
  get nextNumber(): number {
    return this.#nextNumber;
  }

  /** The newest change of any order: what the outbox has to reach. */
  get newestOrderRevision(): number {
    return this.#newestOrderRevision;
  }

  get plan(): Plan | null {
    return this.#plan;
  }

  get priceList(): ReadonlyMap<OfferId, FrozenOffer> {
    return this.#priceList;
  }

  get shares(): ReadonlyMap<StockId, HeldShare> {
    return this.#shares;
  }

  get orders(): ReadonlyMap<UserId, Order> {
    return this.#orders;
  }

  /** Whether this producer takes part, or did when the sale opened. */
  hasProducer(producerId: ProducerId): boolean {
    const isTheirs = (one: { readonly producerId: ProducerId }) => one.producerId === producerId;
    return this.#plan?.participations.some(isTheirs) === true || [...this.#priceList.values()].some(isTheirs);
  }

  orderNumbered(number: number): Order | undefined {
    const customerId = this.#customerOf.get(number);
    return customerId && this.#orders.get(customerId);
  }

  get progress(): Progress {
    return {
      openedIds: this.#openedIds,
      isSettled: this.counter("settled_revision") > 0,
      toldUntilMs: this.counter("told_until_ms"),
    };
  }

  sale(plan: Plan): Sale {
    return { plan, priceList: this.#priceList, shares: this.#shares };
  }

  share(stockId: StockId, producerId: ProducerId): HeldShare {
    return this.#shares.get(stockId) ?? unheardShare(stockId, producerId);
  }

  readAnswer(senderId: UserId, commandId: string, nowMs: number): OrderAnswer | null {
    return this.#store.readAnswer(senderId, commandId, nowMs);
  }

  /** The acceptance of a command that changed nothing. */
  commitAnswer({ sender, commandId, answer }: SenderAnswer): void {
    this.#storage.transactionSync(() => this.#store.writeAnswer(sender, commandId, answer));
  }

  /** An order and the answer to its command, together or not at all. */
  commitOrder(order: Order, { sender, commandId, answer }: SenderAnswer): void {
    const before = this.#orders.get(order.customerId);
    const difference = unitsByStock(order.lines);
    for (const [stockId, units] of unitsByStock(before?.lines ?? [])) addUnits(difference, stockId, -units);
    this.#storage.transactionSync(() => {
      this.#store.writeOrder(order);
      this.#store.writeAnswer(sender, commandId, answer);
    });
    this.#believeOrder(order);
    const stockIds = [...difference].filter(([, units]) => units !== 0).map(([stockId]) => stockId);
    for (const stockId of stockIds) this.#addSold(stockId, difference.get(stockId) ?? 0);
    this.onChanged({ ...NOTHING, stockIds, customerIds: [order.customerId] });
  }

  /** Answers that were given to somebody, or tell of them, are given no more: whoever asks again is decided about again. */
  forgetAnswers(person: ForgottenPerson): void {
    this.#storage.transactionSync(() => this.#store.forgetAnswers(person));
  }

  #believeOrder(order: Order): void {
    this.#orders.set(order.customerId, order);
    this.#customerOf.set(order.number, order.customerId);
    this.#newestOrderRevision = Math.max(this.#newestOrderRevision, order.revision);
    this.#nextNumber = Math.max(this.#nextNumber, order.number + 1);
  }

  #addSold(stockId: StockId, units: number): void {
    const share = this.#shares.get(stockId);
    if (share !== undefined) this.#shares.set(stockId, { ...share, sold: share.sold + units });
  }

  /** Several orders at once, such as all of them when the distribution is validated. `plan`: where it changes with them. */
  commitOrders(orders: readonly Order[], plan: Plan | null): void {
    const difference = new Map<StockId, number>();
    for (const order of orders) {
      const before = unitsByStock(this.#orders.get(order.customerId)?.lines ?? []);
      for (const [stockId, units] of unitsByStock(order.lines)) addUnits(difference, stockId, units);
      for (const [stockId, units] of before) addUnits(difference, stockId, -units);
    }
    const stockIds = [...difference].filter(([, units]) => units !== 0).map(([stockId]) => stockId);
    const customerIds = orders.map((order) => order.customerId);
    this.#change(
      { ...NOTHING, stockIds, customerIds, isPlanChanged: plan !== null },
      () => {
        for (const order of orders) this.#store.writeOrder(order);
        if (plan !== null) this.#store.writePlan(plan);
      },
      () => {
        for (const order of orders) this.#believeOrder(order);
        for (const stockId of stockIds) this.#addSold(stockId, difference.get(stockId) ?? 0);
        if (plan !== null) this.#plan = plan;
      },
    );
  }

  /** Shares whose allotment or figure is new. Only what somebody can see counts as a change. */
  commitShares(shares: readonly HeldShare[]): void {
    const news = shares.filter((share) => share !== this.#shares.get(share.stockId));
    if (news.length === 0) return;
    const seen = news.filter((share) => share.figure !== this.#shares.get(share.stockId)?.figure);
    const write = () => {
      for (const share of news) this.#store.writeShare(share);
    };
    const believe = () => {
      for (const share of news) this.#shares.set(share.stockId, share);
    };
    if (seen.length === 0) {
      this.#storage.transactionSync(write);
      believe();
      return;
    }
    this.#change({ ...NOTHING, stockIds: seen.map((share) => share.stockId) }, write, believe);
  }

  commitPlan(plan: Plan): void {
    this.#change(
      { ...NOTHING, isPlanChanged: true },
      () => this.#store.writePlan(plan),
      () => {
        this.#plan = plan;
      },
    );
  }

  /** The price list of a participation, frozen as its sale opens or published anew, and the shares it will sell from. */
  commitPriceList(participationId: ParticipationId, offers: readonly FrozenOffer[]): void {
    const before = [...this.#priceList.values()].filter((offer) => offer.participationId === participationId);
    const shares = [...new Map(offers.map((offer) => [offer.stockId, offer.producerId]))]
      .filter(([stockId]) => !this.#shares.has(stockId))
      .map(([stockId, producerId]) => unheardShare(stockId, producerId));
    this.#change(
      {
        ...NOTHING,
        stockIds: shares.map((share) => share.stockId),
        isPlanChanged: true,
        isPriceListChanged: true,
      },
      () => {
        for (const offer of before) this.#store.deleteOffer(offer.offerId);
        for (const offer of offers) this.#store.writeOffer(offer);
        for (const share of shares) this.#store.writeShare(share);
        this.#store.writeOpened(participationId);
        this.#store.writeCounter("price_list_version", this.counter("price_list_version") + 1);
      },
      () => {
        for (const offer of before) this.#priceList.delete(offer.offerId);
        for (const offer of offers) this.#priceList.set(offer.offerId, offer);
        for (const share of shares) this.#shares.set(share.stockId, share);
        this.#openedIds.add(participationId);
        this.#counters.set("price_list_version", this.counter("price_list_version") + 1);
      },
    );
  }

  /** A boundary of the plan was passed: every page learns where the sale stands. */
  commitBoundary(nowMs: number): void {
    this.#change(
      { ...NOTHING, isPlanChanged: true },
      () => this.#store.writeCounter("told_until_ms", nowMs),
      () => this.#counters.set("told_until_ms", nowMs),
    );
  }

  /** Cursors and marks that nobody sees. */
  commitCounter(name: Exclude<CounterName, "revision">, value: number): void {
    this.#storage.transactionSync(() => this.#store.writeCounter(name, value));
    this.#counters.set(name, value);
  }

  reportedRevision(producerId: ProducerId): number {
    return this.#reported.get(producerId) ?? 0;
  }

  commitReported(producerId: ProducerId, revision: number): void {
    this.#storage.transactionSync(() => this.#store.writeReported(producerId, revision));
    this.#reported.set(producerId, revision);
  }

  #change(change: BookChange, write: () => void, believe: () => void): void {
    const revision = this.revision + 1;
    this.#storage.transactionSync(() => {
      write();
      this.#store.writeCounter("revision", revision);
    });
    this.#counters.set("revision", revision);
    believe();
    this.onChanged(change);
  }
}

const addUnits = (sums: Map<StockId, number>, stockId: StockId, units: number): void =>
  void sums.set(stockId, (sums.get(stockId) ?? 0) + units);
