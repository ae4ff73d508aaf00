import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aWorker, tokenIn } from "./browser.ts";
import { anOrder, aPerson, aPickUp, aProducerOf, PASSWORD } from "./people.ts";

const NEW = "des navets au printemps";

async function signedIn(name?: string) {
  const owner = await aPerson(name === undefined ? {} : { name });
  const worker = aWorker();
  const browser = worker.aBrowser();
  await browser.post("/api/accounts/sign-in", { email: owner.email, password: owner.password });
  return { owner, browser, ...worker };
}

test("changes name, telephone and language; an empty telephone is none", async () => {
  const { browser, owner } = await signedIn();
  const profile = { name: "  Lucie Morel ", telephone: "+33 6 12 34 56 78", language: "en" };
  await browser.post("/api/accounts/own/profile", profile);
  const own = { name: "Lucie Morel", email: owner.email, telephone: "+33 6 12 34 56 78", language: "en" };
  expect((await browser.get("/api/accounts/own")).body).toEqual(own);
  await browser.post("/api/accounts/own/profile", { ...profile, telephone: "" });
  expect((await browser.get("/api/accounts/own")).body).toEqual({ ...own, telephone: null });
  const wrong = await browser.post("/api/accounts/own/profile", { ...profile, telephone: "appelez-moi" });
  expect(wrong.body).toEqual({ reason: "bad-input", faults: [{ path: "telephone", expected: "telephone" }] });
});

test("a new password needs the old one and ends the other sessions", async () => {
  const { browser, owner, aBrowser } = await signedIn();
  const other = aBrowser();
  await other.post("/api/accounts/sign-in", { email: owner.email, password: owner.password });
  const wrong = await browser.post("/api/accounts/own/password", { currentPassword: "autre chose", password: NEW });
  expect(wrong.body).toEqual({ reason: "wrong-password" });
  const done = await browser.post("/api/accounts/own/password", { currentPassword: PASSWORD, password: NEW });
  expect(done.body).toEqual({ goTo: "/compte?fait=mot-de-passe" });
  expect((await other.get("/api/accounts/own")).status).toBe(401);
  expect((await browser.get("/api/accounts/own")).status).toBe(200);
  expect((await aBrowser().post("/api/accounts/sign-in", { email: owner.email, password: NEW })).status).toBe(200);
});

test("somebody with a found telephone cannot guess the password there either", async () => {
  const { browser } = await signedIn();
  const replies = await Promise.all(
    Array.from({ length: 14 }, (_, n) =>
      browser.post("/api/accounts/own/password", { currentPassword: `essai ${n}`, password: NEW }),
    ),
  );
  expect(replies.filter((reply) => reply.status === 429)).toHaveLength(4);
});

test("moves to a new address once it is confirmed, and tells the old one", async () => {
  const { browser, owner, queued } = await signedIn("Lucie");
  const email = "lucie@nouvelle.example";
  await browser.post("/api/accounts/own/email", { email, currentPassword: PASSWORD });
  expect((await browser.get("/api/accounts/own")).body).toMatchObject({ email: owner.email });
  const done = await browser.post("/api/accounts/confirm-address", { token: tokenIn(queued[0]) });
  expect(done.body).toEqual({ goTo: "/compte?fait=adresse" });
  expect((await browser.get("/api/accounts/own")).body).toMatchObject({ email });
  expect(queued).toMatchObject([
    { kind: "confirm-address", purpose: "change", to: email },
    { kind: "address-changed", to: owner.email, newAddress: email },
  ]);
});

test("a taken address looks like a free one, and is not taken over", async () => {
  const { browser, owner, queued, aBrowser } = await signedIn();
  const taken = await aPerson();
  const free = await browser.post("/api/accounts/own/email", {
    email: "libre@ferme.example",
    currentPassword: PASSWORD,
  });
  const reply = await browser.post("/api/accounts/own/email", { email: taken.email, currentPassword: PASSWORD });
  expect({ status: reply.status, body: reply.body }).toEqual({ status: free.status, body: free.body });
  expect(queued[1]).toMatchObject({ kind: "already-registered", to: taken.email });
  await aBrowser().post("/api/accounts/sign-up", { name: "Autre", language: "fr", email: "libre@ferme.example" });
  await aBrowser().post("/api/accounts/complete-sign-up", { token: tokenIn(queued[2]), password: NEW });
  const late = await browser.post("/api/accounts/confirm-address", { token: tokenIn(queued[0]) });
  expect(late.body).toEqual({ reason: "link-expired" });
  expect((await browser.get("/api/accounts/own")).body).toMatchObject({ email: owner.email });
});

test("hands over everything about the person and nothing about others", async () => {
  const { browser, owner } = await signedIn("Lucie");
  const stranger = await aPerson({ name: "Somebody else" });
  await anOrder(owner, { state: "settled" });
  await anOrder(stranger, { state: "settled" });
  const reply = await browser.get("/api/accounts/own/export");
  expect(reply.headers.get("content-disposition")).toMatch(
    /^attachment; filename="halle-mes-donnees-[-0-9]{10}\.json"$/,
  );
  expect(reply.body).toMatchObject({
    account: { name: "Lucie", email: owner.email },
    sessions: [{ device: "Firefox on the farm" }],
    orders: [{ customerName: "Lucie", totalCents: 450 }],
    lines: [{ productName: "Poireaux" }],
  });
  expect(JSON.stringify(reply.body)).not.toContain("Somebody else");
  expect(JSON.stringify(reply.body)).not.toContain("$scrypt$");
});

