// Becoming a member of a market that takes members by request: asked, withdrawn, accepted, refused, and by whom.
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { expect, test } from "vitest";
import type { MarketRightKind, Person } from "../../../domain/access/person.ts";
import { MarketId } from "../../../domain/ids.ts";
import { ANNOUNCED_EVERY_MS, ASK_AGAIN_AFTER_MS, type Joining } from "../../../domain/market/joining.ts";
import type { MailMessage } from "../../../worker/mail/message.ts";
import { announceRequests } from "../../../worker/memberships/announce-requests.ts";
import { knowPerson } from "../../../worker/middleware/person.ts";
import { site } from "../../../worker/site.ts";
import { readMarketPage } from "../../../worker/store/markets.ts";
import { user } from "../../../worker/store/schema/accounts.ts";
import { marketRight } from "../../../worker/store/schema/markets.ts";
import * as id from "../../support/ids.ts";
import { aMarket } from "./rows.ts";

interface Sent {
  readonly person: Person | null;
  readonly json?: unknown;
  readonly form?: Record<string, string>;
}

/** A market of its own, with somebody who answers its requests and somebody who asks. */
async function aScene(slug: string, joining: Joining = "by-request") {
  await aMarket({ slug, name: `Marché ${slug}`, commune: "Crest", postcode: "26400", at: [44.7278, 5.0231], joining });
  const queued: MailMessage[] = [];
  const MAIL = { ...env.MAIL, send: async (message: MailMessage) => void queued.push(message) } as unknown as Queue;
  const bindings: Env = { ...env, MAIL };
  const aPerson = async (name: string, right?: MarketRightKind): Promise<Person> => {
    const userId = id.user(`${slug}-${name}`);
    await drizzle(env.DB)
      .insert(user)
      .values({ id: userId, name, email: `${userId}@ferme.example`, emailVerified: true });
    if (right !== undefined) await drizzle(env.DB).insert(marketRight).values({ marketId: slug, userId, right });
    const marketId = v.parse(MarketId, slug);
    return {
      ...{ userId, name, isSupport: false, producerIds: [], ownedProducerIds: [], dutyIds: [] },
      rights: right === undefined ? [] : [{ marketId, right, catalogId: null }],
    };
  };
  const send = async (method: string, path: string, { person, json, form }: Sent) => {
    const body = json === undefined ? new URLSearchParams(form) : JSON.stringify(json);
    const type = json === undefined ? "application/x-www-form-urlencoded" : "application/json";
    const request = new Request(`http://localhost/api/markets/${slug}/${path}`, {
      method,
      headers: { "content-type": type, "sec-fetch-site": "same-origin" },
      ...(method === "GET" ? {} : { body }),
    });
    knowPerson(request, person);
    const ctx = createExecutionContext();
    const response = await site.fetch(request, bindings, ctx);
    await waitOnExecutionContext(ctx);
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith("{") ? JSON.parse(text) : text,
      location: response.headers.get("location"),
    };
  };
  const [asker, admin] = [await aPerson("asker"), await aPerson("admin", "admin")];
  const standing = async (person: Person) => {
    const page = await readMarketPage(env.DB, slug, { userId: person.userId, nowMs: 0 });
    return { isMember: page?.isMember, request: page?.request?.state ?? null };
  };
  return {
    ...{ slug, queued, bindings, aPerson, asker, admin, standing },
    ask: (person: Person = asker, message = "Bonjour") =>
      send("POST", "membership-request", { person, json: { message } }),
    withdraw: (person: Person = asker) => send("POST", "membership-request/withdraw", { person, json: {} }),
    accept: (of: Person, person: Person = admin) =>
      send("POST", `membership-requests/${of.userId}/accept`, { person, json: {} }),
    refuse: (of: Person, reason: string, person: Person = admin) =>
      send("POST", `membership-requests/${of.userId}/refuse`, { person, json: { reason } }),
    list: (person: Person) => send("GET", "membership-requests", { person, json: null }),
    send,
  };
}

const later = (slug: string, ms: number) =>
  env.DB.prepare(
    `UPDATE membership_request SET asked_at_ms = asked_at_ms - ?2, announced_at_ms = announced_at_ms - ?2,
      decided_at_ms = decided_at_ms - ?2 WHERE market_id = ?1`,
  )
    .bind(slug, ms)
    .run();

test("somebody asks, the market accepts, and they are a member who is told so", async () => {
  const { asker, admin, ask, accept, list, standing, queued } = await aScene("accepts");
  expect((await ask()).body).toEqual({ goTo: "/marches/accepts?fait=demande" });
  expect(await standing(asker)).toEqual({ isMember: false, request: "waiting" });
  expect((await list(admin)).body).toMatchObject({
    requests: [{ userId: asker.userId, name: "asker", message: "Bonjour", email: "accepts-asker@ferme.example" }],
  });
  expect((await accept(asker)).body).toEqual({ goTo: "/marches/accepts?fait=accepte" });
  expect(await standing(asker)).toEqual({ isMember: true, request: "accepted" });
  expect((await list(admin)).body).toEqual({ requests: [] });
  expect(queued).toMatchObject([
    { kind: "membership-asked", to: "accepts-admin@ferme.example", count: 1 },
    { kind: "membership-accepted", to: "accepts-asker@ferme.example", marketName: "Marché accepts" },
  ]);
});

