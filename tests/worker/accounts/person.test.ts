import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { personOf } from "../../../worker/middleware/person.ts";
import { aWorker } from "./browser.ts";
import { aMarket, aPerson, aProducerOf } from "./people.ts";

/** A database that counts the round trips made to it. */
function counting(db: D1Database) {
  const counts = { trips: 0 };
  const counted = new Proxy(db, {
    get(target, property) {
      if (property === "batch") {
        return (statements: D1PreparedStatement[]) => {
          counts.trips += 1;
          return target.batch(statements);
        };
      }
      if (property === "prepare") return (query: string) => target.prepare(query);
      throw new Error(`not counted: ${String(property)}`);
    },
  });
  return { counts, db: counted };
}

async function signedIn() {
  const owner = await aPerson();
  const browser = aWorker().aBrowser();
  await browser.post("/api/accounts/sign-in", { email: owner.email, password: owner.password });
  const cookie = `halle.session=${browser.cookies.get("halle.session")}`;
  return { owner, browser, request: new Request("http://localhost/", { headers: { cookie } }) };
}

test("knows a person with all their roles, in one round trip", async () => {
  const { owner, request } = await signedIn();
  const producer = await aProducerOf([owner]);
  const market = await aMarket();
  await market.giveRight(owner, { right: "admin" });
  await market.giveRight(owner, { right: "catalogs", catalogId: "catalog-7" });
  const duty = await market.giveDuty(owner);
  const { counts, db } = counting(env.DB);
  expect(await personOf(request, { ...env, DB: db })).toEqual({
    userId: owner.userId,
    name: owner.name,
    isSupport: false,
    producerIds: [producer.id],
    ownedProducerIds: [producer.id],
    rights: [
      { marketId: market.id, right: "admin", catalogId: null },
      { marketId: market.id, right: "catalogs", catalogId: "catalog-7" },
    ],
    dutyIds: [duty],
  });
  expect(counts.trips).toBe(1);
});

test("asks the database nothing about somebody without a session cookie", async () => {
  const { counts, db } = counting(env.DB);
  const bindings = { ...env, DB: db };
  expect(await personOf(new Request("http://localhost/"), bindings)).toBeNull();
  expect(await personOf(new Request("http://localhost/", { headers: { cookie: "theme=dark" } }), bindings)).toBeNull();
  const forged = { cookie: `halle.session=abc.${"A".repeat(43)}%3D` };
  expect(await personOf(new Request("http://localhost/", { headers: forged }), bindings)).toBeNull();
  expect(counts.trips).toBe(0);
});

test("takes away a right with the next request", async () => {
  const { owner, request } = await signedIn();
  const market = await aMarket();
  await market.giveRight(owner, { right: "admin" });
  expect((await personOf(request, env))?.rights).toHaveLength(1);
  await env.DB.prepare("delete from market_right where user_id = ?").bind(owner.userId).run();
  expect((await personOf(request, env))?.rights).toEqual([]);
});

test("tells a page who asks and where they are at home", async () => {
  const { owner, browser } = await signedIn();
  const producer = await aProducerOf([owner]);
  const [own, joined] = [await aMarket("A"), await aMarket("B")];
  await own.giveRight(owner, { right: "admin" });
  await own.giveRight(owner, { right: "members" });
  await joined.join(owner);
  await aMarket("C");
  expect((await browser.get("/api/me")).body).toEqual({
    person: { id: owner.userId, name: owner.name, email: owner.email, isSupport: false, language: "fr" },
    producers: [{ id: producer.id, name: producer.name, slug: producer.id }],
    markets: [
      { id: own.id, name: "A", slug: own.id, rights: ["admin", "members"] },
      { id: joined.id, name: "B", slug: joined.id, rights: [] },
    ],
    demo: false,
  });
  expect((await aWorker().aBrowser().get("/api/me")).body).toEqual({
    person: null,
    producers: [],
    markets: [],
    demo: false,
  });
});
