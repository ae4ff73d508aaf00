// Without a script: what was typed comes back, however long it is.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { OUTCOMES, sweepOutcomes } from "../../../worker/forms/form-outcome.ts";
import { aWorker } from "../accounts/browser.ts";
import { aPerson, PASSWORD } from "../accounts/people.ts";
import { aTeam } from "../producers/a-team.ts";

const outcomeId = (location: string | null): string =>
  new URL(location ?? "", "http://x").searchParams.get("retour") ?? "";

const TEN_MINUTES_MS = 10 * 60 * 1000;
const ACTIVITY = "Des légumes. ".repeat(700);

async function refusedForm() {
  const { email } = await aPerson();
  const browser = aWorker().aBrowser();
  await browser.post("/api/accounts/sign-in", { email, password: PASSWORD });
  const reply = await browser.submit("/api/space-request", { name: "Ferme", activity: ACTIVITY, charter: "accepted" });
  const id = outcomeId(reply.headers.get("location"));
  return { browser, outcome: () => browser.get(`/api/form-outcome/${id}`) };
}

const keptCount = async () => (await env.PICTURES.list({ prefix: OUTCOMES })).objects.length;

test("a form beyond what cookies hold comes back whole to who is signed in", async () => {
  const { browser, outcome } = await refusedForm();
  expect((await outcome()).body).toMatchObject({
    form: "space-request",
    values: { name: "Ferme", activity: ACTIVITY },
  });
  for (const [name, value] of browser.cookies) expect(name.length + value.length, name).toBeLessThan(4000);
});

test("it is kept for ten minutes, and forgotten then", async () => {
  const { outcome } = await refusedForm();
  const before = await keptCount();
  await sweepOutcomes(env, Date.now());
  expect(await keptCount()).toBe(before);
  vi.useFakeTimers({ now: Date.now() + TEN_MINUTES_MS + 1000, toFake: ["Date"] });
  try {
    expect((await outcome()).status).toBe(404);
    await sweepOutcomes(env, Date.now());
    expect(await keptCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a stranger's long form is kept in cookies alone", async () => {
  const before = await keptCount();
  await aWorker()
    .aBrowser("203.0.113.31")
    .submit("/api/accounts/sign-up", { name: "x".repeat(12_000), email: "long@ferme.example", language: "fr" });
  expect(await keptCount()).toBe(before);
});

test("a description of 1999 characters in 40 lines is saved, though a form sends two for each line break", async () => {
  const team = await aTeam("long-description");
  const description = `${`${"x".repeat(49)}\n`.repeat(39)}${"x".repeat(49)}`;
  expect(description).toHaveLength(1999);
  const fields = { name: "Pommes", unit: "kg", description: description.replaceAll("\n", "\r\n") };
  const { location } = await team.submit("/products", fields);
  expect(location).toMatch(/fait=cree$/);
  const productId = new URL(location ?? "", "http://x").pathname.split("/").at(-1);
  expect((await team.get(`/products/${productId}`)).body.product.description).toBe(description);
});