test("a refusal says why, to whoever asked, and may be asked anew after a week", async () => {
  const { slug, asker, ask, refuse, standing, queued } = await aScene("refuses");
  await ask();
  expect((await refuse(asker, "")).body).toMatchObject({ faults: [{ path: "reason" }] });
  expect((await refuse(asker, "Nous sommes complets.")).body).toEqual({ goTo: "/marches/refuses?fait=refuse" });
  expect(await standing(asker)).toEqual({ isMember: false, request: "refused" });
  expect(queued.at(-1)).toMatchObject({ kind: "membership-refused", reason: "Nous sommes complets." });
  expect((await ask()).body).toEqual({ reason: "asked-lately" });
  await later(slug, ASK_AGAIN_AFTER_MS);
  expect((await ask()).status).toBe(200);
  expect(await standing(asker)).toEqual({ isMember: false, request: "waiting" });
});

test("what was withdrawn can be asked again, and not answered", async () => {
  const { asker, ask, withdraw, accept, standing } = await aScene("withdraws");
  await ask();
  expect((await withdraw()).body).toEqual({ goTo: "/marches/withdraws?fait=demande-retiree" });
  expect((await withdraw()).body).toEqual({ goTo: "/marches/withdraws?fait=demande-retiree" });
  expect((await accept(asker)).body).toEqual({ reason: "already-decided" });
  expect(await standing(asker)).toEqual({ isMember: false, request: "withdrawn" });
  expect((await ask()).status).toBe(200);
});

test("asked five times at once it is one request, and one mail", async () => {
  const { asker, ask, list, admin, queued } = await aScene("at-once");
  const replies = await Promise.all(Array.from({ length: 5 }, () => ask(asker)));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await list(admin)).body.requests).toHaveLength(1);
  expect(queued).toHaveLength(1);
});

test("of two who answer at once one is heard, and the other told", async () => {
  const { asker, ask, accept, refuse, aPerson, standing, queued } = await aScene("two-answers");
  const helper = await aPerson("helper", "members");
  await ask();
  const replies = await Promise.all([accept(asker), refuse(asker, "Non.", helper)]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  const { isMember } = await standing(asker);
  expect(isMember).toBe(replies[0]?.status === 200);
  expect(queued.filter(({ to }) => to.startsWith("two-answers-asker"))).toHaveLength(1);
});

test.each([
  ["open", "not-by-request"],
  ["waiting-list", "not-by-request"],
  ["closed", "not-by-request"],
] as const)("a market that is %s is not asked", async (joining, reason) => {
  const { ask, asker, standing } = await aScene(`not-${joining}`, joining);
  expect(await ask()).toMatchObject({ status: 422, body: { reason } });
  expect(await standing(asker)).toEqual({ isMember: false, request: null });
});

test("a member does not ask", async () => {
  const { asker, ask, accept } = await aScene("is-member");
  await ask();
  await accept(asker);
  expect((await ask()).body).toEqual({ reason: "already-member" });
});

test("who has no right there, or one elsewhere, neither reads nor answers", async () => {
  const here = await aScene("here-only");
  const there = await aScene("there-only");
  await here.ask();
  const [seller, helper] = [await here.aPerson("seller", "catalogs"), await here.aPerson("keeper", "members")];
  for (const one of [here.asker, there.admin, seller]) {
    expect((await here.list(one)).status).toBe(404);
    expect((await here.accept(here.asker, one)).status).toBe(404);
    expect((await here.refuse(here.asker, "Non.", one)).status).toBe(404);
  }
  // Nor does a right at one market answer what was asked at another.
  expect((await there.accept(here.asker)).status).toBe(404);
  expect(await here.standing(here.asker)).toEqual({ isMember: false, request: "waiting" });
  expect((await here.list(helper)).status).toBe(200);
  expect((await here.accept(here.asker, helper)).status).toBe(200);
});

test("a form without a script comes back with what was written, and leads a signed-out one to sign in", async () => {
  const { send, asker, slug } = await aScene("plain");
  const long = await send("POST", "membership-request", { person: asker, form: { message: "a".repeat(501) } });
  expect(long).toMatchObject({ status: 303, location: expect.stringMatching(/^\/marches\/plain\?retour=/) });
  const done = await send("POST", "membership-request", { person: asker, form: { message: "Bonjour" } });
  expect(done).toMatchObject({ status: 303, location: `/marches/${slug}?fait=demande` });
  const out = await send("POST", "membership-request", { person: null, form: { message: "Bonjour" } });
  expect(out.location).toMatch(/^\/connexion\?suite=%2Fmarches%2Fplain/);
});

test("those who answer are written to at once for the first request, then once a day for all", async () => {
  const { slug, ask, aPerson, withdraw, queued, bindings } = await aScene("announced");
  const told = () => queued.flatMap((mail) => (mail.kind === "membership-asked" ? [mail.count] : []));
  await ask();
  for (const name of ["two", "three"]) await ask(await aPerson(name));
  // Nor does asking again and again write again and again.
  await withdraw();
  await ask();
  await announceRequests(bindings, Date.now());
  expect(told()).toEqual([1]);
  await later(slug, ANNOUNCED_EVERY_MS);
  await announceRequests(bindings, Date.now());
  expect(told()).toEqual([1, 3]);
  await later(slug, ANNOUNCED_EVERY_MS);
  await announceRequests(bindings, Date.now());
  expect(told()).toEqual([1, 3]);
});
