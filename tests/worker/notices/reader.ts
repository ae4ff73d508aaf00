// A customer whose order is changed in random ways, what the outbox brings of it, and everything their mail tells them. The
// play knows only what happened and when; what is right follows from that.
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect } from "vitest";
import { OTHERS_QUIET_MS, OWN_QUIET_MS } from "../../../domain/notice/order-notice.ts";
import { type ToldOrder, toldCents } from "../../../domain/notice/told-order.ts";
import { decideChangeOrder } from "../../../domain/order/change-order.ts";
import { lineCents, type Order } from "../../../domain/order/order.ts";
import { decidePlaceOrder } from "../../../domain/order/place-order.ts";
import { seenPrice } from "../../../domain/order/seen-price.ts";
import { closeNotice, overdueNotices, type TakenNotice, takeNotice } from "../../../worker/store/notices.ts";
import { writeOrders } from "../../../worker/store/order-read-model.ts";
import * as id from "../../support/ids.ts";
import { HOUR_MS, NOON_MS } from "../../support/market-rows.ts";
import { anOffer, aParticipation, aPlan, aSale } from "../../support/sale-builders.ts";

const OFFERS = ["pain", "miel", "poulet"] as const;

const basket = fc.dictionary(fc.constantFrom(...OFFERS), fc.integer({ min: 0, max: 3 }), { minKeys: 1 });

