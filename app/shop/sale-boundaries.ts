import type { Plan } from "../../domain/distribution/plan.ts";

/** The instants at which a sale looks different, in order: windows that open and close, the start and the end. */
export const boundariesMs = (plan: Plan): number[] =>
  [
    ...new Set([
      ...plan.participations.flatMap((window) => [window.opensAtMs, window.closesAtMs]),
      plan.ordersOpenAtMs,
      plan.startsAtMs,
      plan.endsAtMs,
    ]),
  ].toSorted((one, other) => one - other);

/** The next of them after nowMs; null when nothing is left to come. */
export const nextBoundaryMs = (plan: Plan, nowMs: number): number | null =>
  plan.cancelledAtMs === null ? (boundariesMs(plan).find((boundary) => boundary > nowMs) ?? null) : null;
