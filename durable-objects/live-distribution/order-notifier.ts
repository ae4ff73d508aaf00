import type { NoticeDue } from "../../domain/notice/notice-due.ts";
import type { OrderNoticeRow } from "../../worker/store/notices.ts";
import type { Clock } from "../clock.ts";

/** The longest a queue delays a message. */
const DELAY_MAX_SECONDS = 12 * 60 * 60;

/**
 * Has the mail queue look at each notice when it is due. The notice itself stands in D1 by then: a message that is lost costs
 * a few minutes, until the cron finds it.
 */
export class OrderNotifier {
  readonly #queue: Queue;
  readonly #clock: Clock;

  constructor(queue: Queue, clock: Clock) {
    this.#queue = queue;
    this.#clock = clock;
  }

  async announce(notices: readonly OrderNoticeRow[]): Promise<void> {
    const open = notices.filter(({ state }) => state === "open");
    // A sale whose clock stands is being played: what was due in it, was.
    if (open.length === 0 || this.#clock.isSet) return;
    const nowMs = this.#clock.nowMs();
    const delaySeconds = (dueAtMs: number) =>
      Math.min(DELAY_MAX_SECONDS, Math.max(0, Math.ceil((dueAtMs - nowMs) / 1000)));
    try {
      await this.#queue.sendBatch(
        open.map(({ id, dueAtMs }) => ({
          body: { kind: "notice-due", noticeId: id } satisfies NoticeDue,
          delaySeconds: delaySeconds(dueAtMs),
        })),
      );
    } catch (error) {
      console.warn("the mail queue was not told of notices; the cron will find them", { count: open.length, error });
    }
  }
}
