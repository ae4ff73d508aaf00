// One price changed, two catalogs at market: one synchronisation reaches both.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { liveSales, type Sales } from "./live-sales.ts";

/** The second sale is another catalog's, with the same offers. */
async function twoCatalogs(key: string): Promise<Sales> {
  const sales = await liveSales(key, { offers: [{ name: "pain", priceCents: 450 }], sales: 2, planned: 1 });
  const { rows } = sales;
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO catalog (id, producer_id, name, code) SELECT 'other-' || id, producer_id, 'Été', code + 1 FROM catalog WHERE id = ?",
    ).bind(`c-${key}`),
    env.DB.prepare("INSERT INTO catalog_offer (catalog_id, offer_id) VALUES (?, ?)").bind(
      `other-c-${key}`,
      rows.offerId("pain"),
    ),
    env.DB.prepare("UPDATE participation SET catalog_id = ? WHERE distribution_id = ?").bind(
      `other-c-${key}`,
      rows.distributionIds[1] ?? "",
    ),
  ]);
  await sales.at(1).plan();
  await sales.open(1);
  await env.DB.prepare("UPDATE participation SET opens_at_ms = opens_at_ms - 7200000 WHERE distribution_id = ?")
    .bind(rows.distributionIds[1] ?? "")
    .run();
  await env.DB.prepare("UPDATE offer SET price_cents = 500 WHERE id = ?").bind(rows.offerId("pain")).run();
  return sales;
}

const waiting = async ({ team }: Sales) => (await team.get("/all-changes")).body.catalogs;

const seenIn = async (sales: Sales) =>
  Object.fromEntries(
    (await waiting(sales)).map(
      (one: { catalogId: string; sales: { distributionId: string; fingerprint: string }[] }) => [
        one.catalogId,
        Object.fromEntries(one.sales.map(({ distributionId, fingerprint }) => [distributionId, fingerprint])),
      ],
    ),
  );

test("both catalogs are shown together, and synchronised by one press", async () => {
  const sales = await twoCatalogs("two");
  expect(await waiting(sales)).toHaveLength(2);
  const { body } = await sales.team.post("/publication", { seen: await seenIn(sales) });
  expect(body.goTo).toMatch(/catalogues\?fait=synchronises$/);
  expect([await sales.soldAt(0), await sales.soldAt(1)]).toEqual([["pain 500"], ["pain 500"]]);
  expect(await waiting(sales)).toEqual([]);
});

test("what has changed since it was shown is refused in its catalog, and published in the other", async () => {
  const sales = await twoCatalogs("two-late");
  const seen = await seenIn(sales);
  const [, second] = sales.rows.distributionIds;
  const late = { ...seen, "other-c-two-late": { [second ?? ""]: "another fingerprint" } };
  const { body } = await sales.team.post("/publication", { seen: late });
  expect(body).toMatchObject({ reason: "preview-outdated", names: [second] });
  expect([await sales.soldAt(0), await sales.soldAt(1)]).toEqual([["pain 500"], ["pain 450"]]);
});
