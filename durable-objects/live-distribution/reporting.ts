import type { ProducerId, StockId } from "../../domain/ids.ts";
import type { LedgerPeer, Peers, UnitsReport } from "../peers.ts";
import type { DistributionBook } from "./distribution-book.ts";
import { OneAtATime } from "./one-at-a-time.ts";

/**
 * Keeps the ledgers informed: what is sold while the sale lives, what was handed out once it is over. The cursor of each
 * ledger makes this an outbox without rows: what is newer than the cursor is still owed.
 */
export class Reporting {
  readonly #book: DistributionBook;
  readonly #peers: Peers;
  readonly #owed = new Map<ProducerId, Set<StockId>>();
  readonly #flushing = new OneAtATime(() => this.#reportAll());

  constructor(book: DistributionBook, peers: Peers) {
    this.#book = book;
    this.#peers = peers;
    this.#resume();
  }

  /** After a wake it is not known which stocks a ledger is behind on: it is told all of them. */
  #resume(): void {
    const newest = Math.max(this.#book.counter("settled_revision"), this.#book.newestOrderRevision);
    for (const share of this.#book.shares.values())
      if (this.#book.reportedRevision(share.producerId) < newest) this.owe(share.stockId);
  }

  get isOwing(): boolean {
    return this.#owed.size > 0;
  }

  owe(stockId: StockId): void {
    const producerId = this.#book.shares.get(stockId)?.producerId;
    if (producerId === undefined) return;
    const stocks = this.#owed.get(producerId) ?? new Set<StockId>();
    this.#owed.set(producerId, stocks.add(stockId));
  }

  /** The goods have left: from now on every report is of a delivery. */
  settle(): void {
    if (this.#book.counter("settled_revision") === 0)
      this.#book.commitCounter("settled_revision", Math.max(1, this.#book.revision));
    for (const stockId of this.#book.shares.keys()) this.owe(stockId);
  }

  /** Reports what is owed; answers whether every ledger heard it. */
  flush(): Promise<boolean> {
    return this.#flushing.run();
  }

  async #reportAll(): Promise<boolean> {
    const heard = await Promise.all([...this.#owed.keys()].map((producerId) => this.#reportTo(producerId)));
    return heard.every(Boolean);
  }

  async #reportTo(producerId: ProducerId): Promise<boolean> {
    const { plan, revision } = this.#book;
    const stocks = this.#owed.get(producerId);
    if (plan === null || stocks === undefined) return true;
    this.#owed.delete(producerId);
    const units = [...stocks].map((stockId) => [stockId, this.#book.share(stockId, producerId).sold] as const);
    try {
      await this.#send(this.#peers.ledger(producerId), { distributionId: plan.distributionId, revision, units });
    } catch (error) {
      console.warn("could not report to a ledger", { producerId, error });
      for (const stockId of stocks) this.owe(stockId);
      return false;
    }
    this.#book.commitReported(producerId, revision);
    return true;
  }

  #send(ledger: LedgerPeer, report: UnitsReport): Promise<void> {
    return this.#book.progress.isSettled ? ledger.settle(report) : ledger.report(report);
  }
}
