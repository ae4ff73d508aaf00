import { expect, type Page } from "@playwright/test";
import * as v from "valibot";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const OWN = `/api/producers/${BRUNELLE}`;
const CATALOG = `${OWN}/catalogs/catalog-brunelle`;

const Product = v.object({
  product: v.object({ picture: v.string(), category: v.string(), offers: v.array(v.object({ id: v.string() })) }),
});
const Catalog = v.object({
  ...{ version: v.string(), name: v.string() },
  selection: v.array(v.object({ offerId: v.string(), priceCents: v.nullable(v.number()) })),
});
const Rates = v.object({ rates: v.array(v.object({ vatRateId: v.string() })) });
const Changes = v.object({ sales: v.array(v.object({ distributionId: v.string(), fingerprint: v.string() })) });
const Made = v.object({ goTo: v.string() });

/** A new product on the stall of the open sale, as the pages Produits and Catalogues put it there. */
async function putOnSale({ request }: Page, name: string): Promise<string> {
  const ask = async (path: string): Promise<unknown> => await (await request.get(`${origin()}${path}`)).json();
  const tell = async (path: string, data: object): Promise<unknown> => {
    const reply = await request.post(`${origin()}${path}`, { headers: { origin: origin() }, data });
    expect(reply.status(), await reply.text()).toBe(200);
    return await reply.json();
  };
  const { rates } = v.parse(Rates, await ask(`${OWN}/product-form`));
  const { picture, category } = v.parse(Product, await ask(`${OWN}/products/brunelle-batavia`)).product;
  const offers = [{ amount: "1", price: "3", vatRateId: rates[0]?.vatRateId ?? "" }];
  const form = { name, picture, category, unit: "piece", weightMode: "fixed", isActive: "on", offers };
  const { goTo } = v.parse(Made, await tell(`${OWN}/products`, form));
  const productId = new URL(goTo, origin()).pathname.split("/").at(-1) ?? "";
  const { product } = v.parse(Product, await ask(`${OWN}/products/${productId}`));
  const catalog = v.parse(Catalog, await ask(CATALOG));
  const kept = catalog.selection.map(({ offerId, priceCents }) => [
    offerId,
    { isIn: "on", price: priceCents === null ? "" : (priceCents / 100).toFixed(2).replace(".", ",") },
  ]);
  const selection = Object.fromEntries([...kept, ...product.offers.map(({ id }) => [id, { isIn: "on" }])]);
  await tell(CATALOG, { name: catalog.name, version: catalog.version, offers: selection });
  const { sales } = v.parse(Changes, await ask(`${CATALOG}/changes`));
  const seen = Object.fromEntries(sales.map(({ distributionId, fingerprint }) => [distributionId, fingerprint]));
  await tell(`${CATALOG}/publication`, { seen });
  return productId;
}

const remove = (page: Page) => page.getByRole("button", { name: "Supprimer définitivement" });

async function askToRemove(page: Page, productId: string): Promise<void> {
  await page.goto(`${SPACE}/produits/${productId}`);
  await page.getByText("Supprimer ce produit").click();
  await remove(page).click();
}

async function expectKept(page: Page, name: string): Promise<void> {
  await expect(page.locator(".form-refusal")).toContainText(`Encore en vente : ${name}`);
  await expect(
    page
      .locator(".product-sales")
      .getByRole("link", { name: /Les Paniers de la Tour/ })
      .first(),
  ).toBeVisible();
}

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

test("what is on sale is not deleted: the page says where, and the way out is a press away", async ({ page }) => {
  const productId = await putOnSale(page, "Fantômes");
  await askToRemove(page, productId);
  await expectKept(page, "Fantômes");
  await page.getByRole("button", { name: "Rendre inactif" }).click();
  await expect(page.getByText("1 produit est inactif et sort")).toBeVisible();
  await page.goto(`${SPACE}/produits/${productId}`);
  await page.getByText("Supprimer ce produit").click();
  await remove(page).click();
  await page.getByRole("link", { name: "Ouvrir le catalogue pour forcer sa synchronisation" }).first().click();
  await page.getByRole("button", { name: /^Forcer la synchronisation/ }).click();
  await expect(page.getByText("C’est synchronisé")).toBeVisible();
  await askToRemove(page, productId);
  await expect(page.getByText("Le produit est supprimé.")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the refusal stands beside the button that was pressed, and the product is made inactive there", async ({
    page,
  }) => {
    const productId = await putOnSale(page, "Revenants");
    await askToRemove(page, productId);
    await expectKept(page, "Revenants");
    await page.getByRole("button", { name: "Rendre inactif" }).click();
    await expect(page.getByText("1 produit est inactif et sort")).toBeVisible();
  });
});
