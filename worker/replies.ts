// The few ways the API says no. The app turns reasons into words.
import type { BaseIssue } from "valibot";
import { getDotPath } from "valibot";
import type { HalleContext } from "./environment.ts";

export const notFound = (c: HalleContext) => c.json({ reason: "not-found" as const }, 404);

export const upgradeNeeded = (c: HalleContext) => c.json({ reason: "upgrade-needed" as const }, 426);

export const signInNeeded = (c: HalleContext) => c.json({ reason: "sign-in-needed" as const }, 401);

/** 400 with the path of each fault, so that a form can put it beside its field. */
export const badInput = (c: HalleContext, issues: readonly BaseIssue<unknown>[]) =>
  c.json({ reason: "bad-input" as const, faults: faultsOf(issues) }, 400);

export const faultsOf = (issues: readonly BaseIssue<unknown>[]) =>
  issues.map((issue) => ({ path: getDotPath(issue) ?? "", expected: issue.expected ?? issue.message }));
