// Who asks for a sign-in or a mail, and where that is counted. The rule itself is domain/account/attempts.ts. What is counted
// stands in the database under keyed hashes: the table of attempts is no list of addresses.
import { createHmac } from "node:crypto";
import {
  type Allowance,
  type Asker,
  type MailPurpose,
  mailAllowances,
  type PasswordAllowances,
  passwordAllowances,
} from "../../domain/account/attempts.ts";
import type { UserId } from "../../domain/ids.ts";
import type { HalleContext } from "../environment.ts";
import { type Credential, knownDevice } from "./known-device.ts";
import { sessionToken } from "./session-cookie.ts";
import { type Admission, admit, type Counted } from "./throttle.ts";

/** Whoever types this account's e-mail; null: there is no such account. */
export function askerFor(c: HalleContext, credential: Credential | null): Asker {
  const deviceId = knownDevice(c, credential);
  return deviceId === null ? stranger(c) : { kind: "known-device", deviceId };
}

export const stranger = (c: HalleContext): Asker => ({ kind: "stranger", network: networkOf(c.req.raw) });

/** Somebody signed in, by the session that the request came with. */
export async function inside(c: HalleContext, userId: UserId): Promise<Asker> {
  return { kind: "inside", userId, sessionId: (await sessionToken(c.req.raw, c.env)) ?? userId };
}

export interface Tries {
  readonly own: Counted;
  readonly others: readonly Counted[];
}

export function triesOf(env: Env, email: string, asker: Asker): Tries {
  const { own, others }: PasswordAllowances = passwordAllowances(email, asker);
  return { own: counted(env, own), others: others.map((one) => counted(env, one)) };
}

export const admitTry = (env: Env, { own, others }: Tries): Promise<Admission> =>
  admit(env.DB, [own, ...others], Date.now());

/** `sent-already`: enough have gone to this mailbox, and their links still serve. */
export type MailAdmission = "send" | "sent-already" | { readonly waitSeconds: number };

interface AskedMail {
  readonly email: string;
  readonly purpose: MailPurpose;
  readonly asker: Asker;
}

export async function admitMail(env: Env, { email, purpose, asker }: AskedMail): Promise<MailAdmission> {
  const { told, silent } = mailAllowances(email, purpose, asker);
  const nowMs = Date.now();
  const loud = await admit(
    env.DB,
    told.map((one) => counted(env, one)),
    nowMs,
  );
  if ("waitSeconds" in loud) return loud;
  const quiet = await admit(
    env.DB,
    silent.map((one) => counted(env, one)),
    nowMs,
  );
  return "waitSeconds" in quiet ? "sent-already" : "send";
}

export const counted = (env: Env, { name, ...allowance }: Allowance): Counted => ({
  key: createHmac("sha256", env.BETTER_AUTH_SECRET).update(name).digest("base64url"),
  ...allowance,
});

/**
 * Only Cloudflare's own header counts: anybody may write an X-Forwarded-For. A household's IPv6 line owns a whole /64, so
 * that is one place.
 */
export function networkOf(request: Request): string {
  const address = request.headers.get("cf-connecting-ip");
  if (address === null) return "this machine";
  return address.includes(":") ? first64Bits(address) : address;
}

function first64Bits(address: string): string {
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  if (tail !== undefined) {
    const after = tail.split(":").filter((group) => group !== "");
    while (groups.length + after.length < 8) groups.push("0");
    groups.push(...after);
  }
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
