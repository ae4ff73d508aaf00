import { beforeEach, expect, test, vi } from "vitest";
import { hashPassword, isPassword } from "../../../worker/accounts/password.ts";

const hashed = vi.hoisted(() => vi.fn());

vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  const scrypt: typeof crypto.scrypt = Object.assign((...args: Parameters<typeof crypto.scrypt>) => {
    hashed(args[3]);
    crypto.scrypt(...args);
  }, crypto.scrypt);
  return { ...crypto, scrypt };
});

beforeEach(() => hashed.mockClear());

test("keeps a password as scrypt of the documented cost, never twice alike", async () => {
  const [one, two] = [await hashPassword("des poireaux"), await hashPassword("des poireaux")];
  expect(one).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(two).not.toBe(one);
  expect(hashed).toHaveBeenCalledWith(expect.objectContaining({ N: 16384, r: 8, p: 5 }));
});

test("knows the password again, however its accents were typed", async () => {
  const stored = await hashPassword("crème fraîche");
  expect(await isPassword("crème fraîche".normalize("NFD"), stored)).toBe(true);
  expect(await isPassword("creme fraiche", stored)).toBe(false);
});

test("hashes once at the same cost whether there is an account or not", async () => {
  const stored = await hashPassword("des poireaux");
  hashed.mockClear();
  expect(await isPassword("des carottes", stored)).toBe(false);
  expect(await isPassword("des carottes", null)).toBe(false);
  expect(hashed).toHaveBeenCalledTimes(2);
  expect(hashed.mock.calls[1]).toEqual(hashed.mock.calls[0]);
});

test("checks an account by the cost it was stored at", async () => {
  const cheap = "$scrypt$ln=4,r=1,p=1$c2FsdHNhbHQ$";
  expect(await isPassword("des poireaux", `${cheap}AAAA`)).toBe(false);
  expect(hashed).toHaveBeenCalledWith(expect.objectContaining({ N: 16, r: 1, p: 1 }));
});
