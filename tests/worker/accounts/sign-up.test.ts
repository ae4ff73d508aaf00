import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { letterOf } from "../../../worker/mail/message.ts";
import { aWorker, tokenIn } from "./browser.ts";
import { aPerson } from "./people.ts";

const NEWCOMER = { name: "Ana Diaz", language: "en" };

test("opens an account with the password chosen behind the link, signed in and going on", async () => {
  const { aBrowser, queued } = aWorker();
  const browser = aBrowser();
  const email = "ana@ferme.example";
  await browser.post("/api/accounts/sign-up", { ...NEWCOMER, email: "Ana@Ferme.example", next: "/panier" });
  expect(queued).toMatchObject([{ kind: "confirm-address", to: email, language: "en" }]);
  const token = tokenIn(queued[0]);
  expect((await browser.get(`/api/accounts/link/${token}`)).body).toEqual({
    ...{ purpose: "sign-up", name: "Ana Diaz" },
    email,
  });
  const done = await browser.post("/api/accounts/complete-sign-up", { token, password: "graines de courge" });
  expect(done.body).toEqual({ goTo: "/panier" });
  expect((await browser.get("/api/me")).body).toMatchObject({ person: { name: "Ana Diaz", email, language: "en" } });
  const elsewhere = await aBrowser().post("/api/accounts/sign-in", { email, password: "graines de courge" });
  expect(elsewhere.status).toBe(200);
});

test("answers alike for a new and for a known address; only the owner is told", async () => {
  const { email, name } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const known = await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email });
  const unknown = await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email: "nouvelle@ferme.example" });
  expect({ status: known.status, body: known.body }).toEqual({ status: unknown.status, body: unknown.body });
  expect(queued.map(({ kind, to }) => ({ kind, to }))).toEqual([
    { kind: "already-registered", to: email },
    { kind: "confirm-address", to: "nouvelle@ferme.example" },
  ]);
  expect(queued[0]).toMatchObject({ name });
});

test("writes one row for a known address as for a new one", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const rows = async () =>
    (await env.DB.prepare("select count(*) as n from verification").first<{ n: number }>())?.n ?? 0;
  const before = await rows();
  await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email });
  expect(await rows()).toBe(before + 1);
  await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email: "encore@ferme.example" });
  expect(await rows()).toBe(before + 2);
});

test("has no account before the link is used, so nobody can prepare one for somebody else", async () => {
  const { aBrowser, queued } = aWorker();
  await aBrowser("198.51.100.66").post("/api/accounts/sign-up", { ...NEWCOMER, email: "victime@ferme.example" });
  await aBrowser().post("/api/accounts/sign-up", { name: "La vraie", language: "fr", email: "victime@ferme.example" });
  const token = tokenIn(queued[1]);
  const victim = aBrowser();
  await victim.post("/api/accounts/complete-sign-up", { token, password: "graines de courge" });
  expect((await victim.get("/api/me")).body).toMatchObject({ person: { name: "La vraie" } });
  const again = await aBrowser().post("/api/accounts/complete-sign-up", {
    token: tokenIn(queued[0]),
    password: "mot de l'autre",
  });
  expect(again).toMatchObject({ status: 422, body: { reason: "link-expired" } });
});

test("a link opened five times at once opens one account", async () => {
  const { aBrowser, queued } = aWorker();
  await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email: "presse@ferme.example" });
  const token = tokenIn(queued[0]);
  const replies = await Promise.all(
    Array.from({ length: 5 }, () =>
      aBrowser().post("/api/accounts/complete-sign-up", { token, password: "graines de courge" }),
    ),
  );
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
});

test("a link expires after a day and a made-up one never works", async () => {
  const { aBrowser, queued } = aWorker();
  await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email: "lente@ferme.example" });
  await env.DB.prepare("update verification set expires_at = expires_at - 86400000").run();
  for (const token of [tokenIn(queued[0]), "inventé"]) {
    const reply = await aBrowser().post("/api/accounts/complete-sign-up", { token, password: "graines de courge" });
    expect(reply).toMatchObject({ status: 422, body: { reason: "link-expired" } });
    expect((await aBrowser().get(`/api/accounts/link/${token}`)).status).toBe(404);
  }
});

test.each([
  ["court", "password", ">=10"],
  ["p".repeat(129), "password", "<=128"],
  ["  Ana  DIAZ de la Ferme", "password", "not-guessable"],
  ["Devine@Ferme.example", "password", "not-guessable"],
])("refuses the password %j", async (password, path, expected) => {
  const { aBrowser, queued } = aWorker();
  const email = "devine@ferme.example";
  await aBrowser().post("/api/accounts/sign-up", { name: "Ana Diaz de la Ferme", language: "fr", email });
  const reply = await aBrowser().post("/api/accounts/complete-sign-up", { token: tokenIn(queued[0]), password });
  expect(reply).toMatchObject({ status: 400, body: { reason: "bad-input", faults: [{ path, expected }] } });
});

