import type { Participation, Plan } from "../../domain/distribution/plan.ts";
import type { Eyes } from "./load-received.ts";

/** The order windows that count for these eyes: a producer's own, or all. */
export const participationsOf = (plan: Plan, eyes: Eyes): readonly Participation[] =>
  eyes.kind === "staff"
    ? plan.participations
    : plan.participations.filter((window) => window.producerId === eyes.producerId);
