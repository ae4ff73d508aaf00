import { expect, test } from "vitest";
import { aWorker } from "./browser.ts";
import { aPerson } from "./people.ts";

const outcomeId = (location: string | null): string =>
  new URL(location ?? "", "http://x").searchParams.get("retour") ?? "";

test("a plain form that succeeds leads to the next page", async () => {
  const { email, password } = await aPerson();
  const browser = aWorker().aBrowser();
  const reply = await browser.submit("/api/accounts/sign-in", { email, password, next: "/compte" });
  expect(reply).toMatchObject({ status: 303 });
  expect(reply.headers.get("location")).toBe("/compte");
  expect((await browser.get("/api/accounts/own")).status).toBe(200);
});

test("a plain form that is refused leads back, with what was typed but never the password", async () => {
  const { email } = await aPerson();
  const browser = aWorker().aBrowser();
  const reply = await browser.submit("/api/accounts/sign-in", { email, password: "pas le bon mot", next: "/compte" });
  const location = reply.headers.get("location");
  expect(location).toMatch(/^\/connexion\?retour=[0-9a-f]{8}$/);
  const { body } = await browser.get(`/api/form-outcome/${outcomeId(location)}`);
  expect(body).toMatchObject({ form: "sign-in", reason: "wrong-credentials", values: { email, next: "/compte" } });
  expect(JSON.stringify([...browser.cookies, body])).not.toContain("pas le bon mot");
});

test("a fault is told with its field", async () => {
  const browser = aWorker().aBrowser();
  const reply = await browser.submit("/api/accounts/sign-up", { name: " ", email: "pas une adresse", language: "fr" });
  const { body } = await browser.get(`/api/form-outcome/${outcomeId(reply.headers.get("location"))}`);
  expect(body).toMatchObject({
    reason: "bad-input",
    faults: [
      { path: "name", expected: "!0" },
      { path: "email", expected: "email" },
    ],
    values: { email: "pas une adresse" },
  });
});

test("the outcome shows on the page it belongs to and nowhere else", async () => {
  const browser = aWorker().aBrowser();
  const reply = await browser.submit("/api/accounts/sign-in", { email: "a@b.example", password: "" });
  const id = outcomeId(reply.headers.get("location"));
  expect((await browser.get("/api/form-outcome/00000000")).status).toBe(404);
  expect((await aWorker().aBrowser().get(`/api/form-outcome/${id}`)).status).toBe(404);
  browser.cookies.set("halle.form", encodeURIComponent('{"id":1}'));
  expect((await browser.get("/api/form-outcome/1")).status).toBe(404);
});

test("what is too long for a cookie is left out, and the reason still told", async () => {
  const browser = aWorker().aBrowser();
  const fields = { name: "x".repeat(12_000), email: "long@ferme.example", language: "fr" };
  const reply = await browser.submit("/api/accounts/sign-up", fields);
  for (const [name, value] of browser.cookies) expect(name.length + value.length, name).toBeLessThan(4000);
  const { body } = await browser.get(`/api/form-outcome/${outcomeId(reply.headers.get("location"))}`);
  expect(body).toMatchObject({ faults: [{ path: "name" }], values: { email: "long@ferme.example" } });
});

test("a plain form whose session has ended leads to the sign-in page", async () => {
  const reply = await aWorker()
    .aBrowser()
    .submit("/api/accounts/own/profile", { name: "x", telephone: "", language: "fr" });
  expect(reply.status).toBe(303);
  expect(reply.headers.get("location")).toBe("/connexion?suite=%2Fcompte");
});

test.each([
  ["neither JSON nor a form", "text/plain", "email=a@b.example"],
  ["broken JSON", "application/json", "{"],
  ["JSON of another shape", "application/json", "[1,2]"],
])("refuses %s", async (_, contentType, body) => {
  const reply = await aWorker().aBrowser().send("/api/accounts/sign-in", { contentType, body });
  expect(reply).toMatchObject({ status: 400, body: { reason: "bad-input" } });
});

test("refuses a body beyond 16 KB unread", async () => {
  const reply = await aWorker()
    .aBrowser()
    .post("/api/accounts/sign-in", { email: "x".repeat(20_000), password: "x" });
  expect(reply.status).toBe(413);
});

test("a long form is kept whole, and gives its place to a shorter one", async () => {
  const browser = aWorker().aBrowser();
  const name = "é".repeat(2000);
  const long = await browser.submit("/api/accounts/sign-up", { name, email: "long@ferme.example", language: "fr" });
  const { body } = await browser.get(`/api/form-outcome/${outcomeId(long.headers.get("location"))}`);
  expect(body).toMatchObject({ values: { name } });
  const short = await browser.submit("/api/accounts/sign-up", { name: "", email: "", language: "fr" });
  const { body: shorter } = await browser.get(`/api/form-outcome/${outcomeId(short.headers.get("location"))}`);
  expect(shorter).toMatchObject({ values: { name: "" } });
});
