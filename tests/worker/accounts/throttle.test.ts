import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { admit, type Counted, forgetAttempts, forgive } from "../../../worker/accounts/throttle.ts";

const MINUTE_MS = 60_000;
const NOON_MS = Date.UTC(2026, 5, 6, 12);

const aCount = (wanted: Partial<Counted> & { key: string }): Counted => ({
  attemptsMax: 10,
  withinMs: 15 * MINUTE_MS,
  ...wanted,
});

async function admitted(all: readonly Counted[], nowMs: number, times = 1): Promise<number> {
  const answers = await Promise.all(Array.from({ length: times }, () => admit(env.DB, all, nowMs)));
  return answers.filter((answer) => "admittedAtMs" in answer).length;
}

test("admits ten of a hundred attempts made at once", async () => {
  expect(await admitted([aCount({ key: "parallel" })], NOON_MS, 100)).toBe(10);
});

test("never admits more than its number within any fifteen minutes, however they are spread", async () => {
  const door = aCount({ key: "spread" });
  const admittedAtMs: number[] = [];
  for (let nowMs = NOON_MS; nowMs < NOON_MS + 60 * MINUTE_MS; nowMs += 37_000) {
    if ((await admitted([door], nowMs)) === 1) admittedAtMs.push(nowMs);
  }
  for (const startMs of admittedAtMs) {
    const within = admittedAtMs.filter((atMs) => atMs >= startMs && atMs < startMs + door.withinMs);
    expect(within.length).toBeLessThanOrEqual(10);
  }
  expect(admittedAtMs.length).toBeGreaterThan(20);
});

test("says how long to wait, and admits after exactly that", async () => {
  const door = aCount({ key: "wait", attemptsMax: 2 });
  await admitted([door], NOON_MS);
  await admitted([door], NOON_MS + 5 * MINUTE_MS);
  const answer = await admit(env.DB, [door], NOON_MS + 6 * MINUTE_MS);
  expect(answer).toEqual({ waitSeconds: 10 * 60 });
  expect(await admitted([door], NOON_MS + 16 * MINUTE_MS - 1)).toBe(0);
  expect(await admitted([door], NOON_MS + 16 * MINUTE_MS)).toBe(1);
});

test("counts nowhere what is refused in one place: one place cannot lock many accounts", async () => {
  const origin = aCount({ key: "one place", attemptsMax: 3 });
  const account = aCount({ key: "an account" });
  expect(await admitted([account, origin], NOON_MS, 20)).toBe(3);
  expect(await admitted([account], NOON_MS, 20)).toBe(7);
});

test("after a success the account starts anew and the place has its one attempt back", async () => {
  const own = aCount({ key: "own" });
  const origin = aCount({ key: "shared", attemptsMax: 11 });
  expect(await admitted([own, origin], NOON_MS, 10)).toBe(10);
  await forgive(env.DB, { own, others: [origin] }, NOON_MS);
  expect(await admitted([own, origin], NOON_MS, 10)).toBe(2);
});

test("forgets attempts that nobody looks at any more", async () => {
  const door = aCount({ key: "old", attemptsMax: 1 });
  await admitted([door], NOON_MS);
  await forgetAttempts(env.DB, NOON_MS);
  expect(await admitted([door], NOON_MS + MINUTE_MS)).toBe(0);
  await forgetAttempts(env.DB, NOON_MS + MINUTE_MS);
  expect(await admitted([door], NOON_MS + MINUTE_MS)).toBe(1);
});
