import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { aSiret } from "../../support/siret.ts";
import { aDemoPerson } from "../accounts/people.ts";
import { aCounter, bodyOf, POSITION, WANTED } from "./a-counter.ts";

beforeAll(() => aDemoPerson("support"));

test("certified, the space opens for who asked, with its start rates and a mail", async () => {
  const { worker, asker, farmer, siret, ask, certify, idOf } = await aCounter();
  expect((await ask()).body).toEqual({ goTo: "/devenir-producteur?fait=envoye" });
  expect((await asker.get("/api/space-request")).body).toMatchObject({ request: { state: "open" } });
  const id = await idOf();
  expect((await certify(id)).body).toEqual({ goTo: "/support?fait=certifie" });
  const { producers } = await bodyOf(asker.get("/api/me"));
  expect(producers).toEqual([{ id, name: WANTED.name, slug: "moulin-de-la-beoux" }]);
  const rates = await env.DB.prepare("select basis_points from vat_rate where producer_id = ? order by 1").bind(id);
  expect((await rates.raw()).flat()).toEqual([0, 550, 1000, 2000]);
  const identity = env.DB.prepare("select legal_name, siret, commune from legal_identity where producer_id = ?").bind(
    id,
  );
  expect(await identity.raw()).toEqual([[WANTED.legalName, siret, WANTED.commune]]);
  const member = await env.DB.prepare("select user_id, is_owner from producer_member where producer_id = ?").bind(id);
  expect(await member.raw()).toEqual([[farmer.userId, 1]]);
  expect(worker.queued.at(-1)).toMatchObject({
    ...{ kind: "space-certified", to: farmer.email },
    url: `${worker.env.PUBLIC_ORIGIN}/espace-producteur/moulin-de-la-beoux`,
  });
  expect((await asker.get("/api/space-request")).body).toEqual({ request: null });
});

test("refused, it says why, is corrected and sent again", async () => {
  const { worker, asker, farmer, siret, ask, refuse, idOf } = await aCounter();
  await ask({ siret: siret.replace(/^(...)(...)/, "$1 $2 ") });
  const id = await idOf();
  await refuse(id);
  expect(worker.queued.at(-1)).toMatchObject({
    kind: "space-refused",
    to: farmer.email,
    refusal: "Le SIRET est fermé.",
  });
  expect(await idOf()).toBeUndefined();
  expect((await asker.get("/api/space-request")).body).toMatchObject({
    request: { state: "refused", refusal: "Le SIRET est fermé.", siret },
  });
  await ask({ legalName: "Marc Peyrot, meunier" });
  expect(await idOf()).toBe(id);
  expect((await asker.get("/api/space-request")).body).toMatchObject({
    request: { state: "open", refusal: "", legalName: "Marc Peyrot, meunier" },
  });
});

test("one request is open at a time, and stays as it was sent", async () => {
  const { asker, ask } = await aCounter();
  await ask();
  expect(await ask({ name: "Autre" })).toMatchObject({ status: 422, body: { reason: "already-asked" } });
  expect((await asker.get("/api/space-request")).body).toMatchObject({ request: { name: WANTED.name } });
});