export const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("edit" as const), basket }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      position: fc.integer({ min: 0, max: 2 }),
      pieces: fc.integer({ min: 0, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("weigh" as const), grams: fc.integer({ min: 1200, max: 1900 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("change-back" as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(1, 30, 119, 121, 400, 601) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("flush" as const), times: fc.constantFrom(1, 2) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("old-flush-again" as const), ago: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("replay" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("restore" as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      fate: fc.constantFrom("once" as const, "twice" as const, "breaks-off" as const, "at-once" as const),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Mail {
  readonly atMs: number;
  readonly taken: TakenNotice;
}

export class ReaderModel {
  readonly #sale;
  #nowMs = NOON_MS;
  #order: Order | null = null;
  #before: Order | null = null;
  #revision = 0;
  #reasons = 0;
  /** The newest that D1 has. */
  #flushed: Order | null = null;
  readonly #flushes: Order[] = [];
  #markRevision = 0;
  /** Reasons of changes that came to nothing before anybody was told. */
  readonly #past = new Set<string>();
  readonly #takenUp = new Set<string>();
  readonly mails = new Map<string, Mail>();

  constructor(key: string) {
    const open = { opensAtMs: NOON_MS - HOUR_MS, closesAtMs: NOON_MS + 1000 * HOUR_MS };
    const plan = aPlan({
      ...{ distributionId: id.distribution(key), participations: [aParticipation(open)] },
      ...{ ordersCloseAtMs: open.closesAtMs, startsAtMs: open.closesAtMs, endsAtMs: open.closesAtMs + HOUR_MS },
    });
    const poulet = anOffer("poulet", { unit: "g", weightMode: "by-weight", nominalAmount: 1500, priceCents: 1500 });
    this.#sale = aSale([anOffer("pain"), anOffer("miel", { priceCents: 650 }), poulet], {}, plan);
  }

  async run(one: Act): Promise<void> {
    switch (one.kind) {
      case "edit":
        this.#edit(one.basket);
        break;
      case "change":
        this.#change([{ position: one.position, pieces: one.pieces }]);
        break;
      case "weigh":
        this.#weigh(one.grams);
        break;
      case "change-back":
        this.#changeBack();
        break;
      case "wait":
        this.#nowMs += one.seconds * 1000;
        break;
      case "flush":
        for (let time = 0; time < one.times; time += 1) await this.#flush();
        break;
      case "old-flush-again":
        await this.#bring(this.#flushes.slice(-1 - one.ago, -one.ago), 0);
        break;
      case "restore":
        await this.#restore();
        break;
      case "replay":
        await this.#replay();
        break;
      case "send":
        await this.#send(one.fate);
        break;
    }
  }

  #edit(wanted: Record<string, number>): void {
    const decision = decidePlaceOrder(this.#sale, this.#order, {
      customer: { userId: id.user("ana"), name: "Ana", refuseMore: null },
      command: {
        commandId: id.command("c"),
        baseRevision: this.#order?.revision ?? 0,
        lines: Object.entries(wanted).map(([name, pieces]) => {
          const offer = this.#sale.priceList.get(id.offer(name));
          return { offerId: id.offer(name), pieces, seen: offer && seenPrice(offer) };
        }),
      },
      stamp: { nowMs: this.#nowMs, revision: this.#revision + 1, nextNumber: 1 },
    });
    if (decision.kind === "accepted") this.#take(decision.order);
  }

  #change(lines: readonly { position: number; pieces?: number; measuredAmount?: number }[]): void {
    if (this.#order === null) return;
    this.#reasons += 1;
    const decision = decideChangeOrder(this.#sale, this.#order, {
      by: { userId: id.user("camille"), name: "Camille", producerIds: [id.producer("farm")] },
      command: {
        ...{ commandId: id.command("c"), customerId: id.user("ana"), baseRevision: this.#order.revision },
        ...{ lines, reason: `raison ${this.#reasons}.` },
      },
      ...{ nowMs: this.#nowMs, revision: this.#revision + 1 },
    });
    if (decision.kind === "accepted") this.#take(decision.order);
  }

  #weigh(grams: number): void {
    const line = this.#order?.lines.find((one) => one.weightMode === "by-weight" && one.pieces > 0);
    if (line !== undefined) this.#change([{ position: line.position, measuredAmount: grams * line.pieces }]);
  }

  #changeBack(): void {
    const lines = this.#before?.lines ?? [];
    this.#change(lines.map(({ position, pieces }) => ({ position, pieces })));
  }

  #take(order: Order): void {
    if (order === this.#order) return;
    this.#before = this.#order;
    this.#revision = order.revision;
    this.#order = order;
  }

  async #flush(): Promise<void> {
    if (this.#order === null) return;
    this.#flushes.push(this.#order);
    await this.#bring([this.#order], this.#markRevision);
    this.#flushed = this.#order;
    this.#markRevision = this.#order.revision;
  }

  /** All that D1 was told of before, from nothing. */
  async #replay(): Promise<void> {
    if (this.#flushed !== null) await this.#bring([this.#flushed], this.#markRevision);
  }

  /** D1 is lost, at a moment at which nobody waits for a mail, and made again. */
  async #restore(): Promise<void> {
    const last = [...this.mails.values()].at(-1);
    const isTold = JSON.stringify(last ? believed(last.taken.order) : []) === JSON.stringify(actual(this.#flushed));
    if (!isTold || this.#flushed === null) return;
    await env.DB.prepare("DELETE FROM notice WHERE distribution_id = ?").bind(this.#sale.plan.distributionId).run();
    this.#tellingNothing(this.#flushed.changes.map(({ reason }) => reason));
    await this.#replay();
  }

  async #bring(orders: readonly Order[], knownRevision: number): Promise<void> {
    await writeOrders(env.DB, this.#sale.plan, { orders, knownRevision });
  }

  async #send(fate: "once" | "twice" | "breaks-off" | "at-once"): Promise<void> {
    const ids = await overdueNotices(env.DB, {
      ...{ dueBeforeMs: this.#nowMs + 1, takenBeforeMs: this.#nowMs + 1, takenAfterMs: 0, atMost: 10 },
    });
    for (const one of ids) {
      if (fate === "breaks-off") {
        await this.#takeUp(one);
        continue;
      }
      const tell = () => this.#tell(one);
      if (fate === "at-once") await Promise.all([tell(), tell()]);
      else await tell();
      if (fate === "twice") await tell();
    }
    if (fate !== "breaks-off") this.#expectTold();
  }

  async #tell(noticeId: string): Promise<void> {
    const taken = await this.#takeUp(noticeId);
    if (taken === null) return;
    if (taken.notice !== null) {
      const known = this.mails.get(noticeId);
      // Whoever takes it up again after a crash says what was said before: the mail service knows its id.
      if (known !== undefined) expect(taken).toEqual(known.taken);
      else this.#receive({ atMs: this.#nowMs, taken });
    }
    await closeNotice(env.DB, noticeId, { state: taken.notice === null ? "dropped" : "sent", nowMs: this.#nowMs });
  }

  async #takeUp(noticeId: string): Promise<TakenNotice | null> {
    const taking = await takeNotice(env.DB, noticeId, this.#nowMs);
    if (taking.result !== "taken") return null;
    const isFirst = !this.#takenUp.has(noticeId);
    this.#takenUp.add(noticeId);
    const { taken } = taking;
    if (taken.notice === null) this.#tellingNothing(taken.order.changes.map(({ reason }) => reason));
    if (isFirst && taken.notice !== null && taken.notice.kind !== "order-placed")
      expect(this.#isAtRest(), "told too soon").toBe(true);
    return taken;
  }

  #tellingNothing(reasons: readonly string[]): void {
    for (const reason of reasons) this.#past.add(reason);
  }

  /** Whether what D1 knows of the order has rested long enough. */
  #isAtRest(): boolean {
    if (this.#flushed === null) return false;
    const { placedAtMs, editedAtMs = placedAtMs - OWN_QUIET_MS, changes } = this.#flushed;
    const changedAtMs = changes.at(-1)?.atMs ?? placedAtMs - OTHERS_QUIET_MS;
    return this.#nowMs >= editedAtMs + OWN_QUIET_MS && this.#nowMs >= changedAtMs + OTHERS_QUIET_MS;
  }

  #receive(mail: Mail): void {
    const before = [...this.mails.values()].at(-1)?.taken.order ?? null;
    const { order, notice } = mail.taken;
    expect(before === null ? -1 : believed(before), "a mail that says nothing new").not.toEqual(believed(order));
    const effects = [...(notice?.own ?? []), ...(notice?.others ?? [])].map((one) => one.toCents - one.fromCents);
    if (notice?.kind !== "order-placed" && before !== null)
      expect(toldCents(before) + effects.reduce((sum, one) => sum + one, 0), "the price effects").toBe(
        toldCents(order),
      );
    const told = [...this.mails.values()].flatMap(({ taken }) => reasonsIn(taken));
    for (const reason of reasonsIn(mail.taken)) {
      expect(told, "a reason told twice").not.toContain(reason);
      expect([...this.#past], "the reason of a change that came to nothing").not.toContain(reason);
    }
    this.mails.set(mail.taken.id, mail);
  }

  /** What D1 knows and has rested long enough is in the customer's mail. */
  #expectTold(): void {
    const flushed = this.#flushed;
    if (flushed === null) return;
    const last = [...this.mails.values()].at(-1);
    if (this.#isAtRest())
      expect(last ? believed(last.taken.order) : [], "what the customer believes").toEqual(actual(flushed));
  }

  async expectAllToldAtRest(): Promise<void> {
    await this.#flush();
    this.#nowMs += HOUR_MS;
    await this.#send("once");
    const count = this.mails.size;
    await this.#replay();
    await this.#send("once");
    expect(this.mails.size, "a replay mails nobody").toBe(count);
  }
}

const reasonsIn = ({ notice }: TakenNotice) => (notice?.others ?? []).flatMap(({ reasons }) => reasons);

/** What is in the basket, at what price; nothing where nothing is. */
const believed = ({ lines }: ToldOrder) =>
  lines.filter((line) => line.pieces > 0).map((line) => [line.position, line.pieces, line.cents]);
const actual = (order: Order | null) =>
  (order?.lines ?? []).filter((line) => line.pieces > 0).map((line) => [line.position, line.pieces, lineCents(line)]);
