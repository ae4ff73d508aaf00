import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aWorker, tokenIn } from "./browser.ts";
import { aPerson } from "./people.ts";

const NEW = "des navets au printemps";

test("answers alike for a known and an unknown address, after the same steps", async () => {
  const { email, name } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const links = async () => (await env.DB.prepare("select count(*) as n from verification").first<{ n: number }>())?.n;
  const known = await aBrowser().post("/api/accounts/forgotten-password", { email });
  expect(await links()).toBe(1);
  const unknown = await aBrowser().post("/api/accounts/forgotten-password", { email: "personne@ailleurs.example" });
  expect(await links()).toBe(2);
  expect({ status: unknown.status, body: unknown.body }).toEqual({ status: known.status, body: known.body });
  expect(queued).toMatchObject([{ kind: "password-reset", to: email, name }]);
});

test("the link sets a new password, ends every session and signs in", async () => {
  const { email, password } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const thief = aBrowser("198.51.100.66");
  await thief.post("/api/accounts/sign-in", { email, password });
  const owner = aBrowser();
  await owner.post("/api/accounts/forgotten-password", { email });
  const token = tokenIn(queued[0]);
  expect((await owner.post("/api/accounts/reset-password", { token, password: NEW })).body).toEqual({ goTo: "/" });
  expect((await owner.get("/api/me")).body).toMatchObject({ person: { email } });
  expect((await thief.get("/api/me")).body).toMatchObject({ person: null });
  expect((await aBrowser().post("/api/accounts/sign-in", { email, password })).status).toBe(422);
  expect((await aBrowser().post("/api/accounts/reset-password", { token, password: NEW })).body).toEqual({
    reason: "link-expired",
  });
});

test("refuses one's own address as the new password and leaves the link usable", async () => {
  const { email } = await aPerson();
  const { aBrowser, queued } = aWorker();
  await aBrowser().post("/api/accounts/forgotten-password", { email });
  const token = tokenIn(queued[0]);
  const refused = await aBrowser().post("/api/accounts/reset-password", { token, password: email });
  expect(refused.body).toEqual({ reason: "bad-input", faults: [{ path: "password", expected: "not-guessable" }] });
  expect((await aBrowser().post("/api/accounts/reset-password", { token, password: NEW })).status).toBe(200);
});

test("a link for another purpose sets no password and stays usable for its own", async () => {
  const { aBrowser, queued } = aWorker();
  await aBrowser().post("/api/accounts/sign-up", { name: "Ana", language: "fr", email: "autre@ferme.example" });
  const token = tokenIn(queued[0]);
  expect((await aBrowser().post("/api/accounts/reset-password", { token, password: NEW })).status).toBe(422);
  expect((await aBrowser().post("/api/accounts/confirm-address", { token })).status).toBe(422);
  expect((await aBrowser().post("/api/accounts/complete-sign-up", { token, password: NEW })).status).toBe(200);
});

test("only the hash of a link's token is stored", async () => {
  const { email } = await aPerson();
  const { aBrowser, queued } = aWorker();
  await aBrowser().post("/api/accounts/forgotten-password", { email });
  const { results } = await env.DB.prepare("select * from verification").all();
  expect(JSON.stringify(results)).not.toContain(tokenIn(queued[0]));
});
