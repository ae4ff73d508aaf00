// A product, or one of its offers, is deleted while sales are open in real time.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { blankOffer } from "../../../domain/product/write-product.ts";
import { removeOffers } from "../../../worker/products/remove-offers.ts";
import { readKeptProduct } from "../../../worker/store/product.ts";
import { deleteProduct } from "../../../worker/store/save-product.ts";
import * as id from "../../support/ids.ts";
import { HOUR_MS } from "../../support/market-rows.ts";
import { publishShown } from "../../support/publish-shown.ts";
import { liveSales, publish, type Sales } from "./live-sales.ts";

const BREAD_AND_HONEY = [
  { name: "pain", priceCents: 450 },
  { name: "miel", priceCents: 900 },
];

const productOf = ({ key }: Sales, name: string) => `/products/prod-${key}-${name}`;
const deleted = (sales: Sales, name: string) => sales.team.post(`${productOf(sales, name)}/delete`);

/** The catalog without these offers; what has opened goes on as it was. */
async function untick(sales: Sales, ...names: readonly string[]): Promise<void> {
  const catalog = (await sales.team.get(`/catalogs/c-${sales.key}`)).body;
  const ids = names.map((name) => sales.rows.offerId(name));
  const kept = catalog.selection.filter((one: { offerId: string }) => !ids.some((offerId) => offerId === one.offerId));
  const offers = Object.fromEntries(kept.map((one: { offerId: string }) => [one.offerId, { isIn: "on" }]));
  const { version } = catalog;
  expect((await sales.team.post(`/catalogs/c-${sales.key}`, { name: "Tout", version, offers })).status).toBe(200);
}

/** What the page that deletes does, with something that happens after the sales were asked. */
const deletedAfter = async (sales: Sales, name: string, meanwhile: () => Promise<unknown>) => {
  const { producerId } = sales.rows;
  const key = { producerId, productId: id.product(`prod-${sales.key}-${name}`) };
  const kept = await readKeptProduct(env.DB, key);
  if (kept === null) throw new Error(`no product ${name}`);
  const refused = await removeOffers(
    env,
    { producerId, productName: name, offers: kept.product.offers },
    async (asked) => {
      await meanwhile();
      await deleteProduct(env.DB, key, asked);
      return null;
    },
  );
  return { refused, isThere: (await readKeptProduct(env.DB, key)) !== null };
};

test("what customers of an open sale are offered is not deleted, and the page learns where it is", async () => {
  const sales = await liveSales("removal-open", { offers: BREAD_AND_HONEY, sales: 2 });
  const refused = await deleted(sales, "pain");
  expect(refused).toMatchObject({ status: 422, body: { reason: "on-sale", names: ["pain"] } });
  expect((await sales.team.get(`${productOf(sales, "pain")}/sales`)).body.sales).toMatchObject([
    { marketName: "Marché removal-open-0", catalogId: "c-removal-open", isOpen: true },
    { marketName: "Marché removal-open-1", catalogId: "c-removal-open", isOpen: true },
  ]);
  expect(await sales.soldAt(0)).toEqual(["miel 900", "pain 450"]);
  expect((await sales.order("ana", { pain: 1 })).result).toBe("accepted");
});

test("an offer already taken out of the catalog stays until the sale has heard of it, then it goes", async () => {
  const sales = await liveSales("removal-unticked", { offers: BREAD_AND_HONEY, sales: 1 });
  await untick(sales, "pain");
  expect((await deleted(sales, "pain")).body).toEqual({ reason: "on-sale", names: ["pain"] });
  await publish(sales);
  expect((await deleted(sales, "pain")).status).toBe(200);
  expect((await deleted(sales, "pain")).body.goTo).toMatch(/fait=deja-supprime$/);
  expect(await sales.soldAt(0)).toEqual(["miel 900"]);
});

