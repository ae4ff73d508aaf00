import { expect, test } from "vitest";
import deployment from "../../../wrangler.toml?raw";
import { aWorker } from "../accounts/browser.ts";
import { aDemoPerson } from "../accounts/people.ts";

const PEOPLE = [
  ["customer", "/"],
  ["producer", "/espace-producteur"],
  ["volunteer", "/"],
  ["admin", "/"],
  ["support", "/support"],
] as const;

test.each(PEOPLE)("one click enters the demo as %s, with a session like any other", async (person, home) => {
  await aDemoPerson(person);
  const browser = aWorker({ DEMO: "1" }).aBrowser();
  const reply = await browser.submit("/api/demo/sign-in", { person });
  expect(reply.status).toBe(303);
  expect(reply.headers.get("location")).toBe(home);
  expect((await browser.get("/api/me")).body).toMatchObject({ person: { id: `demo-${person}` }, demo: true });
  expect((await browser.get("/api/accounts/own/sessions")).body).toMatchObject([{ isCurrent: true }]);
});

test("goes on to the page that asked for a sign-in, and to no other site", async () => {
  await aDemoPerson("customer");
  const browser = aWorker({ DEMO: "1" }).aBrowser();
  const next = async (typed: string) =>
    (await browser.post("/api/demo/sign-in", { person: "customer", next: typed })).body;
  expect(await next("/compte")).toEqual({ goTo: "/compte" });
  expect(await next("//mal.example")).toEqual({ goTo: "/" });
});

test("enters as nobody else", async () => {
  const reply = await aWorker({ DEMO: "1" }).aBrowser().post("/api/demo/sign-in", { person: "farmer" });
  expect(reply.status).toBe(400);
});

test("shows the mails nobody sends", async () => {
  const { env, aBrowser } = aWorker({ DEMO: "1" });
  await env.DB.prepare("insert into sent_mail values ('m', 'a@b.example', 'Objet', 'Le texte', '<p>', 1)").run();
  expect((await aBrowser().get("/api/demo/mails")).body).toMatchObject([{ subject: "Objet", text: "Le texte" }]);
});

test.each<[string, Partial<Env>]>([
  ["without DEMO", {}],
  ["with DEMO set to anything but 1", { DEMO: "true" }],
  ["over TLS, as deployed, whatever DEMO says", { DEMO: "1", PUBLIC_ORIGIN: "https://halle.example" }],
])("does not exist %s", async (_, changes) => {
  const browser = aWorker(changes).aBrowser();
  expect((await browser.post("/api/demo/sign-in", { person: "admin" })).status).toBe(404);
  expect((await browser.get("/api/demo/mails")).status).toBe(404);
  expect((await browser.get("/api/me")).body).toMatchObject({ demo: false });
});

test("the deployed configuration names no DEMO and is served over TLS", () => {
  const settings = deployment.split("\n").filter((line) => !line.trimStart().startsWith("#"));
  expect(settings.join("\n")).not.toMatch(/\bDEMO\b/);
  expect(settings).toContainEqual(expect.stringMatching(/^PUBLIC_ORIGIN = "https:\/\//));
});
