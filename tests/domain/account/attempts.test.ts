import { describe, expect, test } from "vitest";
import {
  type Allowance,
  type Asker,
  LINK_LIVES_MS,
  LONGEST_WINDOW_MS,
  mailAllowances,
  passwordAllowances,
} from "../../../domain/account/attempts.ts";

const OWNER = "lucie@ferme.example";
const at = (network: string): Asker => ({ kind: "stranger", network });
const on = (deviceId: string): Asker => ({ kind: "known-device", deviceId });
const inside = (userId: string, sessionId = userId): Asker => ({ kind: "inside", userId, sessionId });

/** Counts as the worker does, with all of it within one window. */
class Counts {
  readonly #counts = new Map<string, number>();

  /** How many of so many were let through. */
  admit(allowances: readonly Allowance[], times = 1): number {
    let admitted = 0;
    for (let time = 0; time < times; time += 1) {
      if (allowances.some(({ name, attemptsMax }) => (this.#counts.get(name) ?? 0) >= attemptsMax)) continue;
      for (const { name } of allowances) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      admitted += 1;
    }
    return admitted;
  }
}

const tries = (asker: Asker, email = OWNER): Allowance[] => {
  const { own, others } = passwordAllowances(email, asker);
  return [own, ...others];
};

describe("passwords", () => {
  test.each<[string, { first: Asker; next: Asker; left: number }]>([
    ["a stranger's count against that stranger", { first: at("a"), next: at("a"), left: 0 }],
    ["in another network nothing has happened", { first: at("a"), next: at("b"), left: 10 }],
    ["nor on a device that is known", { first: at("a"), next: on("home"), left: 10 }],
    ["nor inside", { first: at("a"), next: inside("lucie"), left: 10 }],
    ["a known device has ten of its own", { first: on("home"), next: on("home"), left: 0 }],
    ["which are nobody else's", { first: on("home"), next: on("phone"), left: 10 }],
    ["a session has ten of its own", { first: inside("lucie", "s"), next: inside("lucie", "s"), left: 0 }],
    ["which are no other session's", { first: inside("lucie", "s"), next: inside("lucie", "t"), left: 10 }],
  ])("%s", (_, { first, next, left }) => {
    const counts = new Counts();
    expect(counts.admit(tries(first), 30)).toBe(10);
    expect(counts.admit(tries(next), 10)).toBe(left);
  });

  test("one network tries fifty passwords on whatever accounts", () => {
    const counts = new Counts();
    const admitted = Array.from({ length: 10 }, (_, n) => counts.admit(tries(at("a"), `${n}@ferme.example`), 10));
    expect(admitted).toEqual([10, 10, 10, 10, 10, 0, 0, 0, 0, 0]);
  });

  test("a thousand networks try five hundred a day on one account, and its known devices go on", () => {
    const counts = new Counts();
    const admitted = Array.from({ length: 1_000 }, (_, n) => counts.admit(tries(at(`n${n}`)), 10));
    expect(admitted.reduce((sum, one) => sum + one)).toBe(500);
    expect(counts.admit(tries(on("home")), 10)).toBe(10);
  });

  test("one network cannot use up a day of all strangers, however long it tries", () => {
    const daily = tries(at("a")).filter(({ withinMs }) => withinMs === LONGEST_WINDOW_MS);
    const [own, all] = daily.toSorted((one, other) => one.attemptsMax - other.attemptsMax);
    expect(own?.name).toContain("from a");
    expect((all?.attemptsMax ?? 0) / (own?.attemptsMax ?? 1)).toBeGreaterThanOrEqual(10);
  });

  test("the same address in capitals is the same account", () => {
    expect(tries(at("a"), OWNER.toUpperCase())).toEqual(tries(at("a")));
  });
});

describe("mails", () => {
  const asked = (asker: Asker, email = OWNER) => mailAllowances(email, "new-password", asker);

  test("a stranger is never told to wait for the sake of an address", () => {
    for (const { name } of asked(at("a")).told) expect(name).not.toContain(OWNER);
  });

  test("whoever asks in vain has a link that lives for another hour", () => {
    for (const purpose of ["sign-up", "new-password"] as const)
      for (const { withinMs } of mailAllowances(OWNER, purpose, at("a")).silent)
        expect(LINK_LIVES_MS[purpose]).toBeGreaterThanOrEqual(2 * withinMs);
  });

  test.each<[string, Asker[], number]>([
    ["one network sends five", [at("a")], 5],
    ["a hundred networks send ten", Array.from({ length: 100 }, (_, n) => at(`n${n}`)), 10],
    ["a known device sends three beyond that", [...Array.from({ length: 100 }, (_, n) => at(`n${n}`)), on("home")], 13],
  ])("in an hour, %s", (_, askers, sent) => {
    const counts = new Counts();
    const all = askers.map((asker) => counts.admit(asked(asker).silent, 20));
    expect(all.reduce((sum, one) => sum + one)).toBe(sent);
  });

  test("mails of one purpose use up none of another", () => {
    const counts = new Counts();
    counts.admit(mailAllowances(OWNER, "sign-up", at("a")).silent, 20);
    expect(counts.admit(asked(at("a")).silent, 20)).toBe(5);
  });

  test("what strangers ask for does not stop somebody inside", () => {
    const counts = new Counts();
    for (let n = 0; n < 100; n += 1) counts.admit(asked(at(`n${n}`)).silent, 20);
    expect(counts.admit(mailAllowances(OWNER, "invitation", inside("marc")).told)).toBe(1);
  });
});
