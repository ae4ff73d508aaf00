// The few ways the API says no, and the one way it leads on. The app turns reasons into words.
import type { BaseIssue } from "valibot";
import { getDotPath } from "valibot";
import { sameSitePath } from "./accounts/same-site-path.ts";
import type { HalleContext } from "./environment.ts";

/** After a plain form: on to a page of ours, whatever was asked for. */
export const leadTo = (c: HalleContext, path: string | undefined) => c.redirect(sameSitePath(path, "/"), 303);

export const notFound = (c: HalleContext) => c.json({ reason: "not-found" as const }, 404);

/** The page was drawn for somebody else than who is signed in by now: nothing was done. `names`: who that is. */
export const otherPerson = (c: HalleContext) =>
  c.json({ reason: "other-person" as const, names: c.var.person === null ? [] : [c.var.person.name] }, 409);

export const upgradeNeeded = (c: HalleContext) => c.json({ reason: "upgrade-needed" as const }, 426);

export const signInNeeded = (c: HalleContext) => c.json({ reason: "sign-in-needed" as const }, 401);

/** 400 with the path of each fault, so that a form can put it beside its field. */
export const badInput = (c: HalleContext, issues: readonly BaseIssue<unknown>[]) =>
  c.json({ reason: "bad-input" as const, faults: faultsOf(issues) }, 400);

export const faultsOf = (issues: readonly BaseIssue<unknown>[]) =>
  issues.map((issue) => ({ path: getDotPath(issue) ?? "", expected: issue.expected ?? issue.message }));
