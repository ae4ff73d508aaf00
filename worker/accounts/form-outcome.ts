// What a plain form was refused with, kept for the one page view that follows: the redirect names it, so that the page
// shown again later, or opened anew, is clean. Passwords are never kept.
import { getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { HalleContext } from "../environment.ts";
import { plainForm } from "../middleware/plain-form.ts";
import type { Refused } from "./outcome.ts";

const COOKIE = "halle.form";
const KEPT_SECONDS = 10 * 60;
/** Browsers drop a cookie beyond 4096 bytes; what does not fit is left out. */
const VALUES_MAX_CHARS = 2500;
const SECRET_FIELDS: ReadonlySet<string> = new Set(["password", "currentPassword"]);

export const FormOutcome = v.object({
  id: v.string(),
  form: v.string(),
  reason: v.string(),
  faults: v.array(v.object({ path: v.string(), expected: v.string() })),
  waitSeconds: v.number(),
  names: v.array(v.string()),
  /** The fields as they were typed. */
  values: v.record(v.string(), v.string()),
});
export type FormOutcome = v.InferOutput<typeof FormOutcome>;

/** Keeps it in the browser and gives the id that the next address must carry. */
export async function keepOutcome(c: HalleContext, form: string, refused: Refused): Promise<string> {
  const outcome: FormOutcome = {
    id: crypto.randomUUID().slice(0, 8),
    form,
    reason: refused.reason,
    faults: refused.reason === "bad-input" ? [...refused.faults] : [],
    waitSeconds: refused.reason === "too-many-attempts" ? refused.waitSeconds : 0,
    names: refused.reason === "last-in-charge" ? [...refused.names] : [],
    values: await typedValues(c),
  };
  setCookie(c, COOKIE, JSON.stringify(outcome), {
    httpOnly: true,
    maxAge: KEPT_SECONDS,
    path: "/",
    sameSite: "Lax",
    secure: c.env.PUBLIC_ORIGIN.startsWith("https:"),
  });
  return outcome.id;
}

/** The outcome the address asks for, if this browser has it. */
export function keptOutcome(c: HalleContext, id: string): FormOutcome | null {
  const cookie = getCookie(c, COOKIE);
  if (cookie === undefined) return null;
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), FormOutcome), cookie);
  return outcome.success && outcome.output.id === id ? outcome.output : null;
}

async function typedValues(c: HalleContext): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  let leftChars = VALUES_MAX_CHARS;
  for (const [field, value] of await plainForm(c)) {
    if (typeof value !== "string" || SECRET_FIELDS.has(field)) continue;
    const chars = encodeURIComponent(value).length;
    if (chars > leftChars) continue;
    leftChars -= chars;
    values[field] = value;
  }
  return values;
}
