// Passwords are kept as scrypt in the PHC string format, `$scrypt$ln=14,r=8,p=5$<salt>$<hash>`, base64 without padding:
// the cost stands with each hash, so it may be raised later without touching old accounts. Cloudflare caps PBKDF2 too
// low, and refuses the WebAssembly that argon2 would need.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const COST = { log2N: 14, r: 8, p: 5 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** scrypt needs 128 · N · r = 16 MiB; node refuses from 32 MiB on unless told otherwise. */
const MEMORY_MAX_BYTES = 64 * 1024 * 1024;

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  return `$scrypt$ln=${COST.log2N},r=${COST.r},p=${COST.p}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether the password is the stored one. With nothing stored (no such account) it works as long and says no, so that the
 * time of the answer does not tell who has an account.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, log2N, r, p, salt, hash] = STORED.exec(stored ?? "") ?? [];
  if (salt === undefined || hash === undefined) {
    await derive(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(hash, "base64");
  const actual = await derive(password, Buffer.from(salt, "base64"), cost);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  const options = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: MEMORY_MAX_BYTES };
  // One keyboard writes é as one character, another as two: both are the same password.
  const typed = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, HASH_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
