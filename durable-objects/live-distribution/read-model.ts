import type { Order } from "../../domain/order/order.ts";
import { writeOrders, writeValidated } from "../../worker/store/order-read-model.ts";
import type { BoardOutbox } from "./board/board-outbox.ts";
import type { DistributionBook } from "./distribution-book.ts";
import { OneAtATime } from "./one-at-a-time.ts";

/** Orders per round trip to D1. */
const BATCH_MAX = 100;

/** Brings orders to D1, in the order of their revisions, then what the board says of them. Cursors move when D1 has it. */
export class ReadModel {
  readonly #book: DistributionBook;
  readonly #board: BoardOutbox;
  readonly #db: D1Database;
  readonly #flushing = new OneAtATime(() => this.#bringAll());
  /** D1 is to be told everything once more. */
  #isToReplay = false;

  constructor(book: DistributionBook, board: BoardOutbox, db: D1Database) {
    this.#book = book;
    this.#board = board;
    this.#db = db;
  }

  #owedOrders(): Order[] {
    const cursor = this.#book.counter("d1_revision");
    return [...this.#book.orders.values()]
      .filter((order) => order.revision > cursor)
      .toSorted((one, other) => one.revision - other.revision);
  }

  get isOwing(): boolean {
    return (
      this.#isToReplay || this.#book.newestOrderRevision > this.#book.counter("d1_revision") || this.#board.isOwing
    );
  }

  /** Answers whether D1 has everything. Running it again from an older cursor changes nothing. */
  flush(): Promise<boolean> {
    return this.#flushing.run();
  }

  async #bringAll(): Promise<boolean> {
    try {
      if (this.#isToReplay) this.#rewind();
      for (let owed = this.#owedOrders(); owed.length > 0; owed = this.#owedOrders()) {
        const batch = completeRevisions(owed);
        await this.#write(batch);
        this.#book.commitCounter("d1_revision", batch.at(-1)?.revision ?? 0);
      }
      await this.#board.flush();
      return true;
    } catch (error) {
      console.warn("could not bring everything to D1", { distributionId: this.#book.plan?.distributionId, error });
      return false;
    }
  }

  async #write(orders: readonly Order[]): Promise<void> {
    const { plan } = this.#book;
    if (plan === null) return;
    await writeOrders(this.#db, plan, orders);
    if (plan.validatedAtMs !== null) await writeValidated(this.#db, plan.distributionId, plan.validatedAtMs);
  }

  /** Everything once more, such as after D1 was restored from a backup. */
  replay(): Promise<boolean> {
    // Not now: what is under way would move the cursors on when it is done.
    this.#isToReplay = true;
    return this.flush();
  }

  #rewind(): void {
    this.#book.commitCounter("d1_revision", 0);
    this.#board.rewind();
    this.#isToReplay = false;
  }
}

/** The first orders, without tearing apart those that share a revision: the cursor could not stand between them. */
function completeRevisions(owed: readonly Order[]): readonly Order[] {
  const last = owed[BATCH_MAX - 1];
  return last === undefined ? owed : owed.filter((order) => order.revision <= last.revision);
}
