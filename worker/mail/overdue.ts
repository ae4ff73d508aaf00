import type { NoticeDue } from "../../domain/notice/notice-due.ts";
import { overdueNotices } from "../store/notices.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The queue has had its time by then. */
const OPEN_OVERDUE_MS = 2 * MINUTE_MS;
/** Longer than all tries of one message take: until then the queue still has it. */
const TAKEN_OVERDUE_MS = 4 * HOUR_MS;
/** Nobody is told of yesterday's trouble with a mail service the day after. */
const GIVEN_UP_AFTER_MS = 24 * HOUR_MS;
const AT_ONCE = 100;

/** For the cron: notices whose message on the queue was lost are given to it once more. */
export async function remindOfNotices(env: Env, nowMs: number): Promise<void> {
  const ids = await overdueNotices(env.DB, {
    dueBeforeMs: nowMs - OPEN_OVERDUE_MS,
    takenBeforeMs: nowMs - TAKEN_OVERDUE_MS,
    takenAfterMs: nowMs - GIVEN_UP_AFTER_MS,
    atMost: AT_ONCE,
  });
  if (ids.length === 0) return;
  await env.MAIL.sendBatch(ids.map((noticeId) => ({ body: { kind: "notice-due", noticeId } satisfies NoticeDue })));
}