test("writes to one mailbox at most ten times an hour, whoever asks, and refuses nobody for it", async () => {
  const { aBrowser, queued } = aWorker();
  const email = "inondee@ferme.example";
  const replies = await Promise.all(
    Array.from({ length: 14 }, (_, n) =>
      aBrowser(`203.0.113.${n}`).post("/api/accounts/sign-up", { ...NEWCOMER, email }),
    ),
  );
  expect(queued).toHaveLength(10);
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 14 }, () => 200));
  // Whoever reads the mail finds a link that serves, and is called what they say.
  const owner = aBrowser("203.0.113.99");
  expect((await owner.post("/api/accounts/sign-up", { ...NEWCOMER, email })).body).toEqual({
    goTo: "/inscription?envoye=deja",
  });
  const chosen = { token: tokenIn(queued[0]), password: "graines de courge", name: "La vraie" };
  expect((await owner.post("/api/accounts/complete-sign-up", chosen)).status).toBe(200);
  expect((await owner.get("/api/me")).body).toMatchObject({ person: { name: "La vraie", email } });
});

test("resets that were asked for an address without an account do not keep it from getting one", async () => {
  const { aBrowser, queued } = aWorker();
  const email = "bientot@ferme.example";
  for (let n = 0; n < 12; n += 1) await aBrowser(`203.0.113.${n}`).post("/api/accounts/forgotten-password", { email });
  expect(queued).toEqual([]);
  await aBrowser().post("/api/accounts/sign-up", { ...NEWCOMER, email });
  expect(queued).toMatchObject([{ kind: "confirm-address", to: email }]);
});

test("the mail to an address that nobody has confirmed holds nothing of what was typed", async () => {
  const { aBrowser, queued } = aWorker();
  const name = "Gagnez 1000 € sur http://evil.example";
  await aBrowser("203.0.113.60").post("/api/accounts/sign-up", { ...NEWCOMER, name, email: "cible@ferme.example" });
  const letter = queued[0] === undefined ? null : letterOf(queued[0]);
  expect(JSON.stringify(letter)).not.toMatch(/evil|Gagnez|1000/);
});

test("the page that follows knows what was typed, so that it can be sent again", async () => {
  const { aBrowser, queued } = aWorker();
  const browser = aBrowser("203.0.113.61");
  const typed = { name: "Ana", language: "fr", email: "encore-une@ferme.example", next: "/marches" };
  const reply = await browser.submit("/api/accounts/sign-up", typed);
  expect(reply.headers.get("location")).toBe("/inscription?envoye=1");
  const sent = await browser.get("/api/form-outcome/sign-up-sent");
  expect(sent.body).toMatchObject({ values: { name: "Ana", email: typed.email, next: "/marches" } });
  await browser.submit("/api/accounts/sign-up", typed);
  expect(queued).toHaveLength(2);
});

test.each(["\u200b\u200b", "\u2800", "\n", "\0"])("a name that nobody can see is refused: %j", async (name) => {
  const { aBrowser, queued } = aWorker();
  const wanted = { ...NEWCOMER, email: "invisible@ferme.example" };
  const reply = await aBrowser().post("/api/accounts/sign-up", { ...wanted, name });
  expect(reply).toMatchObject({ status: 400, body: { faults: [{ path: "name" }] } });
  expect(queued).toEqual([]);
});

test.each([
  ["an apostrophe", "d’Artagnan@ferme.example", "d'artagnan@ferme.example", "d'artagnan@ferme.example"],
  ["an accented domain", "jean@ferme-du-chêne.fr", "jean@xn--ferme-du-chne-zhb.fr", "jean@ferme-du-chêne.fr"],
])("an address with %s is written to, signed in with and shown as it is read", async (...[, typed, kept, shown]) => {
  const { aBrowser, queued } = aWorker();
  await aBrowser("203.0.113.54").post("/api/accounts/sign-up", { ...NEWCOMER, email: typed });
  expect(queued).toMatchObject([{ to: kept }]);
  const token = tokenIn(queued[0]);
  await aBrowser().post("/api/accounts/complete-sign-up", { token, password: "graines de courge" });
  for (const email of [typed, kept, shown.toUpperCase()]) {
    const browser = aBrowser("203.0.113.55");
    await browser.post("/api/accounts/sign-in", { email, password: "graines de courge" });
    expect((await browser.get("/api/me")).body).toMatchObject({ person: { email: shown } });
  }
});
