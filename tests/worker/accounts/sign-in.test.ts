import { expect, test } from "vitest";
import { aWorker } from "./browser.ts";
import { aPerson } from "./people.ts";

test("signs in with e-mail and password, whatever the case of the e-mail", async () => {
  const { email, password, name } = await aPerson({ name: "Lucie Morel" });
  const browser = aWorker().aBrowser();
  const reply = await browser.post("/api/accounts/sign-in", { email: email.toUpperCase(), password });
  expect(reply).toMatchObject({ status: 200, body: { goTo: "/" } });
  expect((await browser.get("/api/me")).body).toMatchObject({ person: { name, email } });
});

test("keeps the session in a cookie no script can read and no other site sends", async () => {
  const { email, password } = await aPerson();
  const plain = await aWorker().aBrowser().post("/api/accounts/sign-in", { email, password });
  expect(plain.headers.getSetCookie()[0]).toMatch(
    /^halle\.session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const tls = aWorker({ PUBLIC_ORIGIN: "https://halle.example" }).aBrowser();
  const secure = await tls.post("/api/accounts/sign-in", { email, password });
  expect(secure.headers.getSetCookie()[0]).toMatch(/^__Secure-halle\.session=.+; HttpOnly; Secure; SameSite=Lax$/);
});

test("answers a wrong password and an unknown e-mail with the same words and status", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const wrong = await aBrowser().post("/api/accounts/sign-in", { email, password: `${password}!` });
  const unknown = await aBrowser().post("/api/accounts/sign-in", { email: "personne@nulle-part.example", password });
  expect(wrong).toMatchObject({ status: 422, body: { reason: "wrong-credentials" } });
  expect({ status: unknown.status, body: unknown.body }).toEqual({ status: wrong.status, body: wrong.body });
  expect([...unknown.headers.keys()]).toEqual([...wrong.headers.keys()]);
});

test("tries ten passwords of thirty sent at once, and says when to come back", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      aBrowser(`192.0.2.${n}`).post("/api/accounts/sign-in", { email, password: `essai numéro ${n}` }),
    ),
  );
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused).toHaveLength(20);
  expect(refused[0]?.body).toMatchObject({ reason: "too-many-attempts" });
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(14 * 60);
});

test("refuses the right password too once the account is shut, and opens it again by a link sent by mail", async () => {
  const { email, password } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const attempts = Array.from({ length: 10 }, () =>
    aBrowser("198.51.100.7").post("/api/accounts/sign-in", { email, password: "pas le bon mot" }),
  );
  await Promise.all(attempts);
  const owner = aBrowser("203.0.113.9");
  expect(await owner.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
  await owner.post("/api/accounts/forgotten-password", { email });
  const link = queued[0];
  const token = link?.kind === "password-reset" ? new URL(link.url).searchParams.get("jeton") : null;
  await owner.post("/api/accounts/reset-password", { token, password: "des navets au printemps" });
  const again = await owner.post("/api/accounts/sign-in", { email, password: "des navets au printemps" });
  expect(again).toMatchObject({ status: 200 });
});

test("a success is not counted", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  for (let n = 0; n < 12; n += 1) {
    expect(await aBrowser("198.51.100.9").post("/api/accounts/sign-in", { email, password })).toMatchObject({
      status: 200,
    });
  }
});

test.each([
  ["/panier?retour=1#haut", "/panier?retour=1#haut"],
  ["https://mal.example/", "/"],
  ["//mal.example/", "/"],
  ["/\\mal.example", "/"],
  ["/\t/mal.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/.//mal.example", "/"],
  ["/api/accounts/sign-out", "/"],
  ["", "/"],
])("after signing in with next %j goes to %j", async (next, goTo) => {
  const { email, password } = await aPerson();
  const reply = await aWorker().aBrowser().post("/api/accounts/sign-in", { email, password, next });
  expect(reply.body).toEqual({ goTo });
});
