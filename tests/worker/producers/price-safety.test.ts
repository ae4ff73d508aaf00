// What a producer does on the pages Produits and Catalogues, and what customers of live sales see and pay (domain-rules,
// "Catalogs and price safety").
import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { orderCents } from "../../../domain/order/order.ts";
import { blankOffer, blankProduct } from "../../../domain/product/write-product.ts";
import { ledgerOf } from "../../../durable-objects/peers.ts";
import * as id from "../../support/ids.ts";
import { aProducerViewer } from "../../support/join-distribution.ts";
import { until } from "../../support/until.ts";
import { liveSales, publish, type Sales, shownBy } from "./live-sales.ts";

const revisionIn = (answer: Awaited<ReturnType<Sales["order"]>>): number => {
  if (answer.result !== "accepted") throw new Error(JSON.stringify(answer));
  return answer.order.revision;
};

/** Saves the product's form with one field of its only offer changed. */
async function changeOffer(
  { key, rows, team, picture }: Sales,
  name: string,
  changes: Record<string, string>,
): Promise<void> {
  const { version } = (await team.get(`/products/prod-${key}-${name}`)).body;
  const offer = { ...blankOffer(`v-${key}`), id: rows.offerId(name), amount: "1", price: "2", ...changes };
  const about = { name, category: "fruits-legumes/legumes", picture, unit: "piece", weightMode: "fixed" };
  const form = { ...blankProduct(`v-${key}`), ...about, ...changes, offers: [offer], version };
  const { body } = await team.post(`/products/prod-${key}-${name}`, form);
  if (body.goTo === undefined) throw new Error(JSON.stringify(body));
}

const setActive = ({ key, team }: Sales, name: string, isActive: "on" | "") =>
  team.post("/products/activity", { productIds: { [`prod-${key}-${name}`]: "on" }, isActive });
const pending = async ({ key, team }: Sales) =>
  (await team.get(`/catalogs/c-${key}/changes`)).body.sales.map((sale: { changes: unknown[] }) => sale.changes);

test("a price changed on the page Produits waits for the next sale; what is ordered keeps its price for good", async () => {
  const offers = [{ name: "pain", priceCents: 450 }];
  const sales = await liveSales("price", { offers, sales: 2, planned: 1 });
  const ana = await sales.order("ana", { pain: 1 });
  await changeOffer(sales, "pain", { price: "5" });
  expect(await sales.order("bob", { pain: 1 })).toMatchObject({ cents: 450 });
  await sales.open(1);
  const seen = { pain: { priceCents: 500 } };
  expect(await sales.order("eve", { pain: 1 }, { sale: 1, seen })).toMatchObject({ cents: 500 });

  expect(await pending(sales)).toMatchObject([[{ kind: "repriced", fromCents: 450, toCents: 500 }]]);
  await publish(sales);
  await evictDurableObject(sales.at(0));
  expect(await sales.order("zoe", { pain: 1 }, { seen })).toMatchObject({ cents: 500 });
  const more = await sales.order("ana", { pain: 3 }, { baseRevision: revisionIn(ana), seen });
  expect(more).toMatchObject({ cents: 450 + 2 * 500 });
  expect(await sales.order("ana", { pain: 1 }, { baseRevision: revisionIn(more) })).toMatchObject({ cents: 450 });
});

test("synchronising reaches every open sale of the catalog at once, and none that opens later than a further change", async () => {
  const offers = [{ name: "pain", priceCents: 450 }, { name: "miel" }];
  const sales = await liveSales("sync", { offers, sales: 3, planned: 1 });
  await changeOffer(sales, "pain", { price: "5" });
  expect(await pending(sales)).toHaveLength(2);
  const counts = async () => (await sales.team.get("/pending-changes")).body.catalogs;
  expect(await counts()).toEqual([{ catalogId: "c-sync", offerCount: 1 }]);
  await publish(sales);
  expect(await counts()).toEqual([]);
  expect(await sales.soldAt(0)).toEqual(["miel 200", "pain 500"]);
  expect(await sales.soldAt(1)).toEqual(["miel 200", "pain 500"]);
  await changeOffer(sales, "pain", { price: "5,20" });
  await sales.open(2);
  expect(await sales.soldAt(2)).toEqual(["miel 200", "pain 520"]);
  expect(await sales.soldAt(0)).toEqual(["miel 200", "pain 500"]);
});

