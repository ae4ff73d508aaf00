import { expect, test } from "vitest";
import { aWorker, tokenIn } from "./browser.ts";
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

test("tries ten passwords of thirty sent at once from one network, and says when to come back", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const replies = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      aBrowser("192.0.2.200").post("/api/accounts/sign-in", { email, password: `essai numéro ${n}` }),
    ),
  );
  const refused = replies.filter((reply) => reply.status === 429);
  expect(refused).toHaveLength(20);
  expect(refused[0]?.body).toMatchObject({ reason: "too-many-attempts" });
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(14 * 60);
});

const WRONG = "pas le bon mot";

test("whoever tries wrong passwords shuts themselves out, and not the owner", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const thief = aBrowser("198.51.100.7");
  for (let n = 0; n < 11; n += 1) await thief.post("/api/accounts/sign-in", { email, password: WRONG });
  expect(await thief.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
  expect(await aBrowser("203.0.113.9").post("/api/accounts/sign-in", { email, password })).toMatchObject({
    status: 200,
  });
});

test("an unknown e-mail is counted like a known one", async () => {
  const { email } = await aPerson();
  const { aBrowser } = aWorker();
  const statuses = async (address: string, typed: string) => {
    const all = [];
    for (let n = 0; n < 11; n += 1)
      all.push((await aBrowser(address).post("/api/accounts/sign-in", { email: typed, password: WRONG })).status);
    return all;
  };
  expect(await statuses("198.51.100.21", "personne@nulle-part.example")).toEqual(
    await statuses("198.51.100.22", email),
  );
});

test("a browser that was signed in to before is let in from the very network of the one who tries", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const owner = aBrowser("198.51.100.8");
  await owner.post("/api/accounts/sign-in", { email, password });
  await owner.post("/api/accounts/sign-out", {});
  expect(owner.cookies.has("halle.session")).toBe(false);
  const thief = aBrowser("198.51.100.8");
  for (let n = 0; n < 11; n += 1) await thief.post("/api/accounts/sign-in", { email, password: WRONG });
  expect(await thief.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
  expect(await owner.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 200 });
});

test("a known browser tries ten, like anybody, and uses up nobody else's", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const found = aBrowser("198.51.100.30");
  await found.post("/api/accounts/sign-in", { email, password });
  for (let n = 0; n < 10; n += 1)
    expect(await found.post("/api/accounts/sign-in", { email, password: WRONG })).toMatchObject({ status: 422 });
  expect(await found.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
  expect(await aBrowser("198.51.100.30").post("/api/accounts/sign-in", { email, password })).toMatchObject({
    status: 200,
  });
});

test("a browser is known for the accounts that were signed in to on it, and for no other", async () => {
  const [lucie, marc] = [await aPerson(), await aPerson()];
  const { aBrowser } = aWorker();
  const tablet = aBrowser("198.51.100.31");
  for (const { email, password } of [lucie, marc]) await tablet.post("/api/accounts/sign-in", { email, password });
  const stranger = await aPerson();
  for (let n = 0; n < 11; n += 1) {
    const thief = aBrowser("198.51.100.31");
    for (const { email } of [lucie, marc, stranger])
      await thief.post("/api/accounts/sign-in", { email, password: WRONG });
  }
  const again = async ({ email, password }: typeof lucie) =>
    (await tablet.post("/api/accounts/sign-in", { email, password })).status;
  expect([await again(lucie), await again(marc), await again(stranger)]).toEqual([200, 200, 429]);
});

test("a mark of a browser that was made up, or made for another one, is worth nothing", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const owner = aBrowser("198.51.100.32");
  await owner.post("/api/accounts/sign-in", { email, password });
  const [deviceId = "", mark = ""] = owner.cookies.get("halle.device")?.split(".") ?? [];
  for (const cookie of [`${"a".repeat(22)}.${mark}`, `${deviceId}.${"a".repeat(22)}`, deviceId, "nonsense"]) {
    const thief = aBrowser("198.51.100.33");
    thief.cookies.set("halle.device", cookie);
    for (let n = 0; n < 10; n += 1) await thief.post("/api/accounts/sign-in", { email, password: WRONG });
  }
  const thief = aBrowser("198.51.100.33");
  thief.cookies.set("halle.device", `${"b".repeat(22)}.${mark}`);
  expect(await thief.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
});

test("with a new password every other browser is a stranger's again", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const [owner, thief] = [aBrowser("198.51.100.34"), aBrowser("198.51.100.35")];
  for (const one of [owner, thief]) await one.post("/api/accounts/sign-in", { email, password });
  const changed = "des navets au printemps";
  await owner.post("/api/accounts/own/password", { currentPassword: password, password: changed });
  const stranger = aBrowser("198.51.100.35");
  for (let n = 0; n < 10; n += 1) await stranger.post("/api/accounts/sign-in", { email, password: WRONG });
  expect(await thief.post("/api/accounts/sign-in", { email, password: changed })).toMatchObject({ status: 429 });
  for (let n = 0; n < 10; n += 1)
    await aBrowser("198.51.100.34").post("/api/accounts/sign-in", { email, password: WRONG });
  expect(await owner.post("/api/accounts/sign-in", { email, password: changed })).toMatchObject({ status: 200 });
});

test("wrong passwords at the door do not stop their owner from changing theirs", async () => {
  const { email, password } = await aPerson();
  const { aBrowser } = aWorker();
  const owner = aBrowser("198.51.100.36");
  await owner.post("/api/accounts/sign-in", { email, password });
  for (let n = 0; n < 10; n += 1)
    await aBrowser("198.51.100.36").post("/api/accounts/sign-in", { email, password: WRONG });
  const change = { currentPassword: password, password: "des navets au printemps" };
  expect(await owner.post("/api/accounts/own/password", change)).toMatchObject({ status: 200 });
});

test("whoever is shut out comes in by a link sent by mail", async () => {
  const { email, password } = await aPerson();
  const { aBrowser, queued } = aWorker();
  const owner = aBrowser("198.51.100.37");
  for (let n = 0; n < 10; n += 1) await owner.post("/api/accounts/sign-in", { email, password: WRONG });
  expect(await owner.post("/api/accounts/sign-in", { email, password })).toMatchObject({ status: 429 });
  await owner.post("/api/accounts/forgotten-password", { email });
  await owner.post("/api/accounts/reset-password", { token: tokenIn(queued[0]), password: "des navets au printemps" });
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
