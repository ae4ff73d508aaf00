import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { OPEN_SALE, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const CATALOGS = `${SPACE}/catalogues`;
const save = (page: Page) => page.getByRole("button", { name: /^Enregistrer/ }).last();

test.beforeEach(async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("a catalog is made, its price adjusted with the difference shown, and its link handed on", async ({ page }) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Marché de Noël");
  const row = page.getByRole("row", { name: /Blettes arc-en-ciel/ });
  await row.getByRole("checkbox").check();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("3,41");
  await expect(row).toContainText("+0,31 € (+10 %)");
  await save(page).click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeChecked();
  await expect(row.getByLabel(/^Prix dans ce catalogue/)).toHaveValue("3,41");

  const link = await page.getByLabel("Lien à envoyer").inputValue();
  const square = await page.request.get(`${link}/code.svg`);
  expect(square.headers()["content-type"]).toContain("svg");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Blettes arc-en-ciel" })).toBeVisible();
  await expect(page.getByText("3,41 €", { exact: true })).toBeVisible();
});

test("a price that cannot be read is told beside its field, and nothing written is lost", async ({ page }) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Été");
  const row = page.getByRole("row", { name: /Persil plat/ });
  await row.getByRole("checkbox").check();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("gratuit");
  await save(page).click();
  await expect(row.getByLabel(/^Prix dans ce catalogue/)).toBeFocused();
  await expect(row).toContainText("Indiquez un nombre");
  await expect(page.getByLabel("Nom du catalogue")).toHaveValue("Été");
});

test("changes wait for the next sale, unless the producer brings them to the open ones", async ({ browser, page }) => {
  const shop = await (await browser.newContext()).newPage();
  await shop.goto(`/ventes/${OPEN_SALE}`);
  await expect(shop.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
  const card = shop.locator("[id='offre-brunelle-persil-botte']");
  await expect(card).toContainText("1,40");

  await page.goto(`${CATALOGS}/catalog-brunelle`);
  const row = page.getByRole("row", { name: /Persil plat/ });
  const before = await row.getByLabel(/^Prix dans ce catalogue/).inputValue();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("1,55");
  await save(page).click();
  const pending = page.locator(".card").filter({ hasText: "Récapitulatif des ventes ouvertes" });
  await expect(pending).toContainText("Persil plat");
  await expect(pending).toContainText("de 1,40 € à 1,55 €");
  await expect(card).toContainText("1,40");

  await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
  await expect(page.getByText(/C’est synchronisé/)).toBeVisible();
  await expect(card).toContainText("1,55");
  await expect(pending).toContainText("montrent votre catalogue tel qu’il est");

  await row.getByLabel(/^Prix dans ce catalogue/).fill(before);
  await save(page).click();
  await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
  await expect(card).toContainText("1,40");
  await shop.context().close();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a catalog is made, corrected and saved", async ({ page }) => {
    await page.goto(`${CATALOGS}/nouveau`);
    await page.getByLabel("Nom du catalogue").fill("Sans script");
    const row = page.getByRole("row", { name: /Persil plat/ });
    await row.getByRole("checkbox").check();
    await row.getByLabel(/^Prix dans ce catalogue/).fill("cher");
    await save(page).click();
    await expect(row).toContainText("Indiquez un nombre");
    await expect(row.getByRole("checkbox")).toBeChecked();
    await row.getByLabel(/^Prix dans ce catalogue/).fill("2");
    await save(page).click();
    await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  });
});