test("what was shown reaches the sales where it still stands; the others are named, and shown anew", async () => {
  const sales = await liveSales("stale", { offers: [{ name: "pain", priceCents: 450 }], sales: 2 });
  const [first = "", second = ""] = sales.rows.distributionIds;
  await changeOffer(sales, "pain", { price: "6,90" });
  const early = await shownBy(sales);
  await changeOffer(sales, "pain", { price: "9,10" });
  const late = await shownBy(sales);
  const halfSeen = { [first]: late[first] ?? "", [second]: early[second] ?? "" };
  const path = "/catalogs/c-stale/publication";
  const half = await sales.team.post(path, { seen: halfSeen });
  expect(half).toMatchObject({ status: 422, body: { reason: "preview-outdated", names: [second] } });
  expect(await sales.soldAt(0)).toEqual(["pain 910"]);
  expect(await sales.soldAt(1)).toEqual(["pain 450"]);

  // A page without a script comes back to the catalog; its next try finds the first sale done already.
  const fields = (seen: Record<string, string>) =>
    Object.fromEntries(Object.entries(seen).map(([id, fingerprint]) => [`seen.${id}`, fingerprint]));
  expect((await sales.team.submit(path, fields(halfSeen))).location).toMatch(/catalogues\/c-stale\?retour=/);
  expect((await sales.team.submit(path, fields(late))).location).toMatch(/fait=synchronise$/);
  expect(await sales.soldAt(1)).toEqual(["pain 910"]);
});

test("a sale that fails is named and can be tried again; the others are published", async () => {
  const sales = await liveSales("silent", { offers: [{ name: "pain", priceCents: 450 }], sales: 2 });
  await changeOffer(sales, "pain", { price: "5" });
  const rename = (from: string, to: string) =>
    runInDurableObject(sales.at(0), (_, state) => void state.storage.sql.exec(`ALTER TABLE ${from} RENAME TO ${to}`));
  await rename("frozen_offer", "mislaid");
  expect(await publish(sales)).toMatchObject({
    status: 422,
    body: { reason: "sales-not-reached", names: [sales.rows.distributionIds[0]] },
  });
  expect(await sales.soldAt(1)).toEqual(["pain 500"]);
  await rename("mislaid", "frozen_offer");
  expect((await publish(sales)).body.goTo).toMatch(/fait=synchronise$/);
  expect(await sales.soldAt(0)).toEqual(["pain 500"]);
});

test("orders that cross a synchronisation pay the price they saw, or are asked about the new one", async () => {
  const sales = await liveSales("cross", { offers: [{ name: "pain", priceCents: 450 }], sales: 2 });
  await changeOffer(sales, "pain", { price: "5" });
  const buying = Array.from({ length: 40 }, (_, index) => sales.order(`c${index}`, { pain: 2 }, { sale: index % 2 }));
  const [answers] = await Promise.all([Promise.all(buying), publish(sales), publish(sales)]);
  for (const answer of answers)
    if (answer.result === "accepted") expect(answer.cents).toBe(2 * 450);
    else expect(answer.refusal).toMatchObject({ reason: "price-changed", prices: [{ now: { priceCents: 500 } }] });
  expect(await sales.order("late", { pain: 2 })).toMatchObject({ refusal: { reason: "price-changed" } });
  expect(await sales.order("late", { pain: 2 }, { seen: { pain: { priceCents: 500 } } })).toMatchObject({
    cents: 1000,
  });
  for (const index of [0, 1]) expect(await sales.soldAt(index)).toEqual(["pain 500"]);
});