test("hands over what was said at the pick-up of own orders, not by whom nor about others", async () => {
  const { browser, owner } = await signedIn("Lucie");
  const volunteer = await aPerson({ name: "Somebody else" });
  await aPickUp((await anOrder(owner, { state: "settled" })).distributionId, volunteer);
  const others = await anOrder(volunteer, { state: "settled" });
  await aPickUp(others.distributionId, owner);
  const { body } = await browser.get("/api/accounts/own/export");
  const { distributionId } = others;
  expect(body).toMatchObject({
    board: {
      pickUps: [{ position: 0, state: "given", pieces: 1, saidAtMs: 2 }],
      payments: [{ means: "cash", amountCents: 450, givenCents: 500, takenAtMs: 3, cancelledAtMs: null }],
      notes: [{ text: "Rend le panier mardi" }],
      saidAtPickUps: [2, 3, 4].map((atMs) => ({ distributionId, atMs })),
    },
  });
  expect(JSON.stringify(body)).not.toContain(volunteer.userId);
});

test("forgets with the account what was noted about the person, and nobody else's notes", async () => {
  const { browser, owner } = await signedIn();
  const neighbour = await aPerson();
  const [own, others] = [await anOrder(owner, { state: "settled" }), await anOrder(neighbour, { state: "settled" })];
  for (const { distributionId } of [own, others]) await aPickUp(distributionId, neighbour);
  await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  const noted = async ({ distributionId }: { distributionId: string }) =>
    await env.DB.prepare("select text from pick_up_note where distribution_id = ?").bind(distributionId).first("text");
  expect([await noted(own), await noted(others)]).toEqual(["", "Rend le panier mardi"]);
});

test("deletes the account and all that names the person; the producer's accounts keep the amounts", async () => {
  const { browser, owner, aBrowser } = await signedIn("Zoé Quenette");
  const order = await anOrder(owner, { state: "settled" });
  await env.DB.prepare("insert into sent_mail values ('m', ?, 's', 't', 'h', 1)").bind(owner.email).run();
  const wrong = await browser.post("/api/accounts/own/delete", { currentPassword: "autre chose" });
  expect(wrong.body).toEqual({ reason: "wrong-password" });
  const done = await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  expect(done.body).toEqual({ goTo: "/connexion?fait=compte-supprime" });
  expect((await browser.get("/api/me")).body).toMatchObject({ person: null });
  expect((await aBrowser().post("/api/accounts/sign-in", { email: owner.email, password: PASSWORD })).status).toBe(422);
  const kept = await env.DB.prepare("select customer_name, total_cents from customer_order where distribution_id = ?")
    .bind(order.distributionId)
    .first();
  expect(kept).toEqual({ customer_name: "Compte supprimé", total_cents: 450 });
  for (const table of ["user", "session", "account", "sent_mail", "customer_order"]) {
    const { results } = await env.DB.prepare(`select * from ${table}`).all();
    expect(JSON.stringify(results)).not.toMatch(/Zoé Quenette/);
    expect(JSON.stringify(results)).not.toContain(owner.email);
  }
});

test("keeps the account while a basket waits", async () => {
  const { browser, owner } = await signedIn();
  await anOrder(owner, { state: "confirmed" });
  const reply = await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  expect(reply).toMatchObject({ status: 422, body: { reason: "orders-open", count: 1 } });
  expect((await browser.get("/api/accounts/own")).status).toBe(200);
});

test("keeps the account of whoever alone runs a producer's space", async () => {
  const { browser, owner } = await signedIn();
  const alone = await aProducerOf([owner]);
  await aProducerOf([owner, await aPerson()]);
  const withHelp = await aProducerOf([owner, await aPerson()], 1);
  const reply = await browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD });
  expect(reply.body).toEqual({
    ...{ reason: "last-in-charge", names: expect.toSatisfy((names) => new Set(names).size === 2) },
  });
  for (const { name } of [alone, withHelp]) expect(JSON.stringify(reply.body)).toContain(name);
});

test("of two owners who delete their accounts at once, one stays", async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  const { id } = await aProducerOf([one.owner, other.owner]);
  const replies = await Promise.all(
    [one, other].map(({ browser }) => browser.post("/api/accounts/own/delete", { currentPassword: PASSWORD })),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  const owners = env.DB.prepare("select is_owner from producer_member where producer_id = ?").bind(id);
  expect(await owners.raw()).toEqual([[1]]);
});

test("tells nobody anything about accounts without a session", async () => {
  const { aBrowser } = aWorker();
  for (const path of ["/api/accounts/own", "/api/accounts/own/sessions", "/api/accounts/own/export"]) {
    expect(await aBrowser().get(path)).toMatchObject({ status: 401, body: { reason: "sign-in-needed" } });
  }
});
