import { type Action, rolesAllowed } from "./action.ts";
import type { Person } from "./person.ts";
import { rolesTowards } from "./role.ts";
import type { Subject } from "./subject.ts";

/** The one decision about permissions: whether this person (null: not signed in) may do this to that. */
export function may(person: Person | null, action: Action, subject: Subject): boolean {
  const roles = rolesTowards(person, subject);
  return rolesAllowed(action).some((role) => roles.has(role));
}

/** Whether signing in could help: the answer to somebody unknown is then "sign in", not "not found". */
export const needsAccount = (action: Action): boolean => !rolesAllowed(action).includes("anyone");
