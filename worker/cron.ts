import { SETTLE_DELAY_MS } from "../domain/distribution/due.ts";
import { distributionOf } from "../durable-objects/peers.ts";
import { distributionsDueBetween } from "./store/waking.ts";

const LOOK_BACK_MS = 60 * 60_000;

/** Lets each come to its end, whatever becomes of the others; then throws if one failed, so that the platform shows it. */
export async function runJobs(jobs: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(jobs);
  const failures = ended.flatMap((job) => (job.status === "rejected" ? [job.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of the cron's jobs failed`);
}

/**
 * A distribution wakes itself by its alarm. Should an alarm ever be lost, this finds it within minutes: whatever was due in
 * the last hour is asked to do what is due, which does nothing where it is done.
 */
export async function wakeDueDistributions(env: Env, nowMs: number): Promise<void> {
  const due = await distributionsDueBetween(env.DB, nowMs - LOOK_BACK_MS - SETTLE_DELAY_MS, nowMs);
  const woken = await Promise.allSettled(due.map((distributionId) => distributionOf(env, distributionId).runDue()));
  for (const [index, result] of woken.entries())
    if (result.status === "rejected")
      console.error("a distribution could not be woken", { distributionId: due[index], error: result.reason });
}
