// What a plain form was refused with, kept for the one page view that follows: the redirect names it, so that the page
// shown again later, or opened anew, is clean. Passwords are never kept.
//
// What cookies hold stays in the browser. A longer form lies in the bucket for as long, under a name that only this browser's
// cookie knows, if the browser carries a session of ours, ended or not: strangers fill no bucket.
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { sessionToken } from "../accounts/session-cookie.ts";
import type { HalleContext } from "../environment.ts";
import { plainForm } from "../middleware/plain-form.ts";
import type { Refused } from "./outcome.ts";

/** A long form takes as many as it needs. Browsers drop a cookie beyond 4096 bytes. */
const COOKIES = ["halle.form", "halle.form-1", "halle.form-2"];
const COOKIE_MAX_CHARS = 3800;
const KEPT_SECONDS = 10 * 60;
const COOKIES_MAX_CHARS = COOKIES.length * COOKIE_MAX_CHARS;
/** What fits into the cookies, written in base64 with the rest of the outcome; of a longer one the rest is left out. */
const COOKIE_VALUES_MAX_BYTES = 7500;
/** Thirty offers of a product with all they may say, and a description twenty times too long. */
const STORED_VALUES_MAX_BYTES = 128 * 1024;
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
export async function keepOutcome(c: HalleContext, { form, refused, values }: KeptForm): Promise<string> {
  const id = crypto.randomUUID().slice(0, 8);
  await keep(c, {
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
export const keepSent = (c: HalleContext, form: string, values: Readonly<Record<string, string>>): Promise<void> =>
  keep(c, { id: `${form}-sent`, form, reason: "sent", faults: [], waitSeconds: 0, names: [], values });

async function keep(c: HalleContext, outcome: FormOutcome): Promise<void> {
  const written = await writtenFor(c, outcome);
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

const STORED = /^stored\.([\w-]{22})$/;
const keyOf = (name: string): string => `${OUTCOMES}${name}`;
/** In the bucket. */
export const OUTCOMES = "form-outcomes/";

/** The outcome itself, or where it lies. */
async function writtenFor(c: HalleContext, outcome: FormOutcome): Promise<string> {
  const json = JSON.stringify(outcome);
  const written = Buffer.from(json).toString("base64url");
  if (written.length <= COOKIES_MAX_CHARS) return written;
  const name = randomBytes(16).toString("base64url");
  await c.env.PICTURES.put(keyOf(name), json);
  return `stored.${name}`;
}

async function jsonOf(c: HalleContext, written: string): Promise<string> {
  const name = STORED.exec(written)?.[1];
  if (name === undefined) return Buffer.from(written, "base64url").toString();
  const stored = await c.env.PICTURES.get(keyOf(name));
  const isOld = stored === null || stored.uploaded.getTime() < Date.now() - KEPT_SECONDS * 1000;
  return isOld ? "" : await stored.text();
}

/** For the cron: what was kept for a page view that is over or never came. */
export async function sweepOutcomes(env: Env, nowMs: number): Promise<void> {
  const { objects } = await env.PICTURES.list({ prefix: OUTCOMES });
  const old = objects.filter(({ uploaded }) => uploaded.getTime() < nowMs - KEPT_SECONDS * 1000);
  if (old.length > 0) await env.PICTURES.delete(old.map(({ key }) => key));
}

/** The outcome the address asks for, if this browser has it. */
export async function keptOutcome(c: HalleContext, id: string): Promise<FormOutcome | null> {
  const written = COOKIES.map((cookie) => getCookie(c, cookie) ?? "").join("");
  const json = await jsonOf(c, written);
  const outcome = v.safeParse(v.pipe(v.string(), v.parseJson(), FormOutcome), json);
  return outcome.success && outcome.output.id === id ? outcome.output : null;
}

/** As many of the posted fields as can be kept. */
export async function typedValues(c: HalleContext): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  const isKnown = (await sessionToken(c.req.raw, c.env)) !== null;
  let leftBytes = isKnown ? STORED_VALUES_MAX_BYTES : COOKIE_VALUES_MAX_BYTES;
  for (const [field, value] of await plainForm(c)) {
    if (typeof value !== "string" || SECRET_FIELDS.has(field)) continue;
    const bytes = Buffer.byteLength(JSON.stringify([field, value]));
    if (bytes > leftBytes) continue;
    leftBytes -= bytes;
    values[field] = value;
  }
  return values;
}
