// A page says with what it sends whom it was drawn for. Two persons may share a browser, and its cookie is the later one's:
// what the earlier typed is then refused, and the page told who is signed in.
import { DRAWN_FOR_HEADER, DRAWN_FOR_QUERY } from "../../domain/protocol/drawn-for.ts";
import type { HalleContext } from "../environment.ts";
import { otherPerson } from "../replies.ts";
import { isPlainForm } from "./plain-form.ts";

/** Says to a browser without a script who is signed in by now, and leads on. */
const OTHER_PERSON_PAGE = "/autre-personne";

/** Empty: the page is nobody's. null: it does not say. */
export const drawnFor = (c: HalleContext): string | null =>
  c.req.header(DRAWN_FOR_HEADER) ?? c.req.query(DRAWN_FOR_QUERY) ?? null;

/** Whether somebody else is signed in. A page that was nobody's becomes one's own by signing in. */
export function isOfAnother(c: HalleContext): boolean {
  const userId = drawnFor(c);
  return userId !== null && userId !== "" && c.var.person !== null && userId !== c.var.person.userId;
}

export function refuseOther(c: HalleContext): Response {
  if (!isPlainForm(c)) return otherPerson(c);
  const page = pageOf(c);
  return c.redirect(page === null ? OTHER_PERSON_PAGE : `${OTHER_PERSON_PAGE}?suite=${encodeURIComponent(page)}`, 303);
}

/** Where the form stood. */
function pageOf(c: HalleContext): string | null {
  const referrer = URL.parse(c.req.header("referer") ?? "");
  if (referrer === null || referrer.origin !== new URL(c.req.url).origin) return null;
  return referrer.pathname + referrer.search;
}
