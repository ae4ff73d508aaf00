import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { networkOf, stranger, triesOf } from "../../../worker/accounts/asker.ts";
import type { HalleEnv } from "../../../worker/environment.ts";

const app = new Hono<HalleEnv>()
  .get("/network", (c) => c.text(networkOf(c.req.raw)))
  .get("/account/:email", (c) => c.text(triesOf(env, c.req.param("email"), stranger(c)).own.key));

async function keyAt(path: string, headers: Record<string, string> = {}): Promise<string> {
  return await (await app.request(path, { headers }, env)).text();
}

test("an X-Forwarded-For makes nobody a newcomer", async () => {
  const address = { "cf-connecting-ip": "192.0.2.7" };
  const first = await keyAt("/network", { ...address, "x-forwarded-for": "198.51.100.1" });
  expect(await keyAt("/network", { ...address, "x-forwarded-for": "198.51.100.2" })).toBe(first);
  expect(await keyAt("/network", { "x-forwarded-for": "198.51.100.1" })).toBe(await keyAt("/network"));
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", true],
  ["2001:db8:1:2::1", "2001:0DB8:0001:0002::99", true],
  ["2001:db8::1", "2001:db8:0:0:1::", true],
  ["2001:db8:1:2::1", "2001:db8:1:3::1", false],
  ["192.0.2.7", "192.0.2.8", false],
])("%s and %s are one place: %s", async (one, other, isSame) => {
  const keys = [
    await keyAt("/network", { "cf-connecting-ip": one }),
    await keyAt("/network", { "cf-connecting-ip": other }),
  ];
  expect(keys[0] === keys[1]).toBe(isSame);
});

test("counts an account under no name that could be read in the table", async () => {
  const key = await keyAt("/account/Lucie@ferme.example");
  expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await keyAt("/account/lucie@ferme.example")).toBe(key);
});
