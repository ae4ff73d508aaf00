import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, expect, test } from "vitest";
import { legalIdentity } from "../../../worker/store/schema/legal.ts";
import { aSiret } from "../../support/siret.ts";
import { aWorker } from "../accounts/browser.ts";
import { aDemoPerson, aPerson, aProducerOf, PASSWORD } from "../accounts/people.ts";

// Their answers are read by what they hold.
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested.
const bodyOf = async (reply: Promise<{ body: unknown }>): Promise<any> => (await reply).body;

beforeAll(() => aDemoPerson("support"));

/** A certified farm, its owner and another member at their browsers, and the support. */
async function aFarm() {
  const worker = aWorker({ DEMO: "1" });
  const [owner, member] = [await aPerson({ name: "Lucie" }), await aPerson({ name: "Paul" })];
  const space = await aProducerOf([owner, member], 1);
  const identity = {
    ...{ legalName: "Lucie Morel", siret: aSiret(), legalForm: "individual" as const, street: "Le Bourg" },
    ...{ postcode: "26220", commune: "Dieulefit", activity: "Des poireaux" },
  };
  await drizzle(env.DB)
    .insert(legalIdentity)
    .values({ producerId: space.id, ...identity, certifiedAtMs: 1 });
  const signIn = async (email: string) => {
    const browser = worker.aBrowser();
    await browser.post("/api/accounts/sign-in", { email, password: PASSWORD });
    return browser;
  };
  const [ownerThere, memberThere, support] = [await signIn(owner.email), await signIn(member.email), worker.aBrowser()];
  await support.post("/api/demo/sign-in", { person: "support" });
  const path = `/api/producers/${space.id}/legal`;
  const before = { name: space.name, ...identity };
  const wanted = { ...before, explanation: "Nous sommes passés en EARL." };
  const read = () => bodyOf(ownerThere.get(path));
  const questions = async () =>
    (await bodyOf(support.get("/api/support/legal-changes"))).open.filter(
      (one: { producerId: string }) => one.producerId === space.id,
    );
  const decide = async (what: string, fields: object) => {
    const [question] = await questions();
    return await support.post(`/api/support/legal-changes/${question?.id ?? "none"}/${what}`, fields);
  };
  return {
    ...{ worker, owner, member, ownerThere, memberThere, support, space, path, before, identity, read, questions },
    ask: (changes: Partial<typeof wanted> = { legalForm: "earl" } as never) =>
      ownerThere.post(`${path}/change`, { ...wanted, ...changes }),
    apply: (position = "44.525, 5.064") => decide("apply", { position }),
    refuse: (refusal = "Il manque l'extrait du registre.") => decide("refuse", { refusal }),
  };
}

test("support reads old and new side by side, applies, and all can read who asked for what", async () => {
  const { worker, owner, ownerThere, space, before, read, questions, ask, apply } = await aFarm();
  expect((await ask({ legalName: "EARL Morel", name: "Les Poireaux" })).body).toEqual({
    goTo: `/espace-producteur/${space.id}/parametres/infos-legales?fait=demande`,
  });
  expect(worker.queued).toMatchObject([
    {
      ...{ kind: "legal-asked", to: "support@demo.example", askerName: "Lucie", producerName: space.name },
      url: `${worker.env.PUBLIC_ORIGIN}/support/infos-legales`,
    },
  ]);
  const wanted = { ...before, legalName: "EARL Morel", name: "Les Poireaux" };
  expect(await questions()).toMatchObject([{ before, wanted, askerName: "Lucie", explanation: expect.any(String) }]);
  expect(await read()).toMatchObject({ certified: { identity: before }, open: { before, wanted } });
  expect((await apply("44.5, 5.06")).body).toEqual({ goTo: "/support/infos-legales?fait=modifie" });
  const after = await read();
  expect(after).toMatchObject({
    ...{ certified: { identity: wanted }, open: null },
    answered: [{ state: "applied", before, wanted, askerName: "Lucie", decidedAtMs: expect.any(Number) }],
  });
  expect(after.certified.certifiedAtMs).toBeGreaterThan(1);
  expect((await bodyOf(ownerThere.get("/api/me"))).producers).toMatchObject([{ name: "Les Poireaux" }]);
  const place = env.DB.prepare("select latitude_microdegrees, longitude_microdegrees from producer where id = ?");
  expect(await place.bind(space.id).raw()).toEqual([[44_500_000, 5_060_000]]);
  expect(worker.queued.at(-1)).toMatchObject({ kind: "legal-applied", to: owner.email, producerName: "Les Poireaux" });
});

test("refused, what is certified stays, the reason is told, and another question may be asked", async () => {
  const { worker, owner, before, read, ask, refuse } = await aFarm();
  await ask();
  expect((await refuse()).body).toEqual({ goTo: "/support/infos-legales?fait=refuse" });
  expect(await read()).toMatchObject({
    ...{ certified: { identity: before }, open: null },
    answered: [{ state: "refused", refusal: "Il manque l'extrait du registre." }],
  });
  expect(worker.queued.at(-1)).toMatchObject({ kind: "legal-refused", to: owner.email, refusal: expect.any(String) });
  expect((await ask()).status).toBe(200);
});

