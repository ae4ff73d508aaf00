import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { expect, test } from "vitest";
import type { CatalogId, MarketId } from "../../../domain/ids.ts";
import { deleteCatalog } from "../../../worker/store/delete-catalog.ts";
import { endLink, makeLink, restoreLink } from "../../../worker/store/links.ts";
import { distribution, link, marketRight, participation } from "../../../worker/store/schema/markets.ts";
import { orderLine } from "../../../worker/store/schema/orders.ts";
import { aPerson } from "../accounts/people.ts";
import { aTeam } from "./a-team.ts";

const HOUR_MS = 3_600_000;
const LIST = (key: string) => `/espace-producteur/p-${key}/catalogues`;

/** A producer whose second catalog, "Été", was never linked anywhere; its market is there to link it to. */
async function aSpareCatalog(key: string) {
  const team = await aTeam(key);
  const { body } = await team.post("/catalogs", {
    name: "Été",
    offers: { [team.rows.offerId("pain")]: { isIn: "on" } },
  });
  const catalogId = (new URL(body.goTo, "http://x").pathname.split("/").at(-1) ?? "") as CatalogId;
  const marketId = `m-${key}-0` as MarketId;
  const count = async (table: string) =>
    (
      await env.DB.prepare(`SELECT count(*) AS count FROM ${table} WHERE catalog_id = ?`)
        .bind(catalogId)
        .first<{ count: number }>()
    )?.count;
  return {
    ...{ key, team, catalogId, marketId, count },
    isThere: async () => (await team.get(`/catalogs/${catalogId}`)).status === 200,
    listed: async () =>
      (await team.get("/catalogs")).body.catalogs.find((one: { catalogId: string }) => one.catalogId === catalogId),
    remove: () => team.post(`/catalogs/${catalogId}/delete`),
    link: () => drizzle(env.DB).insert(link).values({ catalogId, marketId, linkedAtMs: 1 }),
    unlink: () => env.DB.prepare("DELETE FROM link WHERE catalog_id = ?").bind(catalogId).run(),
  };
}

type Spare = Awaited<ReturnType<typeof aSpareCatalog>>;

/** A distribution of the market at which the catalog takes part; it ends at `endsAtMs`. */
async function takePart({ key, catalogId, marketId }: Spare, endsAtMs: number, cancelledAtMs: number | null = null) {
  const id = crypto.randomUUID();
  const [opensAtMs, closesAtMs] = [endsAtMs - 4 * HOUR_MS, endsAtMs - 3 * HOUR_MS];
  await drizzle(env.DB)
    .insert(distribution)
    .values({
      ...{ id, marketId, placeId: `place-${key}-0`, ordersOpenAtMs: opensAtMs, ordersCloseAtMs: closesAtMs },
      ...{ startsAtMs: endsAtMs - HOUR_MS, endsAtMs, cancelledAtMs },
    });
  await drizzle(env.DB)
    .insert(participation)
    .values({ id: `in-${id}`, distributionId: id, catalogId, opensAtMs, closesAtMs });
  return id;
}

const aLine = ({ team, catalogId }: Spare, distributionId: string, pieces: number) =>
  drizzle(env.DB)
    .insert(orderLine)
    .values({
      ...{ distributionId, customerId: "customer", position: 0, producerId: team.rows.producerId, catalogId },
      ...{ offerId: team.rows.offerId("pain"), productName: "pain", offerName: "pain", pieces },
      ...{ priceCents: 200, vatBasisPoints: 550, billedCents: 200 * pieces },
    });

test("a catalog that was never sold goes for good, and its code with it", async () => {
  const spare = await aSpareCatalog("gone");
  const { code } = await spare.listed();
  expect(await spare.remove()).toMatchObject({ status: 200, body: { goTo: `${LIST("gone")}?fait=supprime` } });
  expect(await spare.isThere()).toBe(false);
  expect(await spare.count("catalog_offer")).toBe(0);
  expect((await spare.team.get(`/api/catalogs/${code}`)).status).toBe(404);
  expect((await spare.team.get("/catalogs")).body.catalogs).toMatchObject([{ catalogId: "c-gone" }]);
});

