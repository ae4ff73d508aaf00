// Every route begins with `policy(action, subject)`. A route without one is found by a test and refused.
import type { MiddlewareHandler } from "hono";
import type { Action } from "../../domain/access/action.ts";
import { may, needsAccount } from "../../domain/access/may.ts";
import { ANYTHING, type Subject } from "../../domain/access/subject.ts";
import type { HalleContext, HalleEnv } from "../environment.ts";
import { notFound, signInNeeded } from "../replies.ts";
import { isOfAnother, refuseOther } from "./drawn-for.ts";

/** Finds what the request is about; null when there is no such thing. */
type SubjectOf = (c: HalleContext) => Subject | null | Promise<Subject | null>;

/** Which action a policy handler stands for, for the tests that walk all routes. */
export const ACTION_OF_POLICY = new WeakMap<object, Action>();

/**
 * Lets the request pass when the person may do the action to the subject. Not signed in where an account could help: 401.
 * Not allowed and not existing: the same 404, so that nobody learns what exists. Asked by a page that was drawn for somebody
 * else: 409, whatever it asks as a person.
 */
export function policy(action: Action, subjectOf: SubjectOf = () => ANYTHING): MiddlewareHandler<HalleEnv> {
  const handler: MiddlewareHandler<HalleEnv> = async (c, next) => {
    const { person } = c.var;
    if (person === null && needsAccount(action)) return signInNeeded(c);
    if (needsAccount(action) && isOfAnother(c)) return refuseOther(c);
    const subject = await subjectOf(c);
    if (subject === null || !may(person, action, subject)) return notFound(c);
    await next();
  };
  ACTION_OF_POLICY.set(handler, action);
  return handler;
}

/** The subject of everything that belongs to the person who asks. */
export const oneself: SubjectOf = (c) =>
  c.var.person === null ? null : { kind: "person", userId: c.var.person.userId };
