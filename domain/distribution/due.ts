import type { ParticipationId } from "../ids.ts";
import type { Plan } from "./plan.ts";

/** Goods count as delivered this long after the end (guide, chapter 6: "quelques minutes après la fin"). */
export const SETTLE_DELAY_MS = 5 * 60_000;

/** What a distribution has already done of its plan. */
export interface Progress {
  readonly openedIds: ReadonlySet<ParticipationId>;
  readonly isSettled: boolean;
  /** The last instant up to which passed boundaries have been told to the screens. */
  readonly toldUntilMs: number;
}

export type Duty =
  | { readonly kind: "open-sale"; readonly participationId: ParticipationId }
  | { readonly kind: "tell-boundary" }
  | { readonly kind: "settle-stock" };

const boundariesMs = (plan: Plan): number[] => [
  ...plan.participations.flatMap((window) => [window.opensAtMs, window.closesAtMs]),
  plan.startsAtMs,
  plan.endsAtMs,
];

const settlesAtMs = (plan: Plan): number => plan.endsAtMs + SETTLE_DELAY_MS;

/** What is to be done now, in order. Safe to ask late or twice: what is done is not asked again. */
export function dutiesAt(plan: Plan, progress: Progress, nowMs: number): Duty[] {
  if (plan.cancelledAtMs !== null) return [];
  const duties: Duty[] = plan.participations
    .filter((window) => window.opensAtMs <= nowMs && !progress.openedIds.has(window.participationId))
    .map((window) => ({ kind: "open-sale", participationId: window.participationId }));
  if (boundariesMs(plan).some((boundary) => progress.toldUntilMs < boundary && boundary <= nowMs))
    duties.push({ kind: "tell-boundary" });
  if (settlesAtMs(plan) <= nowMs && !progress.isSettled) duties.push({ kind: "settle-stock" });
  return duties;
}

/** The next instant at which something will be due, after nowMs; null when nothing is left to come. */
export function nextDutyAtMs(plan: Plan, progress: Progress, nowMs: number): number | null {
  if (plan.cancelledAtMs !== null) return null;
  const coming = boundariesMs(plan).filter((boundary) => boundary > nowMs);
  if (!progress.isSettled) coming.push(settlesAtMs(plan));
  return coming.length === 0 ? null : Math.min(...coming);
}