test("a product made inactive leaves catalogs and sales to come at once, an open sale when told; its orders stay", async () => {
  const offers = [{ name: "pain", priceCents: 450 }, { name: "miel" }];
  const sales = await liveSales("season", { offers, sales: 2, planned: 1 });
  const ledger = ledgerOf(env, sales.rows.producerId);
  await ledger.setReal(
    { commandId: sales.commandId(), stockId: sales.rows.stockId("pain"), real: 10, reason: "" },
    { userId: id.user("lea"), name: "Léa" },
  );
  const ana = await sales.order("ana", { pain: 3, miel: 1 });
  await setActive(sales, "pain", "");
  const { code } = (await sales.team.get("/catalogs/c-season")).body;
  const offered = async () =>
    (await sales.team.get(`/api/catalogs/${code}`)).body.offers.map((one: { productName: string }) => one.productName);
  expect(await offered()).toEqual(["miel"]);
  expect(await sales.order("bob", { pain: 1 })).toMatchObject({ result: "accepted" });
  await sales.open(1);
  expect(await sales.soldAt(1)).toEqual(["miel 200"]);

  await publish(sales);
  expect(await sales.order("eve", { pain: 1 })).toMatchObject({ refusal: { reason: "not-on-sale" } });
  const kept = await sales.order("ana", { pain: 3, miel: 2 }, { baseRevision: revisionIn(ana) });
  expect(kept).toMatchObject({ cents: 3 * 450 + 2 * 200 });
  expect(await sales.order("ana", { pain: 4 }, { baseRevision: revisionIn(kept) })).toMatchObject({
    refusal: { reason: "not-on-sale" },
  });
  expect(await sales.order("ana", { pain: 2 }, { baseRevision: revisionIn(kept) })).toMatchObject({
    result: "accepted",
  });
  await until(async () => {
    const stocks = await ledger.stocks();
    expect(stocks.find((stock) => stock.stockId === sales.rows.stockId("pain"))).toMatchObject({
      ...{ real: 10, ordered: 3, available: 7 },
    });
  });

  await setActive(sales, "pain", "on");
  expect(await offered()).toEqual(["miel", "pain"]);
  expect(await sales.order("eve", { pain: 1 })).toMatchObject({ refusal: { reason: "not-on-sale" } });
  await publish(sales);
  expect(await sales.order("eve", { pain: 1 })).toMatchObject({ result: "accepted" });
});

test("a chicken ordered at 1.5 kg for 15 € is billed at that price by weight, though the offer was changed and synchronised", async () => {
  const chicken = {
    name: "poulet",
    unit: "g",
    nominalAmount: 1500,
    priceCents: 1500,
    weightMode: "by-weight",
  } as const;
  const sales = await liveSales("chicken", { offers: [chicken], sales: 1 });
  const ana = await sales.order("ana", { poulet: 1 });
  await changeOffer(sales, "poulet", { unit: "g", weightMode: "by-weight", amount: "2000", price: "24" });
  await publish(sales);
  const weighed = await sales.at(0).changeOrder(aProducerViewer(sales.rows.producerId), {
    ...{ commandId: sales.commandId(), customerId: id.user("ana"), baseRevision: revisionIn(ana), reason: "" },
    lines: [{ position: 0, measuredAmount: 1720 }],
  });
  expect(weighed.result === "accepted" && orderCents(weighed.order.lines)).toBe(1720);
  expect(await sales.order("bob", { poulet: 1 })).toMatchObject({ refusal: { reason: "price-changed" } });
  const poulet = { priceCents: 2400, nominalAmount: 2000, stepAmount: 2000 };
  expect(await sales.order("bob", { poulet: 1 }, { seen: { poulet } })).toMatchObject({ cents: 2400 });
});

test("an offer taken off the stall and put back at another price leaves who ordered it with the first one", async () => {
  const sales = await liveSales("back", { offers: [{ name: "pain", priceCents: 450 }, { name: "miel" }], sales: 1 });
  const ana = await sales.order("ana", { pain: 1 });
  const saveCatalog = async (offers: Record<string, { isIn: string; price?: string }>) => {
    const { version } = (await sales.team.get("/catalogs/c-back")).body;
    await sales.team.post("/catalogs/c-back", { name: "Tout", version, offers });
    await publish(sales);
  };
  await saveCatalog({ [sales.rows.offerId("miel")]: { isIn: "on" } });
  expect(await sales.soldAt(0)).toEqual(["miel 200"]);
  await saveCatalog({ [sales.rows.offerId("pain")]: { isIn: "on", price: "6" } });
  expect(await sales.soldAt(0)).toEqual(["pain 600"]);
  expect(await sales.order("ana", { pain: 2 }, { baseRevision: revisionIn(ana) })).toMatchObject({
    refusal: { reason: "price-changed", prices: [{ seen: { priceCents: 450 }, now: { priceCents: 600 } }] },
  });
  const knowing = { baseRevision: revisionIn(ana), seen: { pain: { priceCents: 600 } } };
  expect(await sales.order("ana", { pain: 2 }, knowing)).toMatchObject({ cents: 450 + 600 });
});
