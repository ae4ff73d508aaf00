// What a form was refused with: told at once to a page with a script, or fetched by the page that a plain form leads to.
import { createAsync, query, useSearchParams } from "@solidjs/router";
import * as v from "valibot";
import { api } from "../api.ts";

/** The same for both roads: see worker/forms/outcome.ts and form-outcome.ts. */
const Refusal = v.object({
  reason: v.string(),
  faults: v.optional(v.array(v.object({ path: v.string(), expected: v.string() })), []),
  waitSeconds: v.optional(v.number(), 0),
  names: v.optional(v.array(v.string()), []),
});
export type Refusal = v.InferOutput<typeof Refusal>;
export type Fault = Refusal["faults"][number];

const UNKNOWN: Refusal = { reason: "try-again", faults: [], waitSeconds: 0, names: [] };

/** The refusal in an answer; whatever else comes, such as a proxy's error page, is "try again". */
export function refusalIn(body: unknown): Refusal {
  const refusal = v.safeParse(Refusal, body);
  return refusal.success ? refusal.output : UNKNOWN;
}

export const OFFLINE: Refusal = { ...UNKNOWN, reason: "offline" };

const loadOutcome = query(async (id: string) => {
  if (id === "") return null;
  const response = await api()["form-outcome"][":id"].$get({ param: { id } });
  return response.ok ? await response.json() : null;
}, "form-outcome");

/** What this form has sent a moment ago on this browser; null when nobody knows any more. */
export const useSent = (form: string) => createAsync(() => loadOutcome(`${form}-sent`));

/** The outcome of the plain form that led to this page, if one did. */
export function useFormOutcome() {
  const [search] = useSearchParams();
  return createAsync(() => loadOutcome(typeof search.retour === "string" ? search.retour : ""));
}