test("deleted twice, it is gone once, and the second button leads to the list that says so", async () => {
  const spare = await aSpareCatalog("twice");
  await spare.remove();
  const again = `${LIST("twice")}?fait=deja-supprime`;
  expect(await spare.remove()).toMatchObject({ status: 200, body: { goTo: again } });
  expect(await spare.team.submit(`/catalogs/${spare.catalogId}/delete`, {})).toMatchObject({ location: again });
});

test("a linked one stays and says to which market; once that has ended it goes, with what it left behind", async () => {
  const spare = await aSpareCatalog("linked");
  await spare.link();
  await takePart(spare, Date.now() - HOUR_MS);
  const contact = await aPerson();
  await drizzle(env.DB)
    .insert(marketRight)
    .values({ marketId: spare.marketId, userId: contact.userId, right: "catalogs", catalogId: spare.catalogId });
  expect(await spare.remove()).toMatchObject({ status: 422, body: { reason: "catalog-kept" } });
  expect(await spare.count("participation")).toBe(1);
  expect(await spare.listed()).toMatchObject({ markets: [{ slug: "m-linked-0" }], soldAt: null, takesPartIn: null });
  await spare.unlink();
  expect((await spare.remove()).status).toBe(200);
  expect([await spare.count("participation"), await spare.count("market_right")]).toEqual([0, 0]);
});

test.each([
  ["a piece was ordered", 1],
  ["an order was brought to nothing", 0],
])("one from which %s stays for good, and says at which distribution", async (_, pieces) => {
  const spare = await aSpareCatalog(`sold-${pieces}`);
  const distributionId = await takePart(spare, Date.now() - 24 * HOUR_MS);
  await aLine(spare, distributionId, pieces);
  expect(await spare.remove()).toMatchObject({ status: 422, body: { reason: "catalog-kept" } });
  expect(await spare.isThere()).toBe(true);
  expect(await spare.count("participation")).toBe(1);
  expect(await spare.listed()).toMatchObject({ markets: [], soldAt: { distributionId, timeZone: "Europe/Paris" } });
});

test("one whose distribution has not ended stays until then, unless it was cancelled", async () => {
  const spare = await aSpareCatalog("to-come");
  await takePart(spare, Date.now() + 90 * HOUR_MS, Date.now());
  const distributionId = await takePart(spare, Date.now() + HOUR_MS);
  expect(await spare.remove()).toMatchObject({ status: 422, body: { reason: "catalog-kept" } });
  expect(await spare.listed()).toMatchObject({ soldAt: null, takesPartIn: { distributionId } });
  await env.DB.prepare("UPDATE distribution SET ends_at_ms = ? WHERE id = ?")
    .bind(Date.now() - 1, distributionId)
    .run();
  expect((await spare.remove()).status).toBe(200);
});

test("nobody deletes another producer's catalog", async () => {
  const spare = await aSpareCatalog("own");
  const other = await aTeam("other-own");
  const reply = await other.post(`/catalogs/${spare.catalogId}/delete`);
  expect(reply).toEqual(await other.post("/catalogs/never-was/delete"));
  const stranger = await other.post(`/api/producers/${spare.team.rows.producerId}/catalogs/${spare.catalogId}/delete`);
  expect(stranger.status).toBe(404);
  await deleteCatalog(env.DB, { catalogId: spare.catalogId, producerId: other.rows.producerId }, Date.now());
  expect(await spare.isThere()).toBe(true);
});

test("without a script the refusal comes back to where the button stands", async () => {
  const spare = await aSpareCatalog("plain");
  await spare.link();
  const path = `/catalogs/${spare.catalogId}/delete`;
  const back = async (at: string) => (await spare.team.submit(at, {})).location?.split("?retour=") ?? [];
  const [page] = await back(path);
  expect(page).toBe(`${LIST("plain")}/${spare.catalogId}`);
  const [list, id] = await back(`${path}?de=liste`);
  expect(list).toBe(LIST("plain"));
  expect((await spare.team.get(`/api/form-outcome/${id}`)).body).toMatchObject({
    ...{ form: `delete-${spare.catalogId}`, reason: "catalog-kept" },
  });
});

