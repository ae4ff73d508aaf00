import { assertNever } from "../../domain/assert-never.ts";
import { type Duty, dutiesAt, nextDutyAtMs } from "../../domain/distribution/due.ts";
import { participationOf } from "../../domain/order/sale.ts";
import type { Clock } from "../clock.ts";
import type { Allotting } from "./allotting.ts";
import type { DistributionBook } from "./distribution-book.ts";
import { openSale } from "./opening.ts";
import type { ReadModel } from "./read-model.ts";
import type { Reporting } from "./reporting.ts";
import type { Withheld } from "./withheld.ts";

/** What was sold is told this long after it was, together with what else was. */
const FLUSH_DELAY_MS = 30;
/** An alarm stands behind every debt, in case this object ends before it is paid. Later tries wait longer. */
const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 60_000;

interface Means {
  readonly ctx: DurableObjectState;
  readonly db: D1Database;
  readonly book: DistributionBook;
  readonly clock: Clock;
  readonly allotting: Allotting;
  readonly reporting: Reporting;
  readonly readModel: ReadModel;
  readonly withheld: Withheld;
}

/** Does what time and the outbox ask for, late or twice without harm, and keeps the one alarm behind both. */
export class Duties {
  readonly #means: Means;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #alarmAtMs: number | null = null;
  #retryMs = RETRY_FIRST_MS;
  /** Duties take turns: a sale is opened once. */
  #lastRun: Promise<unknown> = Promise.resolve();

  constructor(means: Means) {
    this.#means = means;
  }

  /** After a wake: alarms of a failed handler are dropped by the platform after six times, so it is set again here. */
  resume(): void {
    if (this.#means.book.plan !== null) this.later();
  }

  /** Pays what is owed soon; an alarm is set at once, so that a crash before cannot lose it. */
  later(): void {
    this.#arm();
    if (this.#timer !== null || !this.#isOwing) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#means.ctx.waitUntil(this.flush());
    }, FLUSH_DELAY_MS);
  }

  get #isOwing(): boolean {
    return this.#means.reporting.isOwing || this.#means.readModel.isOwing;
  }

  /** Tells ledgers and D1 what they are owed. */
  async flush(): Promise<void> {
    const { reporting, readModel } = this.#means;
    const paid = await Promise.all([reporting.flush(), readModel.flush()]);
    if (paid.every(Boolean)) {
      this.#retryMs = RETRY_FIRST_MS;
      if (this.#isOwing) this.later();
    } else {
      this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MAX_MS);
      this.#arm();
    }
  }

  /** Does everything that is due by the clock, once. */
  async run(): Promise<void> {
    const turn = this.#lastRun.then(() => this.#runDue());
    this.#lastRun = turn.catch(() => undefined);
    await turn;
    this.#arm();
  }

  async #runDue(): Promise<void> {
    const { book, clock } = this.#means;
    if (book.plan === null) return;
    for (const duty of dutiesAt(book.plan, book.progress, clock.nowMs())) await this.#do(duty);
  }

  async #do(duty: Duty): Promise<void> {
    const { book, clock, reporting, allotting, withheld, db } = this.#means;
    switch (duty.kind) {
      case "open-sale": {
        const participation = book.plan && participationOf(book.plan, duty.participationId);
        if (participation) await openSale({ book, allotting, withheld, db }, participation);
        break;
      }
      case "tell-boundary":
        book.commitBoundary(clock.nowMs());
        break;
      case "settle-stock":
        reporting.settle();
        this.later();
        break;
      default:
        assertNever(duty);
    }
  }

  /** Never throws: a handler that fails six times would be the object's last. */
  async onAlarm(): Promise<void> {
    this.#alarmAtMs = null;
    try {
      await this.run();
      await this.flush();
    } catch (error) {
      console.error("duties failed and will be tried again", {
        distributionId: this.#means.book.plan?.distributionId,
        error,
      });
      this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MAX_MS);
      this.#armAt(Date.now() + this.#retryMs);
    }
    this.#arm();
  }

  /** The sooner of the next boundary of the plan and the next try to pay a debt. While the clock stands, only debts count. */
  #arm(): void {
    const { book, clock } = this.#means;
    const boundary = book.plan === null || clock.isSet ? null : nextDutyAtMs(book.plan, book.progress, clock.nowMs());
    const debt = this.#isOwing ? Date.now() + this.#retryMs : null;
    const next = Math.min(boundary ?? Number.POSITIVE_INFINITY, debt ?? Number.POSITIVE_INFINITY);
    if (Number.isFinite(next)) this.#armAt(next);
  }

  #armAt(atMs: number): void {
    // An alarm that rings earlier than needed does no harm; moving it at every order would cost a write each.
    if (this.#alarmAtMs !== null && this.#alarmAtMs <= atMs) return;
    this.#alarmAtMs = atMs;
    this.#means.ctx.waitUntil(this.#means.ctx.storage.setAlarm(atMs));
  }
}
