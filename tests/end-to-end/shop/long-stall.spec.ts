// A stall longer than what is drawn of it at first.
import { expect } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { test } from "./own-market.ts";
import { card, isConfirmed } from "./stall.ts";

const OFFERS = 120;
const nameOf = (index: number) => `Courge-${String(index).padStart(3, "0")}`;
const offers = Array.from({ length: OFFERS }, (_, index) => ({ name: nameOf(index) }));

test("draws more of a long stall as one goes down, and finds in all of it", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "long", offers });
  const page = await visit("customer", `/ventes/${sale}`);
  await expect(page.getByText(`${OFFERS} offres`)).toBeVisible();
  await expect(card(page, nameOf(119))).toHaveCount(0);
  await page.keyboard.press("End");
  await page.keyboard.press("End");
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(card(page, nameOf(119))).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("searchbox").fill("courge-077");
  await expect(card(page, nameOf(77))).toBeVisible();
  await expect(card(page, nameOf(1))).toHaveCount(0);
});

test("leads to a card far down from the product's own page", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "anchor", offers });
  const page = await visit("customer", `/ventes/${sale}`);
  await page.getByRole("searchbox").fill("courge-110");
  const path = (await card(page, nameOf(110)).getByRole("link").getAttribute("href")) ?? "";
  await page.goto(path);
  await page.getByRole("link", { name: "Choisir", exact: true }).click();
  await expect(page).toHaveURL(/#offre-/);
  await expect(card(page, nameOf(110))).toBeInViewport();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("goes on down a long stall and orders what was typed on the way", async ({ page, context, market }) => {
    const sale = await market.openSale({ key: "long-plain", offers });
    await signIn(context, "customer", market.url);
    await page.goto(`/ventes/${sale}`);
    const pieces = (index: number) => card(page, nameOf(index)).getByRole("spinbutton");
    await pieces(2).fill("2");
    await page.getByRole("button", { name: "Voir encore 96 offres" }).click();
    await page.getByRole("button", { name: "Voir encore 48 offres" }).click();
    await pieces(119).fill("1");
    await page.getByRole("searchbox").fill("courge-050");
    await page.getByRole("searchbox").press("Enter");
    await expect(card(page, nameOf(119))).toHaveCount(0);
    const basket = page.getByRole("complementary", { name: "Panier" });
    await expect(basket).toContainText(nameOf(2));
    await expect(basket).toContainText(nameOf(119));
    await page.getByRole("button", { name: "Valider la commande" }).click();
    await isConfirmed(page);
    await expect(page.getByText(nameOf(119))).toBeVisible();
    await expect(page.getByText(nameOf(2))).toBeVisible();
  });
});
