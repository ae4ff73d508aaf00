import type { Viewer } from "../../domain/access/viewer.ts";
import type { Plan } from "../../domain/distribution/plan.ts";
import type { CommandId, UserId } from "../../domain/ids.ts";
import { type OrderAnswer, refusedBy } from "../../domain/order/answer.ts";
import type { Changer } from "../../domain/order/change-order.ts";
import { isBeyondAvailable, type OrderDecision } from "../../domain/order/decision.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Sale } from "../../domain/order/sale.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";
import type { AnsweredSender } from "./distribution-store.ts";

/** Each round, another order of this distribution was quicker to what the ledger gave. So many losses in a row mean trouble. */
const ROUNDS_MAX = 20;

export interface OrderCommand {
  readonly sender: AnsweredSender;
  readonly commandId: CommandId;
  /** Decides on the sale as it stands; asked again from scratch after every wait. */
  readonly decide: (sale: Sale) => OrderDecision;
}

/** Carries commands on orders out: decide, ask for stock where it is short, decide again, write, answer. */
export class Ordering {
  readonly #book: DistributionBook;
  readonly #allotting: Allotting;
  /** A command sent twice at once waits for the one answer. */
  readonly #underWay = new Map<string, Promise<OrderAnswer>>();
  #nextTurn: Promise<void> | null = null;

  constructor(book: DistributionBook, allotting: Allotting) {
    this.#book = book;
    this.#allotting = allotting;
  }

  async carryOut(plan: () => Plan, command: OrderCommand): Promise<OrderAnswer> {
    const { sender, commandId } = command;
    const key = `${sender.senderId} ${commandId}`;
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay;
    const known = this.#book.readAnswer(sender.senderId, commandId, sender.nowMs);
    if (known !== null) return known;
    const answer = this.#decideUntilSettled(plan, command).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, answer);
    return answer;
  }

  async #decideUntilSettled(plan: () => Plan, command: OrderCommand): Promise<OrderAnswer> {
    await this.#turn();
    let decision = command.decide(this.#book.sale(plan()));
    for (let round = 0; decision.kind === "short" && round < ROUNDS_MAX; round += 1) {
      if (!(await this.#allotting.ask(decision.units))) return refusedBy({ reason: "try-again" });
      const sale = this.#book.sale(plan());
      decision = command.decide(sale);
      if (decision.kind === "short" && isBeyondAvailable(sale, decision.units)) return refusedBy(decision.refusal);
    }
    switch (decision.kind) {
      case "accepted":
        return this.#accept(command, decision.order);
      case "refused":
        return refusedBy(decision.refusal);
      case "short":
        return refusedBy({ reason: "try-again" });
    }
  }

  /**
   * What is written in one turn of the event loop is one transaction and one sync to the disk, so commands that arrived
   * together take one turn together. It costs a lone command a millisecond.
   */
  #turn(): Promise<void> {
    this.#nextTurn ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#nextTurn = null;
        resolve();
      }, 0);
    });
    return this.#nextTurn;
  }

  #accept({ sender, commandId }: OrderCommand, order: Order): OrderAnswer {
    const answer: OrderAnswer = { result: "accepted", order };
    // An edit that changes nothing is accepted and leaves no trace but its answer.
    if (this.#book.orders.get(order.customerId) === order) this.#book.commitAnswer({ sender, commandId, answer });
    else this.#book.commitOrder(order, { sender, commandId, answer });
    return answer;
  }
}

/** Somebody of a producer's team may change that producer's lines only. */
export const changerOf = (viewer: Viewer, userId: UserId): Changer => ({
  userId,
  name: viewer.name,
  producerIds: viewer.audience.kind === "producer" ? [viewer.audience.producerId] : null,
});
