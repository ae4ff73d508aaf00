import type { ProducerId, StockId } from "../../domain/ids.ts";
import { hearNews } from "../../domain/stock/held-share.ts";
import type { Peers } from "../peers.ts";
import type { DistributionBook } from "./distribution-book.ts";

interface Batch {
  /** What the waiting orders want together beyond what is sold. */
  readonly units: Map<StockId, number>;
  readonly answered: Promise<boolean>;
}

/**
 * Asks ledgers for more to sell. While a question to a ledger is under way the next orders are collected into one
 * further question, so that a rush costs few messages.
 */
export class Allotting {
  readonly #book: DistributionBook;
  readonly #peers: Peers;
  readonly #underWay = new Map<ProducerId, Promise<unknown>>();
  readonly #collecting = new Map<ProducerId, Batch>();

  constructor(book: DistributionBook, peers: Peers) {
    this.#book = book;
    this.#peers = peers;
  }

  /** Answers false when a ledger could not be asked. Then, and only then, nothing is known about what it would say. */
  async ask(units: ReadonlyMap<StockId, number>): Promise<boolean> {
    const batches = new Set<Batch>();
    for (const [stockId, wanted] of units) {
      const share = this.#book.shares.get(stockId);
      if (share === undefined) continue;
      const batch = this.#batchFor(share.producerId);
      batch.units.set(stockId, (batch.units.get(stockId) ?? 0) + wanted);
      batches.add(batch);
    }
    const answers = await Promise.all([...batches].map((batch) => batch.answered));
    return answers.every(Boolean);
  }

  #batchFor(producerId: ProducerId): Batch {
    const collecting = this.#collecting.get(producerId);
    if (collecting !== undefined) return collecting;
    const units = new Map<StockId, number>();
    const before = this.#underWay.get(producerId) ?? Promise.resolve();
    const answered = before.then(() => {
      this.#collecting.delete(producerId);
      return this.#raise(producerId, units);
    });
    const batch = { units, answered };
    this.#collecting.set(producerId, batch);
    this.#underWay.set(producerId, answered);
    return batch;
  }

  async #raise(producerId: ProducerId, units: ReadonlyMap<StockId, number>): Promise<boolean> {
    const { plan, revision } = this.#book;
    if (plan === null) return false;
    const wants = [...units].map(([stockId, wanted]) => {
      const { sold } = this.#book.share(stockId, producerId);
      return { stockId, atLeast: sold + wanted, sold };
    });
    try {
      const news = await this.#peers.ledger(producerId).raise({ distributionId: plan.distributionId, revision, wants });
      this.#book.commitShares(news.map((word) => hearNews(this.#book.share(word.stockId, producerId), word)));
      return true;
    } catch (error) {
      console.warn("could not ask a ledger for stock", { producerId, error });
      return false;
    }
  }
}
