import type { Order } from "../../domain/order/order.ts";
import type { OrderNoticeRow } from "../../worker/store/notices.ts";
import { writeOrders, writeValidated } from "../../worker/store/order-read-model.ts";
import type { BoardOutbox } from "./board/board-outbox.ts";
import type { DistributionBook } from "./distribution-book.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import type { OrderNotifier } from "./order-notifier.ts";

/** Orders per round trip to D1. */
const BATCH_MAX = 100;

interface Deps {
  readonly book: DistributionBook;
  readonly board: BoardOutbox;
  readonly db: D1Database;
  readonly notifier: OrderNotifier;
}

/** Brings orders to D1, in the order of their revisions, then what the board says of them. Cursors move when D1 has it. */
export class ReadModel {
  readonly #book: DistributionBook;
  readonly #board: BoardOutbox;
  readonly #db: D1Database;
  readonly #notifier: OrderNotifier;
  readonly #flushing = new OneAtATime(() => this.#bringAll());
  /** D1 is to be told everything once more. */
  #isToReplay = false;

  constructor({ book, board, db, notifier }: Deps) {
    this.#book = book;
    this.#board = board;
    this.#db = db;
    this.#notifier = notifier;
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
        const notices = await this.#write(batch);
        const revision = batch.at(-1)?.revision ?? 0;
        this.#book.commitCounter("d1_revision", revision);
        if (revision > this.#book.counter("notice_revision")) this.#book.commitCounter("notice_revision", revision);
        await this.#notifier.announce(notices);
      }
      await this.#board.flush();
      return true;
    } catch (error) {
      console.warn("could not bring everything to D1", { distributionId: this.#book.plan?.distributionId, error });
      return false;
    }
  }

  async #write(orders: readonly Order[]): Promise<readonly OrderNoticeRow[]> {
    const { plan } = this.#book;
    if (plan === null) return [];
    const knownRevision = this.#book.counter("notice_revision");
    const notices = await writeOrders(this.#db, plan, { orders, knownRevision });
    if (plan.validatedAtMs !== null) await writeValidated(this.#db, plan.distributionId, plan.validatedAtMs);
    return notices;
  }

  /** Everything once more, such as after D1 was restored from a backup. Nobody is mailed what they were told before. */
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
