// An order as the board shows it, and people who speak of it: for rules.
import * as v from "valibot";
import { type BoardOrder, readOrder } from "../../domain/board/board-order.ts";
import type { Intention, Payment } from "../../domain/board/intention.ts";
import { Pen } from "../../domain/board/pen.ts";
import { hear, type Sayings } from "../../domain/board/sayings.ts";
import { entriesOf } from "../../domain/board/write.ts";
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

/** One device: what it has heard, and what it says into it. */
export class Speaker {
  readonly sayings: Sayings = new Map();
  readonly pen: Pen;
  readonly #order: Order;

  constructor(order: Order, name = "a") {
    this.#order = order;
    this.pen = pen(name);
  }

  /** `order`: as corrected since. */
  board(order = this.#order): BoardOrder {
    return readOrder(order, this.sayings.get(order.number));
  }

  say(intentions: readonly Intention[], nowMs = NOON_MS): this {
    for (const entry of entriesOf(intentions, this.sayings, nowMs)) hear(this.sayings, { ...entry, pen: this.pen });
    return this;
  }
}
