import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aWorker } from "./browser.ts";
import { aPerson } from "./people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

async function signedIn() {
  const owner = await aPerson();
  const worker = aWorker();
  const here = worker.aBrowser();
  const there = worker.aBrowser("198.51.100.66");
  for (const browser of [here, there]) {
    await browser.post("/api/accounts/sign-in", { email: owner.email, password: owner.password });
  }
  return { owner, worker, here, there };
}

test("lists where one is signed in, and which of them asks", async () => {
  const { here } = await signedIn();
  const { body } = await here.get("/api/accounts/own/sessions");
  expect(body).toHaveLength(2);
  expect(body).toContainEqual(
    expect.objectContaining({ isCurrent: true, ipAddress: "192.0.2.1", userAgent: "Firefox on the farm" }),
  );
  expect(body).toContainEqual(expect.objectContaining({ isCurrent: false, ipAddress: "198.51.100.66" }));
  expect(JSON.stringify(body)).not.toContain(decodeURIComponent(here.cookies.get("halle.session") ?? "").split(".")[0]);
});

test("a revoked session is over at once", async () => {
  const { here, there } = await signedIn();
  const { body } = await here.get("/api/accounts/own/sessions");
  const other = Array.isArray(body) ? body.find((session) => !session.isCurrent) : null;
  await here.post("/api/accounts/own/sessions/revoke", { id: other.id });
  expect((await there.get("/api/me")).body).toMatchObject({ person: null });
  expect((await there.get("/api/accounts/own")).status).toBe(401);
  expect((await here.get("/api/accounts/own")).status).toBe(200);
});

test("all other sessions end together", async () => {
  const { here, there } = await signedIn();
  await here.post("/api/accounts/own/sessions/revoke-others", {});
  expect((await there.get("/api/accounts/own")).status).toBe(401);
  expect((await here.get("/api/accounts/own")).status).toBe(200);
});

test("nobody revokes somebody else's session", async () => {
  const victim = await signedIn();
  const attacker = await signedIn();
  const { body } = await victim.here.get("/api/accounts/own/sessions");
  const id = Array.isArray(body) ? body[0].id : "";
  await attacker.here.post("/api/accounts/own/sessions/revoke", { id });
  expect((await victim.here.get("/api/accounts/own/sessions")).body).toHaveLength(2);
});

test("signing out ends the session on the server, not only in the browser", async () => {
  const { here } = await signedIn();
  const cookie = here.cookies.get("halle.session") ?? "";
  await here.post("/api/accounts/sign-out", {});
  expect(here.cookies.has("halle.session")).toBe(false);
  here.cookies.set("halle.session", cookie);
  expect((await here.get("/api/accounts/own")).status).toBe(401);
});

test("signing in again on the same browser leaves one session", async () => {
  const { here, owner } = await signedIn();
  await here.post("/api/accounts/sign-in", { email: owner.email, password: owner.password });
  expect((await here.get("/api/accounts/own/sessions")).body).toHaveLength(2);
});

test("a session lives thirty days from its last use", async () => {
  const { here, there, owner } = await signedIn();
  const set = (expiresAtMs: number) =>
    env.DB.prepare("update session set expires_at = ? where user_id = ?").bind(expiresAtMs, owner.userId).run();
  await set(Date.now() + 2 * DAY_MS);
  expect((await here.get("/api/accounts/own")).status).toBe(200);
  const rows = await env.DB.prepare("select expires_at as atMs from session where user_id = ? order by expires_at")
    .bind(owner.userId)
    .all<{ atMs: number }>();
  expect(rows.results.map((row) => Math.round((row.atMs - Date.now()) / DAY_MS))).toEqual([2, 30]);
  await set(Date.now() - 1);
  expect((await there.get("/api/accounts/own")).status).toBe(401);
});

test.each(["abc", "abc.def", `abc.${"A".repeat(43)}=`])("a cookie we did not sign is nobody: %s", async (cookie) => {
  const { worker } = await signedIn();
  const browser = worker.aBrowser();
  browser.cookies.set("halle.session", encodeURIComponent(cookie));
  expect((await browser.get("/api/me")).body).toMatchObject({ person: null });
});

test("a token without the secret is worth nothing", async () => {
  const { worker } = await signedIn();
  const row = await env.DB.prepare("select token from session").first<{ token: string }>();
  const forger = aWorker({ BETTER_AUTH_SECRET: "another secret, as long as the first one was" }).aBrowser();
  const { email, password } = await aPerson();
  await forger.post("/api/accounts/sign-in", { email, password });
  const signature = decodeURIComponent(forger.cookies.get("halle.session") ?? "").split(".")[1];
  const browser = worker.aBrowser();
  browser.cookies.set("halle.session", encodeURIComponent(`${row?.token}.${signature}`));
  expect((await browser.get("/api/me")).body).toMatchObject({ person: null });
});
