import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import { distribution, participation } from "../../../worker/store/schema/markets.ts";
import { customerOrder, orderLine } from "../../../worker/store/schema/orders.ts";
import { catalog } from "../../../worker/store/schema/producers.ts";
import { aWorker } from "../accounts/browser.ts";
import { aMarket, aPerson, aProducerOf, PASSWORD } from "../accounts/people.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let lastCode = 700_000;

type Somebody = Awaited<ReturnType<typeof aPerson>>;

/** A producer of two with a catalog, and a market with its admin and somebody who keeps its catalogs. */
async function aProposal() {
  const worker = aWorker();
  const [grower, colleague, admin, keeper] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
  const space = await aProducerOf([grower, colleague], 1);
  const market = await aMarket("Les Paniers");
  await market.giveRight(admin, { right: "admin" });
  await market.giveRight(keeper, { right: "catalogs" });
  lastCode += 1;
  const [code, catalogId] = [lastCode, crypto.randomUUID()];
  await drizzle(env.DB).insert(catalog).values({ id: catalogId, producerId: space.id, name: "Été", code });
  const links = env.DB.prepare("SELECT market_id FROM link WHERE catalog_id = ?").bind(catalogId);
  const at = async ({ email }: Somebody) => {
    const browser = worker.aBrowser();
    await browser.post("/api/accounts/sign-in", { email, password: PASSWORD });
    return {
      ...{ get: (path: string) => browser.get(path), submit: browser.submit.bind(browser) },
      asMarket: (act: string) => browser.post(`/api/markets/${market.id}/catalogs/${code}/${act}`, {}),
      asProducer: (act: string) =>
        browser.post(`/api/producers/${space.id}/catalogs/${catalogId}/links/${market.id}/${act}`, {}),
      typeCode: (typed: string) => browser.post(`/api/markets/${market.id}/catalogs`, { code: typed }),
    };
  };
  const linkedTo = async () => (await links.raw<[string]>()).flat();
  const told = () => worker.queued.map(({ kind, to }) => `${kind} ${to}`).toSorted();
  return { worker, grower, colleague, admin, keeper, space, market, code, catalogId, at, linkedTo, told };
}

type Proposal = Awaited<ReturnType<typeof aProposal>>;

/** A distribution of the market at which the catalog takes part. */
async function aSale({ market, catalogId }: Proposal, opensAtMs: number, closesAtMs: number) {
  const id = crypto.randomUUID();
  const store = drizzle(env.DB);
  await store.insert(distribution).values({
    ...{ id, marketId: market.id, placeId: market.id, ordersOpenAtMs: opensAtMs, ordersCloseAtMs: closesAtMs },
    ...{ startsAtMs: closesAtMs + HOUR_MS, endsAtMs: closesAtMs + 2 * HOUR_MS },
  });
  await store.insert(participation).values({ id: `in-${id}`, distributionId: id, catalogId, opensAtMs, closesAtMs });
  return id;
}

async function anOrderOf({ space, catalogId }: Proposal, distributionId: string) {
  const key = { distributionId, customerId: "customer" };
  const store = drizzle(env.DB);
  await store.insert(customerOrder).values({
    ...{ ...key, customerName: "Julie", number: 1, revision: 1, state: "confirmed", totalCents: 450 },
    ...{ placedAtMs: 1, changedAtMs: 1 },
  });
  await store.insert(orderLine).values({
    ...{ ...key, position: 0, producerId: space.id, catalogId, offerId: "offer", productName: "Poireaux" },
    ...{ offerName: "1 kg", pieces: 1, priceCents: 450, vatBasisPoints: 550, billedCents: 450 },
  });
  return async (state: "settled") => {
    await env.DB.prepare("UPDATE customer_order SET state = ? WHERE distribution_id = ?")
      .bind(state, distributionId)
      .run();
  };
}

const salesOf = async ({ catalogId }: Proposal) =>
  (await env.DB.prepare("SELECT distribution_id FROM participation WHERE catalog_id = ?").bind(catalogId).raw()).flat();

test("who answers for a market links a proposal, twice at once makes one, and the producer's team is told once", async () => {
  const here = await aProposal();
  const admin = await here.at(here.admin);
  const page = async () => (await admin.get(`/api/catalogs/${here.code}`)).body;
  expect(await page()).toMatchObject({ markets: [{ slug: here.market.id, linkedAtMs: null }] });
  const replies = await Promise.all([admin.asMarket("link"), admin.asMarket("link")]);
  expect(replies.map(({ body }) => body)).toEqual(
    Array(2).fill({ goTo: `/catalogues/${here.code}?fait=relie&marche=${here.market.id}` }),
  );
  expect(await here.linkedTo()).toEqual([here.market.id]);
  expect(await page()).toMatchObject({ markets: [{ linkedAtMs: expect.any(Number), keeping: [] }] });
  expect(here.told()).toEqual(
    [`catalog-linked ${here.grower.email}`, `catalog-linked ${here.colleague.email}`].toSorted(),
  );
});

