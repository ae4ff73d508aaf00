import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, expect, type Mock, test, vi } from "vitest";
import { hashPassword, isPassword } from "../../../worker/accounts/password.ts";

let scrypt: Mock<typeof crypto.scrypt>;

beforeEach(() => {
  scrypt = vi.spyOn(crypto, "scrypt");
  // Whoever imported it by name sees the spy from here on.
  syncBuiltinESMExports();
});

afterEach(() => {
  scrypt.mockRestore();
  syncBuiltinESMExports();
});

/** What each hash was to cost, so far. */
const costs = () => scrypt.mock.calls.map((call) => call[3]);

test("keeps a password as scrypt of the documented cost, never twice alike", async () => {
  const [one, two] = [await hashPassword("des poireaux"), await hashPassword("des poireaux")];
  expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(two).not.toBe(one);
  expect(costs()[0]).toMatchObject({ N: 16384, r: 8, p: 5 });
});

test("knows the password again, however its accents were typed", async () => {
  const stored = await hashPassword("crème fraîche");
  expect(await isPassword("crème fraîche".normalize("NFD"), stored)).toBe(true);
  expect(await isPassword("creme fraiche", stored)).toBe(false);
});

test("hashes once at the same cost whether there is an account or not", async () => {
  const stored = await hashPassword("des poireaux");
  scrypt.mockClear();
  expect(await isPassword("des carottes", stored)).toBe(false);
  expect(await isPassword("des carottes", null)).toBe(false);
  expect(costs()).toHaveLength(2);
  expect(costs()[1]).toEqual(costs()[0]);
});

test("checks an account by the cost it was stored at", async () => {
  const cheap = "$scrypt$ln=4,r=1,p=1$c2FsdHNhbHQ$";
  expect(await isPassword("des poireaux", `${cheap}AAAA`)).toBe(false);
  expect(costs()).toMatchObject([{ N: 16, r: 1, p: 1 }]);
});
