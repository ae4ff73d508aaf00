import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { accountDoor, originDoor } from "../../../worker/accounts/door.ts";
import type { HalleEnv } from "../../../worker/environment.ts";

const app = new Hono<HalleEnv>()
  .get("/origin", (c) => c.text(originDoor(c).key))
  .get("/account/:email", (c) => c.text(accountDoor(c, c.req.param("email")).key));

async function keyAt(path: string, headers: Record<string, string> = {}): Promise<string> {
  return await (await app.request(path, { headers }, env)).text();
}

test("an X-Forwarded-For makes nobody a newcomer", async () => {
  const address = { "cf-connecting-ip": "192.0.2.7" };
  const first = await keyAt("/origin", { ...address, "x-forwarded-for": "198.51.100.1" });
  expect(await keyAt("/origin", { ...address, "x-forwarded-for": "198.51.100.2" })).toBe(first);
  expect(await keyAt("/origin", { "x-forwarded-for": "198.51.100.1" })).toBe(await keyAt("/origin"));
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", true],
  ["2001:db8:1:2::1", "2001:0DB8:0001:0002::99", true],
  ["2001:db8::1", "2001:db8:0:0:1::", true],
  ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
  ["192.0.2.7", "192.0.2.8", false],
])("%s and %s are one place: %s", async (one, other, isSame) => {
  const keys = [
    await keyAt("/origin", { "cf-connecting-ip": one }),
    await keyAt("/origin", { "cf-connecting-ip": other }),
  ];
  expect(keys[0] === keys[1]).toBe(isSame);
});

test("counts an account under no name that could be read in the table", async () => {
  const key = await keyAt("/account/Lucie@ferme.example");
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await keyAt("/account/lucie@ferme.example")).toBe(key);
});
