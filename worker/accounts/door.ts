// The doors attempts are counted at. Their keys are keyed hashes: the table of attempts is no list of addresses.
import { createHmac } from "node:crypto";
import type { HalleContext } from "../environment.ts";
import type { Door } from "./throttle.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Passwords tried on one account. */
export const accountDoor = (c: HalleContext, email: string): Door => ({
  key: key(c.env, `account ${email.toLowerCase()}`),
  attemptsMax: 10,
  withinMs: QUARTER_HOUR_MS,
});

/** Passwords tried from one place, on whatever accounts. */
export const originDoor = (c: HalleContext): Door => ({
  key: key(c.env, `origin ${networkOf(c.req.raw)}`),
  attemptsMax: 50,
  withinMs: QUARTER_HOUR_MS,
});

/** Messages somebody may cause to be written to one address: a mailbox is not to be flooded. */
export const mailboxDoor = (c: HalleContext, email: string): Door => ({
  key: key(c.env, `mailbox ${email.toLowerCase()}`),
  attemptsMax: 5,
  withinMs: HOUR_MS,
});

/** Messages caused from one place, to whatever addresses. */
export const senderDoor = (c: HalleContext): Door => ({
  key: key(c.env, `sender ${networkOf(c.req.raw)}`),
  attemptsMax: 30,
  withinMs: HOUR_MS,
});

const key = (env: Env, name: string): string =>
  createHmac("sha256", env.BETTER_AUTH_SECRET).update(name).digest("base64url");

/**
 * Only Cloudflare's own header counts: anybody may write an X-Forwarded-For. A household's IPv6 line owns a whole /64, so
 * that is one place.
 */
function networkOf(request: Request): string {
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
