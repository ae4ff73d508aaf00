// What a plain form was refused with, kept for the one page view that follows: the redirect names it, so that the page
// shown again later, or opened anew, is clean. Passwords are never kept.
import { Buffer } from "node:buffer";
import { getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { HalleContext } from "../environment.ts";
import { plainForm } from "../middleware/plain-form.ts";
import type { Refused } from "./outcome.ts";

/** A long form takes as many as it needs. Browsers drop a cookie beyond 4096 bytes. */
const COOKIES = ["halle.form", "halle.form-1", "halle.form-2"];
const COOKIE_MAX_CHARS = 3800;
const KEPT_SECONDS = 10 * 60;
/** What does not fit into the cookies, written in base64 with the rest of the outcome, is left out. */
const VALUES_MAX_BYTES = 7500;
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

interface KeptForm {
  readonly form: string;
  readonly refused: Refused;
  /** The fields as they were typed. */
  readonly values: Readonly<Record<string, string>>;
}

/** Keeps it in the browser and gives the id that the next address must carry. */
export function keepOutcome(c: HalleContext, { form, refused, values }: KeptForm): string {
  const id = crypto.randomUUID().slice(0, 8);
  keep(c, {
    id,
    form,
    reason: refused.reason,
    faults: refused.reason === "bad-input" ? [...refused.faults] : [],
    waitSeconds: refused.reason === "too-many-attempts" ? refused.waitSeconds : 0,
    names: "names" in refused ? [...refused.names] : [],
    values,
  });
  return id;
}

/** What a form has sent, for the page that says so and offers to send it again: its address would tell everybody. */
export const keepSent = (c: HalleContext, form: string, values: Readonly<Record<string, string>>): void =>
  keep(c, { id: `${form}-sent`, form, reason: "sent", faults: [], waitSeconds: 0, names: [], values });

function keep(c: HalleContext, outcome: FormOutcome): void {
  const written = Buffer.from(JSON.stringify(outcome)).toString("base64url");
  for (const [index, cookie] of COOKIES.entries()) {
    const part = written.slice(index * COOKIE_MAX_CHARS, (index + 1) * COOKIE_MAX_CHARS);
    if (part === "" && getCookie(c, cookie) === undefined) continue;
    setCookie(c, cookie, part, {
      httpOnly: true,
      maxAge: part === "" ? 0 : KEPT_SECONDS,
      path: "/",
      sameSite: "Lax",
      secure: c.env.PUBLIC_ORIGIN.startsWith("https:"),
    });
  }
}

/** The outcome the address asks for, if this browser has it. */
export function keptOutcome(c: HalleContext, id: string): FormOutcome | null {
  const written = COOKIES.map((cookie) => getCookie(c, cookie) ?? "").join("");
  const json = Buffer.from(written, "base64url").toString();
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), FormOutcome), json);
  return outcome.success && outcome.output.id === id ? outcome.output : null;
}

/** As many of the posted fields as can be kept. */
export async function typedValues(c: HalleContext): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  let leftBytes = VALUES_MAX_BYTES;
  for (const [field, value] of await plainForm(c)) {
    if (typeof value !== "string" || SECRET_FIELDS.has(field)) continue;
    const bytes = Buffer.byteLength(JSON.stringify([field, value]));
    if (bytes > leftBytes) continue;
    leftBytes -= bytes;
    values[field] = value;
  }
  return values;
}