/** The database as it is when somebody else comes between: at the very last moment before a batch. */
const withLatecomer = (latecomer: () => Promise<unknown>): D1Database =>
  new Proxy(env.DB, {
    get: (database, name) => {
      if (name === "prepare") return database.prepare.bind(database);
      return async (statements: D1PreparedStatement[]) => {
        await latecomer();
        return database.batch(statements);
      };
    },
  });

const keyOf = ({ team, catalogId }: Spare) => ({ catalogId, producerId: team.rows.producerId });

test("a link made at the last moment is seen", async () => {
  const spare = await aSpareCatalog("last-link");
  const { catalogId, marketId } = spare;
  const database = withLatecomer(() => makeLink(env.DB, { catalogId, marketId }, Date.now()));
  await deleteCatalog(database, keyOf(spare), Date.now());
  expect([await spare.isThere(), await spare.count("link")]).toEqual([true, 1]);
});

test("a sale that takes the catalog up again, and an order, are seen at the last moment", async () => {
  const spare = await aSpareCatalog("last-sale");
  const key = { catalogId: spare.catalogId, marketId: spare.marketId, side: "market" } as const;
  await spare.link();
  const distributionId = await takePart(spare, Date.now() + 24 * HOUR_MS);
  await endLink(env.DB, key, Date.now());
  const soldAgain = withLatecomer(async () => {
    await restoreLink(env.DB, key, Date.now());
    await spare.unlink();
  });
  await deleteCatalog(soldAgain, keyOf(spare), Date.now());
  expect([await spare.isThere(), await spare.count("participation")]).toEqual([true, 1]);

  const later = Date.now() + 48 * HOUR_MS;
  await deleteCatalog(
    withLatecomer(() => aLine(spare, distributionId, 1)),
    keyOf(spare),
    later,
  );
  expect([await spare.isThere(), await spare.count("participation")]).toEqual([true, 1]);
});

test("a market that comes too late links nothing", async () => {
  const spare = await aSpareCatalog("too-late");
  const { catalogId, marketId } = spare;
  const database = withLatecomer(() => deleteCatalog(env.DB, keyOf(spare), Date.now()));
  expect(await makeLink(database, { catalogId, marketId }, Date.now())).toBe(false);
  expect(await spare.count("link")).toBe(0);
});

const inEitherOrder = (round: number, one: () => Promise<unknown>, other: () => Promise<unknown>) =>
  round % 2 === 0 ? Promise.all([one(), other()]) : Promise.all([other(), one()]);

const ROUNDS = Array.from({ length: 6 }, (_, round) => round);

test.each(ROUNDS)("linked and deleted at the same moment, one of the two happens (%i)", async (round) => {
  const spare = await aSpareCatalog(`race-link-${round}`);
  const admin = { catalogId: spare.catalogId, marketId: spare.marketId };
  const isLinked: boolean[] = [];
  await inEitherOrder(
    round,
    async () => isLinked.push(await makeLink(env.DB, admin, Date.now())),
    async () => expect([200, 422]).toContain((await spare.remove()).status),
  );
  expect(await spare.isThere()).toBe(isLinked[0]);
  expect(await spare.count("link")).toBe(isLinked[0] ? 1 : 0);
});

test.each(ROUNDS)("put on sale again and deleted at the same moment, one of the two happens (%i)", async (round) => {
  const spare = await aSpareCatalog(`race-sale-${round}`);
  const key = { catalogId: spare.catalogId, marketId: spare.marketId, side: "market" } as const;
  await spare.link();
  await takePart(spare, Date.now() + 24 * HOUR_MS);
  await endLink(env.DB, key, Date.now());
  const isOnSale: boolean[] = [];
  await inEitherOrder(
    round,
    async () => isOnSale.push(await restoreLink(env.DB, key, Date.now())),
    async () => expect([200, 422]).toContain((await spare.remove()).status),
  );
  expect(await spare.isThere()).toBe(isOnSale[0]);
  expect(await spare.count("participation")).toBe(isOnSale[0] ? 1 : 0);
});