test("a code that was heard leads to the proposal; one that nobody has is told beside its field", async () => {
  const here = await aProposal();
  const keeper = await here.at(here.keeper);
  const spoken = String(here.code).replace(/(\d{3})$/, " $1");
  expect((await keeper.typeCode(spoken)).body).toEqual({
    goTo: `/catalogues/${here.code}?marche=${here.market.id}`,
  });
  expect(await here.linkedTo()).toEqual([]);
  expect(await keeper.typeCode("999 999")).toMatchObject({
    status: 400,
    body: { reason: "bad-input", faults: [{ path: "code", expected: "unknown" }] },
  });
  expect(await keeper.typeCode("douze")).toMatchObject({ status: 400, body: { faults: [{ path: "code" }] } });
  await keeper.asMarket("link");
  expect((await keeper.get(`/api/markets/${here.market.id}/catalogs`)).body).toMatchObject({
    catalogs: [{ code: here.code, name: "Été", producerName: here.space.name }],
  });
});

test("a producer who runs the market links the catalog in one go, and who runs it as well is told", async () => {
  const here = await aProposal();
  await here.market.giveRight(here.grower, { right: "admin" });
  const grower = await here.at(here.grower);
  const markets = `/api/producers/${here.space.id}/catalogs/${here.catalogId}/markets`;
  expect((await grower.get(markets)).body).toMatchObject({ markets: [{ slug: here.market.id, linkedAtMs: null }] });
  expect((await grower.asProducer("link")).body).toEqual({
    goTo: `/espace-producteur/${here.space.id}/catalogues/${here.catalogId}?fait=relie&marche=${here.market.id}`,
  });
  expect(await here.linkedTo()).toEqual([here.market.id]);
  expect(here.told()).toEqual(
    [
      `catalog-joined ${here.admin.email}`,
      `catalog-joined ${here.keeper.email}`,
      `catalog-linked ${here.colleague.email}`,
    ].toSorted(),
  );
});

test("nobody else links: no producer elsewhere, no contact of one catalog, no admin of another market", async () => {
  const here = await aProposal();
  const [contact, stranger] = [await aPerson(), await aPerson()];
  await here.market.giveRight(contact, { right: "catalogs", catalogId: here.catalogId });
  await (await aMarket()).giveRight(stranger, { right: "admin" });
  const foreign = await aProposal();
  expect((await (await here.at(here.grower)).asProducer("link")).status).toBe(404);
  expect((await (await here.at(contact)).asMarket("link")).status).toBe(404);
  expect((await (await here.at(stranger)).asMarket("link")).status).toBe(404);
  await here.market.giveRight(foreign.grower, { right: "admin" });
  const path = `/api/producers/${foreign.space.id}/catalogs/${here.catalogId}/links/${here.market.id}/link`;
  expect((await (await here.at(foreign.grower)).submit(path, {})).headers.get("location")).toBe("/introuvable");
  expect(await here.linkedTo()).toEqual([]);
  const nobody = here.worker.aBrowser();
  const signIn = await nobody.submit(`/api/markets/${here.market.id}/catalogs/${here.code}/link`, {});
  expect(signIn.headers.get("location")).toBe(`/connexion?suite=${encodeURIComponent(`/catalogues/${here.code}`)}`);
});

test("a link lasts while orders are not settled, and says at which distribution", async () => {
  const here = await aProposal();
  const [admin, grower] = [await here.at(here.admin), await here.at(here.grower)];
  await admin.asMarket("link");
  const nowMs = Date.now();
  const sale = await aSale(here, nowMs - 2 * DAY_MS, nowMs - DAY_MS);
  const settle = await anOrderOf(here, sale);
  const refused = { status: 422, body: { reason: "sales-unsettled", names: [sale] } };
  expect(await admin.asMarket("unlink")).toMatchObject(refused);
  expect(await grower.asProducer("unlink")).toMatchObject(refused);
  expect(await here.linkedTo()).toEqual([here.market.id]);
  await settle("settled");
  expect((await grower.asProducer("unlink")).body).toMatchObject({ goTo: expect.stringContaining("fait=delie") });
  expect(await here.linkedTo()).toEqual([]);
  expect(await salesOf(here)).toEqual([sale]);
});

test("a link lasts while a sale is open, also one without an order yet", async () => {
  const here = await aProposal();
  const admin = await here.at(here.admin);
  await admin.asMarket("link");
  const sale = await aSale(here, Date.now() - HOUR_MS, Date.now() + HOUR_MS);
  expect(await admin.asMarket("unlink")).toMatchObject({ status: 422, body: { names: [sale] } });
});

test("an ended link leaves the sales to come; taken back, the catalog takes part in them again, but only once", async () => {
  const here = await aProposal();
  const [admin, grower] = [await here.at(here.admin), await here.at(here.grower)];
  await admin.asMarket("link");
  const sale = await aSale(here, Date.now() + DAY_MS, Date.now() + 2 * DAY_MS);
  here.worker.queued.length = 0;
  await admin.asMarket("unlink");
  await admin.asMarket("unlink");
  expect(await salesOf(here)).toEqual([]);
  expect(here.told()).toEqual(
    [`catalog-unlinked ${here.grower.email}`, `catalog-unlinked ${here.colleague.email}`].toSorted(),
  );
  expect(await grower.asProducer("relink")).toMatchObject({ status: 422, body: { reason: "past-undoing" } });
  expect((await admin.asMarket("relink")).status).toBe(200);
  expect(await here.linkedTo()).toEqual([here.market.id]);
  expect(await salesOf(here)).toEqual([sale]);
  await env.DB.prepare("DELETE FROM participation WHERE distribution_id = ?").bind(sale).run();
  expect((await admin.asMarket("relink")).status).toBe(200);
  expect(await salesOf(here)).toEqual([]);
});
