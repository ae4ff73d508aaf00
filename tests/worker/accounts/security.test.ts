import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import type { HalleEnv } from "../../../worker/environment.ts";
import { security } from "../../../worker/middleware/security.ts";

const ORIGIN = "https://halle.example";

const app = new Hono<HalleEnv>()
  .use(security)
  .get("/page", (c) => c.html(`<script nonce="${c.var.nonce}"></script>`))
  .get("/picture", (c) => c.body("", 200, { "cache-control": "public, max-age=3600" }))
  .get("/immutable", () => Response.redirect(`${ORIGIN}/page`))
  .get("/cookies", () => {
    const headers = new Headers();
    headers.append("set-cookie", "one=1");
    headers.append("set-cookie", "two=2");
    return new Response("", { headers });
  })
  .get("/live", () => {
    const { 0: client, 1: server } = new WebSocketPair();
    server.accept();
    return new Response(null, { status: 101, webSocket: client });
  })
  .post("/change", (c) => c.text("changed"));

const ask = async (path: string, init: RequestInit = {}) =>
  await app.fetch(new Request(`${ORIGIN}${path}`, init), { ...env, PUBLIC_ORIGIN: ORIGIN });

const post = async (headers: Record<string, string>) => (await ask("/change", { method: "POST", headers })).status;

test.each<[string, Record<string, string>, number]>([
  ["our own page", { "sec-fetch-site": "same-origin", cookie: "a=b" }, 200],
  ["our own page on a plain network", { origin: ORIGIN, cookie: "a=b" }, 200],
  ["the address bar", { "sec-fetch-site": "none", cookie: "a=b" }, 200],
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://mal.example", cookie: "a=b" }, 403],
  ["another site without cookies: a sign-in may be forged too", { origin: "https://mal.example" }, 403],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "https://blog.halle.example", cookie: "a=b" }, 403],
  ["a site that only begins like ours", { origin: "https://halle.example.mal.example", cookie: "a=b" }, 403],
  ["a sandboxed frame", { origin: "null", cookie: "a=b" }, 403],
  ["a browser that hides where it comes from", { cookie: "a=b" }, 403],
  ["a machine without a session, such as a payment service", {}, 200],
])("a change asked for by %s is answered %s", async (_, headers, status) => {
  expect(await post(headers)).toBe(status);
});

test("another site's page opens no socket on behalf of a person", async () => {
  const upgrade = { upgrade: "websocket", cookie: "a=b" };
  expect((await ask("/live", { headers: { ...upgrade, origin: "https://mal.example" } })).status).toBe(403);
  expect((await ask("/live", { headers: { ...upgrade, origin: ORIGIN } })).status).toBe(101);
  expect((await ask("/live", { headers: upgrade })).status).toBe(101);
});

test("reading is not refused to a visitor who follows a link from elsewhere", async () => {
  expect((await ask("/page", { headers: { "sec-fetch-site": "cross-site", cookie: "a=b" } })).status).toBe(200);
});

test("only scripts of this very answer run", async () => {
  const [one, two] = [await ask("/page"), await ask("/page")];
  const nonce = /nonce="([^"]+)"/.exec(await one.text())?.[1];
  const policy = one.headers.get("content-security-policy");
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}';`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("connect-src 'self' wss://halle.example");
  expect(two.headers.get("content-security-policy")).not.toBe(policy);
});

test.each(["/page", "/immutable", "/cookies", "/nowhere"])("%s carries the security headers", async (path) => {
  const { headers } = await ask(path, { redirect: "manual" });
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(headers.get("permissions-policy")).toContain("microphone=()");
});

test("keeps every cookie an answer sets", async () => {
  expect((await ask("/cookies")).headers.getSetCookie()).toEqual(["one=1", "two=2"]);
});

test("what depends on who asks is cached by nobody else; a route may say otherwise", async () => {
  expect((await ask("/page")).headers.get("cache-control")).toBe("private, no-cache");
  expect((await ask("/picture")).headers.get("cache-control")).toBe("public, max-age=3600");
});