test("an offer on sale is not taken off its product, nor is anything else of that save kept", async () => {
  const sales = await liveSales("removal-offer", { offers: BREAD_AND_HONEY, sales: 1 });
  const { product, version } = (await sales.team.get(productOf(sales, "pain"))).body;
  const offers = [{ ...blankOffer(`v-${sales.key}`), amount: "1", price: "5" }];
  const form = { name: "Pain de seigle", category: product.category, picture: product.picture, unit: "piece" };
  const written = { ...form, weightMode: "fixed", isActive: "on", offers, version };
  const refused = await sales.team.post(productOf(sales, "pain"), written);
  expect(refused.body).toEqual({ reason: "on-sale", names: ["pain"] });
  expect((await sales.team.get(productOf(sales, "pain"))).body.product.name).toBe("pain");
  await untick(sales, "pain");
  await publish(sales);
  expect((await sales.team.post(productOf(sales, "pain"), written)).status).toBe(200);
});

test("what a closed sale offered stays until its distribution has ended", async () => {
  const sales = await liveSales("removal-closed", { offers: BREAD_AND_HONEY, sales: 1 });
  const [nowMs, sale] = [Date.now(), "d-removal-closed-0"];
  const write = (column: string, table: string, key: string) =>
    env.DB.prepare(`UPDATE ${table} SET ${column} = ?1 WHERE ${key} = ?2`);
  await write("closes_at_ms", "participation", "distribution_id")
    .bind(nowMs - HOUR_MS / 2, sale)
    .run();
  await sales.at(0).plan();
  expect((await deleted(sales, "pain")).body.reason).toBe("on-sale");
  expect((await sales.team.get(`${productOf(sales, "pain")}/sales`)).body.sales).toMatchObject([{ isOpen: false }]);
  await write("ends_at_ms", "distribution", "id")
    .bind(nowMs - 1, sale)
    .run();
  await sales.at(0).plan();
  expect((await deleted(sales, "pain")).status).toBe(200);
});

test("what was ordered a moment ago stays, though it was taken off the stall since", async () => {
  const sales = await liveSales("removal-ordered", { offers: BREAD_AND_HONEY, sales: 1 });
  await sales.order("ana", { pain: 1 });
  await untick(sales, "pain");
  await publish(sales);
  const { refused, isThere } = await deletedAfter(sales, "pain", async () => undefined);
  expect(refused).toEqual({ reason: "ordered", names: ["pain"] });
  expect(isThere).toBe(true);
});

test("a sale published anew between the question and the deletion does not take up what goes", async () => {
  const sales = await liveSales("removal-race", { offers: BREAD_AND_HONEY, sales: 1 });
  await untick(sales, "pain");
  await publish(sales);
  const { version } = (await sales.team.get(`/catalogs/c-${sales.key}`)).body;
  const offers = Object.fromEntries(["pain", "miel"].map((name) => [sales.rows.offerId(name), { isIn: "on" }]));
  const { refused, isThere } = await deletedAfter(sales, "pain", async () => {
    await sales.team.post(`/catalogs/c-${sales.key}`, { name: "Tout", version, offers });
    await publish(sales);
    expect((await sales.order("ana", { pain: 1 })).result).toBe("refused");
  });
  expect({ refused, isThere }).toEqual({ refused: null, isThere: false });
  expect(await sales.soldAt(0)).toEqual(["miel 900"]);
});

test("a sale that comes up between the question and the deletion keeps the product", async () => {
  const sales = await liveSales("removal-joined", { offers: BREAD_AND_HONEY, sales: 2, planned: 1 });
  await untick(sales, "pain");
  await publish(sales);
  const { isThere } = await deletedAfter(sales, "pain", () =>
    env.DB.prepare("UPDATE participation SET opens_at_ms = ?1 WHERE distribution_id = 'd-removal-joined-1'")
      .bind(Date.now())
      .run(),
  );
  expect(isThere).toBe(true);
});

test("a refused deletion withholds nothing from any sale", async () => {
  const sales = await liveSales("removal-released", { offers: BREAD_AND_HONEY, sales: 2 });
  await untick(sales, "pain");
  await publishShown(sales.at(0), id.catalog(`c-${sales.key}`));
  expect((await deleted(sales, "pain")).body.reason).toBe("on-sale");
  const { version } = (await sales.team.get(`/catalogs/c-${sales.key}`)).body;
  const offers = Object.fromEntries(["pain", "miel"].map((name) => [sales.rows.offerId(name), { isIn: "on" }]));
  await sales.team.post(`/catalogs/c-${sales.key}`, { name: "Tout", version, offers });
  await publish(sales);
  expect(await sales.soldAt(0)).toEqual(["miel 900", "pain 450"]);
});