test("one question is open at a time, also of two sent at once", async () => {
  const { read, ask } = await aFarm();
  const replies = await Promise.all([ask({ street: "Rue A" }), ask({ street: "Rue B" })]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect(await ask({ street: "Rue C" })).toMatchObject({ status: 422, body: { reason: "already-asked" } });
  expect((await read()).open.wanted.street).toMatch(/^Rue [AB]$/);
});

test("taken back, the question is gone and another one may be asked", async () => {
  const { ownerThere, path, read, questions, ask } = await aFarm();
  await ask();
  await ownerThere.post(`${path}/withdraw`, {});
  expect(await questions()).toEqual([]);
  expect(await read()).toMatchObject({ open: null, answered: [] });
  expect((await ask()).status).toBe(200);
});

test("of two answers at once one counts, and is told once", async () => {
  const { worker, support, questions, read, ask } = await aFarm();
  await ask();
  const [{ id }] = await questions();
  const send = (what: string, fields: object) => support.post(`/api/support/legal-changes/${id}/${what}`, fields);
  const replies = await Promise.all([
    ...[send("apply", { position: "44.5, 5.06" }), send("apply", { position: "44.6, 5.07" })],
    send("refuse", { refusal: "Non" }),
  ]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  expect((await read()).answered).toHaveLength(1);
  expect(worker.queued.filter(({ kind }) => ["legal-applied", "legal-refused"].includes(kind))).toHaveLength(1);
});

test("a SIRET of another space is taken neither when asked nor when applied", async () => {
  const [one, other] = [await aFarm(), await aFarm()];
  expect((await one.ask({ siret: other.identity.siret })).body).toEqual({
    ...{ reason: "bad-input", faults: [{ path: "siret", expected: "taken" }] },
  });
  const wanted = aSiret();
  for (const farm of [one, other]) await farm.ask({ siret: wanted });
  expect((await one.apply()).status).toBe(200);
  expect((await other.apply()).body).toEqual({ reason: "siret-taken" });
  expect(await other.read()).toMatchObject({ certified: { identity: other.before }, open: { state: "open" } });
});

test("a question that changes nothing, or explains nothing, is none", async () => {
  const { ask, questions } = await aFarm();
  expect((await ask({})).body).toEqual({ reason: "nothing-changed" });
  for (const [path, changes] of [
    ["explanation", { explanation: " " }],
    ["siret", { siret: "123" }],
    ["legalName", { legalName: "x".repeat(101) }],
    ["name", { name: "\u200b\u2800" }],
  ] as const)
    expect((await ask({ street: "Ailleurs", ...changes })).body).toMatchObject({ faults: [{ path }] });
  expect(await questions()).toEqual([]);
});

test("a member reads and does not ask; support alone answers; others see nothing", async () => {
  const { worker, memberThere, ownerThere, path, questions, ask } = await aFarm();
  const stranger = await aFarm();
  expect(await bodyOf(memberThere.get(path))).toMatchObject({ mayAsk: false, certified: { certifiedAtMs: 1 } });
  expect((await memberThere.post(`${path}/change`, {})).status).toBe(404);
  expect((await memberThere.post(`${path}/withdraw`, {})).status).toBe(404);
  await ask();
  const [{ id }] = await questions();
  for (const browser of [ownerThere, memberThere, stranger.ownerThere]) {
    expect((await browser.get("/api/support/legal-changes")).status).toBe(404);
    for (const what of ["apply", "refuse"])
      expect((await browser.post(`/api/support/legal-changes/${id}/${what}`, {})).status).toBe(404);
  }
  expect((await stranger.ownerThere.get(path)).status).toBe(404);
  expect((await stranger.ownerThere.post(`${path}/withdraw`, {})).status).toBe(404);
  expect((await worker.aBrowser().get(path)).status).toBe(401);
  expect(await questions()).toHaveLength(1);
});

test("a plain form comes back with what was typed", async () => {
  const { ownerThere, space, path, before } = await aFarm();
  const reply = await ownerThere.submit(`${path}/change`, { ...before, street: "Ailleurs", explanation: "" });
  const [page, id] = reply.headers.get("location")?.split("?retour=") ?? [];
  expect(page).toBe(`/espace-producteur/${space.id}/parametres/infos-legales/modifier`);
  expect((await ownerThere.get(`/api/form-outcome/${id}`)).body).toMatchObject({
    ...{ form: "legal-change", values: { street: "Ailleurs" }, faults: [{ path: "explanation" }] },
  });
});

test("what somebody has asked is handed over with their data, and stays without their name", async () => {
  const { owner, memberThere, ownerThere, space, path, ask, apply } = await aFarm();
  await ask();
  await apply();
  expect((await ownerThere.get("/api/accounts/own/export")).body).toMatchObject({
    legalChanges: [{ producer: space.name, explanation: "Nous sommes passés en EARL." }],
  });
  await env.DB.prepare("update producer_member set is_owner = 1 where producer_id = ?").bind(space.id).run();
  await ownerThere.post("/api/accounts/own/delete", { currentPassword: owner.password });
  expect(await bodyOf(memberThere.get(path))).toMatchObject({ answered: [{ state: "applied", askerName: null }] });
});
