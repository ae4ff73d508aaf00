import { writeBoard } from "../../../worker/store/board-read-model.ts";
import type { DistributionBook } from "../distribution-book.ts";
import type { BoardBook } from "./board-book.ts";

/** Keys per round trip to D1. */
const BATCH_MAX = 200;

/** Brings what counts on the board to D1, in the order in which it came to count. The cursor moves when D1 has it. */
export class BoardOutbox {
  readonly #board: BoardBook;
  readonly #distribution: DistributionBook;
  readonly #db: D1Database;

  constructor(board: BoardBook, distribution: DistributionBook, db: D1Database) {
    this.#board = board;
    this.#distribution = distribution;
    this.#db = db;
  }

  get isOwing(): boolean {
    return this.#board.counter("revision") > this.#board.counter("d1_revision");
  }

  /** Throws where D1 does not take it. One at a time. */
  async flush(): Promise<void> {
    const { plan } = this.#distribution;
    if (plan === null) return;
    while (this.isOwing) {
      const { rows, revision } = this.#board.owed(BATCH_MAX);
      await writeBoard(this.#db, plan.distributionId, rows);
      this.#board.commitCursor(revision);
    }
  }

  /** Everything is owed again. */
  rewind(): void {
    this.#board.commitCursor(0);
  }
}
