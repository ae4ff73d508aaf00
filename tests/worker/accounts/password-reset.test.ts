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

test("requests of others never stop the owner: what was sent still serves, and little is sent", async () => {
  const { email, password } = await aPerson();
  const { aBrowser, queued } = aWorker();
  for (let n = 0; n < 12; n += 1)
    for (let times = 0; times < 2; times += 1)
      expect((await aBrowser(`198.51.100.${n}`).post("/api/accounts/forgotten-password", { email })).status).toBe(200);
  expect(queued).toHaveLength(10);
  const owner = aBrowser("203.0.113.40");
  const reply = await owner.post("/api/accounts/forgotten-password", { email });
  expect(reply).toMatchObject({ status: 200, body: { goTo: "/mot-de-passe?envoye=deja" } });
  expect(queued).toHaveLength(10);
  await env.DB.prepare("update verification set expires_at = expires_at - 3600000").run();
  const reset = await owner.post("/api/accounts/reset-password", { token: tokenIn(queued[0]), password: NEW });
  expect(reset.status).toBe(200);
  expect((await owner.post("/api/accounts/sign-in", { email, password })).status).toBe(422);
});

test("a known browser gets a mail of its own beyond what strangers asked for", async () => {
  const { email, password } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const owner = aBrowser("203.0.113.41");
  await owner.post("/api/accounts/sign-in", { email, password });
  await owner.post("/api/accounts/sign-out", {});
  for (let n = 0; n < 4; n += 1)
    for (let times = 0; times < 3; times += 1)
      await aBrowser(`203.0.113.${n}`).post("/api/accounts/forgotten-password", { email });
  const before = queued.length;
  expect((await owner.post("/api/accounts/forgotten-password", { email })).body).toEqual({
    goTo: "/mot-de-passe?envoye=1",
  });
  expect(queued).toHaveLength(before + 1);
});

test("asked too often, an unknown address is answered like a known one", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const answers = async (address: string, typed: string) => {
    const all = [];
    for (let n = 0; n < 6; n += 1)
      all.push((await aBrowser(address).post("/api/accounts/forgotten-password", { email: typed })).body);
    return all;
  };
  const known = await answers("203.0.113.50", email);
  expect(known.at(-1)).toEqual({ goTo: "/mot-de-passe?envoye=deja" });
  expect(await answers("203.0.113.51", "personne-du-tout@ailleurs.example")).toEqual(known);
});

test("the page that follows knows the address that was typed, and nobody else's page does", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const browser = aBrowser("203.0.113.52");
  await browser.submit("/api/accounts/forgotten-password", { email });
  const sent = await browser.get("/api/form-outcome/forgotten-password-sent");
  expect(sent.body).toMatchObject({ reason: "sent", values: { email } });
  expect((await aBrowser().get("/api/form-outcome/forgotten-password-sent")).status).toBe(404);
});

test("the link tells whose password it sets", async () => {
  const { email } = await aPerson();
  const { aBrowser, queued } = aWorker();
  await aBrowser("203.0.113.53").post("/api/accounts/forgotten-password", { email });
  const link = await aBrowser().get(`/api/accounts/link/${tokenIn(queued[0])}`);
  expect(link.body).toEqual({ purpose: "new-password", name: "", email });
});
