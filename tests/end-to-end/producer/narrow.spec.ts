import { expect, type Page } from "@playwright/test";
import { LANGUAGE_COOKIE } from "../../../domain/language.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

const box = async (page: Page, name: string) => {
  const found = await page.getByRole("main").getByRole("link", { name, exact: true }).boundingBox();
  if (found === null) throw new Error(`${name} is not in sight`);
  return found;
};

test("on a phone a new product comes first, and the two others share a row", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(`${SPACE}/produits`);
  const [add, table, rates] = [
    await box(page, "Nouveau produit"),
    await box(page, "Importer ou exporter"),
    await box(page, "Gérer les taux de TVA"),
  ];
  expect(add.y + add.height).toBeLessThanOrEqual(table.y);
  expect(rates.y).toBe(table.y);
});

test("what is done to ticked products is offered once one is ticked, and stays in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(`${SPACE}/produits`);
  const deactivate = page.getByRole("button", { name: "Rendre inactifs" });
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await expect(deactivate).toBeHidden();
  await page.locator("[data-product]").first().check();
  await expect(deactivate).toBeInViewport({ ratio: 1 });
  await page.locator("[data-product]").first().uncheck();
  await expect(deactivate).toBeHidden();
});

test("a figure on a narrow phone never breaks before its unit", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(`${SPACE}/stocks/brunelle-poireaux-vrac`);
  const figures = page.locator(".stock-figures dd");
  await expect(figures).toHaveCount(3);
  for (const figure of await figures.all()) {
    const { height } = (await figure.boundingBox()) ?? { height: 0 };
    const line = await figure.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
    expect(height).toBeLessThan(2 * line);
  }
});

test("the button that saves the profile and the one beside it share a row on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(`${SPACE}/parametres`);
  const save = await page.getByRole("button", { name: /^Enregistrer/ }).boundingBox();
  const see = await page.getByRole("link", { name: "Prévisualiser une fiche produit" }).boundingBox();
  expect(see?.y).toBe(save?.y);
});

test("whoever has one space is led into it", async ({ context, page }) => {
  await page.goto("/espace-producteur");
  await expect(page).toHaveURL(SPACE);
  await context.clearCookies();
  await signIn(context, "customer", origin());
  await page.goto("/espace-producteur");
  await expect(page.getByRole("main").getByRole("link", { name: /./ }).first()).toBeVisible();
  await expect(page).toHaveURL("/espace-producteur");
});

test("in English the euro stands before the price in a field, as everywhere", async ({ context, page }) => {
  await context.addCookies([{ name: LANGUAGE_COOKIE, value: "en", url: origin() }]);
  await page.goto(`${SPACE}/produits/brunelle-pommes-de-terre`);
  const field = page.getByRole("textbox", { name: /^Price/ }).first();
  const [amount, sign] = [await field.boundingBox(), await field.locator("xpath=following-sibling::*").boundingBox()];
  expect((sign?.x ?? 0) - (amount?.x ?? 0)).toBeLessThan(20);
});
