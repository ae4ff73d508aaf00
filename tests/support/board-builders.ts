// An order as the board shows it, and people who speak of it: for rules.
import * as v from "valibot";
import { type BoardOrder, readOrder } from "../../domain/board/board-order.ts";
import type { EntryValue } from "../../domain/board/entry.ts";
import type { Entry, Intention, Payment } from "../../domain/board/intention.ts";
import { type PartId, TABLE_PART } from "../../domain/board/part.ts";
import { Pen } from "../../domain/board/pen.ts";
import { hear, type Sayings, type Standing } from "../../domain/board/sayings.ts";
import { entriesOf, type Written, withdrawal } from "../../domain/board/write.ts";
import { PaymentId } from "../../domain/ids.ts";
import type { Order } from "../../domain/order/order.ts";
import { NOON_MS } from "./market-rows.ts";
import { anOffer, aSale, placed } from "./sale-builders.ts";

export const pen = (text: string): Pen => v.parse(Pen, text);
export const paymentId = (text: string): PaymentId => v.parse(PaymentId, text);

export const anOrder = (basket: Readonly<Record<string, number>> = { pain: 2, miel: 1 }): Order =>
  placed(aSale(Object.keys(basket).map((name) => anOffer(name))), basket);

export const aPayment = (given: Partial<Payment> & { id?: string } = {}): Payment => {
  const { id = "pay", amountCents = 600, means = "cash", givenCents = amountCents } = given;
  return { paymentId: paymentId(id), means, amountCents, givenCents };
};

const partOf = (key: string, order: Order): PartId =>
  key.startsWith("l") ? (order.lines[0]?.producerId ?? TABLE_PART) : TABLE_PART;

/** One device: what it has heard, and what it says into it. */
export class Speaker {
  readonly sayings: Sayings = new Map();
  readonly pen: Pen;
  readonly #order: Order;
  readonly #sheet = new Map<string, EntryValue>();
  readonly #others: { key: string; pen: Pen; value: unknown }[] = [];
  #last: readonly Written[] = [];

  constructor(order: Order, name = "a") {
    this.#order = order;
    this.pen = pen(name);
  }

  /** `order`: as corrected since. */
  board(order = this.#order): BoardOrder {
    return readOrder(order, this.sayings.get(order.number));
  }

  say(intentions: readonly Intention[], nowMs = NOON_MS): this {
    const entries = entriesOf(intentions, this.sayings, nowMs);
    this.#last = entries.map((entry) => ({ entry, before: this.#sheet.get(entry.key) ?? null }));
    for (const entry of entries) this.#write(entry);
    return this;
  }

  /** Takes back what was said last. */
  undo(nowMs = NOON_MS): this {
    for (const back of this.#last.map(withdrawal))
      for (const entry of "entry" in back ? [back.entry] : entriesOf(back.intentions, this.sayings, nowMs))
        this.#write(entry);
    return this;
  }

  /** What somebody else has on their sheet. */
  hear(other: Speaker): this {
    for (const [key, value] of other.#sheet) {
      this.#others.push({ key, value, pen: other.pen });
      hear(this.sayings, { part: partOf(key, this.#order), pen: other.pen, key, value }, this.#standing);
    }
    return this;
  }

  #write(entry: Entry): void {
    this.#sheet.set(entry.key, entry.value);
    hear(this.sayings, { ...entry, pen: this.pen }, this.#standing);
  }

  readonly #standing: Standing = (_, key) => {
    const own = this.#sheet.get(key);
    return [...this.#others.filter((one) => one.key === key), ...(own ? [{ pen: this.pen, value: own }] : [])];
  };
}
