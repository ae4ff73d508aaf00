import type { DistributionId, ProducerId, StockId } from "../../domain/ids.ts";
import type { Peers } from "../peers.ts";
import type { StockBook } from "./stock-book.ts";

/** Figures are collected for this long before they are told: load then costs latency, not messages. */
const TELL_DELAY_MS = 50;
/** An alarm stands behind every promise to tell, in case this object ends before it could. */
const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 60_000;

interface Means {
  readonly ctx: DurableObjectState;
  readonly book: StockBook;
  readonly peers: Peers;
  readonly producerId: ProducerId;
  readonly broadcast: (stockIds: ReadonlySet<StockId> | "all") => void;
}

/** Tells distributions and open Stocks pages what changed: soon, together, and until it was heard. */
export class Telling {
  readonly #means: Means;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #alarmAtMs: number | null = null;
  #retryMs = RETRY_FIRST_MS;
  #changed = new Set<StockId>();
  #isFlushing = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** After a wake: whoever was promised news still gets it, and open pages get everything once. */
  resume(): void {
    const { book, ctx, broadcast } = this.#means;
    if (book.untold.size > 0) this.later([]);
    if (ctx.getWebSockets().length > 0) setTimeout(() => broadcast("all"), 0);
  }

  later(stockIds: readonly StockId[]): void {
    for (const stockId of stockIds) this.#changed.add(stockId);
    if (this.#means.book.untold.size > 0) this.#armAlarm();
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#means.ctx.waitUntil(this.flush());
    }, TELL_DELAY_MS);
  }

  /** Tells everything that is due. Whatever is not heard stays promised and is tried again by the alarm. */
  async flush(): Promise<void> {
    this.#alarmAtMs = null;
    const { book, broadcast } = this.#means;
    if (this.#changed.size > 0) {
      broadcast(this.#changed);
      this.#changed = new Set();
    }
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    try {
      const told = await Promise.all([...book.untold].map((distributionId) => this.#tell(distributionId)));
      this.#retryMs = told.every(Boolean) ? RETRY_FIRST_MS : Math.min(this.#retryMs * 2, RETRY_MAX_MS);
    } finally {
      this.#isFlushing = false;
    }
    if (book.untold.size > 0) this.#armAlarm();
  }

  async #tell(distributionId: DistributionId): Promise<boolean> {
    const { book, peers, producerId } = this.#means;
    const { revision } = book;
    try {
      await peers
        .distribution(distributionId)
        .hear(producerId, book.newsFor(distributionId, book.stocksOf(distributionId)));
    } catch (error) {
      console.warn("could not tell a distribution its stock", { producerId, distributionId, error });
      return false;
    }
    // Something changed while we spoke: it is still owed the rest.
    if (book.revision === revision) book.markTold(distributionId);
    else this.later([]);
    return true;
  }

  #armAlarm(): void {
    if (this.#alarmAtMs !== null) return;
    this.#alarmAtMs = Date.now() + this.#retryMs;
    this.#means.ctx.waitUntil(this.#means.ctx.storage.setAlarm(this.#alarmAtMs));
  }
}