test("two answers at once open one space", async () => {
  const { asker, ask, certify, idOf, worker } = await aCounter();
  await ask();
  const id = await idOf();
  const replies = await Promise.all([certify(id), certify(id)]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  expect((await bodyOf(asker.get("/api/me"))).producers).toHaveLength(1);
  expect(worker.queued.filter(({ kind }) => kind === "space-certified")).toHaveLength(1);
});

test("what was certified is not refused any more, nor the other way round", async () => {
  const one = await aCounter();
  await one.ask();
  const certified = await one.idOf();
  await one.certify(certified);
  expect((await one.refuse(certified)).body).toEqual({ reason: "already-decided" });
  const other = await aCounter();
  await other.ask();
  const refused = await other.idOf();
  await other.refuse(refused);
  expect((await other.certify(refused)).body).toEqual({ reason: "already-decided" });
  expect((await bodyOf(other.asker.get("/api/me"))).producers).toEqual([]);
});

test("what was corrected since it was read is read again before it is answered", async () => {
  const { support, ask, refuse, waiting } = await aCounter();
  await ask();
  const read = await waiting();
  await refuse(read.id);
  await ask({ legalName: "Somebody else" });
  const late = await support.post(`/api/support/space-requests/${read.id}/certify`, {
    ...{ ...POSITION, askedAtMs: read.askedAtMs },
  });
  expect(late).toMatchObject({ status: 422, body: { reason: "already-decided" } });
  expect(await waiting()).toMatchObject({ id: read.id, legalName: "Somebody else" });
});

test("an establishment has one space: who asks for a second one is told to be invited", async () => {
  const first = await aCounter();
  await first.ask();
  const late = await aCounter();
  await late.ask({ siret: first.siret });
  await first.certify(await first.idOf());
  expect(await late.certify(await late.idOf())).toMatchObject({ status: 422, body: { reason: "siret-taken" } });
  expect((await bodyOf(late.asker.get("/api/me"))).producers).toEqual([]);
  await late.refuse(await late.idOf());
  expect((await late.ask({ siret: first.siret })).body).toEqual({
    ...{ reason: "bad-input", faults: [{ path: "siret", expected: "taken" }] },
  });
});

test("two spaces of one name, certified at once, get two addresses", async () => {
  const [one, other] = [await aCounter(), await aCounter()];
  for (const counter of [one, other]) await counter.ask({ name: "Les Jumeaux" });
  const ids = [await one.idOf(), await other.idOf()];
  const replies = await Promise.all([one.certify(ids[0]), other.certify(ids[1])]);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  const slugs = await env.DB.prepare("select slug from producer where name = 'Les Jumeaux' order by slug").raw();
  expect(slugs).toEqual([["les-jumeaux"], ["les-jumeaux-2"]]);
});

test("the second of a name gets an address of its own, and may ask for another space", async () => {
  const { asker, ask, certify, idOf } = await aCounter();
  await ask({ name: "Ferme des Deux" });
  await certify(await idOf());
  await ask({ name: "Ferme des Deux", siret: aSiret() });
  await certify(await idOf());
  const { producers } = await bodyOf(asker.get("/api/me"));
  expect(producers.map(({ slug }: { slug: string }) => slug).toSorted()).toEqual([
    "ferme-des-deux",
    "ferme-des-deux-2",
  ]);
});

test.each([
  ["siret", { siret: "73282932000075" }],
  ["postcode", { postcode: "2634" }],
  ["legalForm", { legalForm: "" }],
  ["name", { name: "  " }],
  ["name", { name: "\u200b\u2800" }],
  ["charter", { charter: "" }],
])("refuses a wrong %s beside its field", async (path, changes) => {
  const { ask } = await aCounter();
  expect((await ask(changes)).body).toMatchObject({ reason: "bad-input", faults: [{ path }] });
});

test("a plain form comes back with what was typed", async () => {
  const { asker } = await aCounter();
  const reply = await asker.submit("/api/space-request", { ...WANTED, siret: "123" });
  const [page, id] = reply.headers.get("location")?.split("?retour=") ?? [];
  expect(page).toBe("/devenir-producteur");
  expect((await asker.get(`/api/form-outcome/${id}`)).body).toMatchObject({
    ...{ form: "space-request", values: { siret: "123", name: WANTED.name }, faults: [{ path: "siret" }] },
  });
});

test("neither a refusal without a reason nor a position beyond the pole is taken", async () => {
  const { ask, certify, refuse, idOf } = await aCounter();
  await ask();
  const id = await idOf();
  expect((await refuse(id, " ")).body).toMatchObject({ reason: "bad-input", faults: [{ path: "refusal" }] });
  expect(await certify(id, { position: "99.1, 5.2" })).toMatchObject({ status: 400, body: { reason: "bad-input" } });
  expect(await idOf()).toBe(id);
});

test("only support reads and answers requests", async () => {
  const { worker, asker, support, ask, idOf } = await aCounter();
  await ask();
  const paths = ["certify", "refuse"].map((what) => `/api/support/space-requests/x/${what}`);
  for (const path of paths) {
    expect((await asker.post(path, {})).status).toBe(404);
    expect((await worker.aBrowser().post(path, {})).status).toBe(401);
  }
  expect((await asker.get("/api/support/space-requests")).status).toBe(404);
  expect((await support.get("/api/space-request")).body).toEqual({ request: null });
  expect(await idOf()).toBeDefined();
});

test("a session that ended keeps what support has written", async () => {
  const { worker, ask, idOf } = await aCounter();
  await ask();
  const reply = await worker.aBrowser().submit(`/api/support/space-requests/${await idOf()}/refuse`, {
    ...{ refusal: "Le SIRET est fermé.", askedAtMs: "1" },
  });
  expect(decodeURIComponent(reply.headers.get("location") ?? "")).toMatch(/^\/connexion\?suite=\/support\?retour=/);
});

test("a request is handed over with one's data, and forgotten with the account", async () => {
  const { asker, farmer, siret, ask, waiting } = await aCounter();
  await ask();
  expect((await asker.get("/api/accounts/own/export")).body).toMatchObject({ spaceRequests: [{ siret }] });
  await asker.post("/api/accounts/own/delete", { currentPassword: farmer.password });
  expect(await waiting()).toBeUndefined();
});

test("a request nobody made is not found", async () => {
  const { certify, refuse } = await aCounter();
  expect((await certify("nobody")).status).toBe(404);
  expect((await refuse("nobody")).status).toBe(404);
});

test("a commune that does not exist, or not with that postcode, is refused with the nearest", async () => {
  const { ask } = await aCounter();
  const nowhere = (await ask({ postcode: "26400", commune: "Nullepart" })).body;
  expect(nowhere).toMatchObject({ faults: [{ path: "commune", expected: expect.stringMatching(/^near:26400 /) }] });
  const elsewhere = (await ask({ postcode: "26000", commune: "Crest" })).body;
  expect(elsewhere).toMatchObject({ faults: [{ expected: expect.stringMatching(/^near:26400 Crest/) }] });
  expect((await ask({ postcode: "26400", commune: "CREST" })).status).toBe(200);
});

test("support may write the position as maps and people do", async () => {
  const { ask, certify, idOf } = await aCounter();
  await ask();
  const id = await idOf();
  expect((await certify(id, { position: "44,7281 ; 5,0217" })).body).toMatchObject({ goTo: expect.any(String) });
  const place = env.DB.prepare("select latitude_microdegrees, longitude_microdegrees from producer where id = ?");
  expect(await place.bind(id).raw()).toEqual([[44_728_100, 5_021_700]]);
});
