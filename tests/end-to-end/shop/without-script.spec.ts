import { expect, type Page } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { test } from "./own-market.ts";
import { card, isConfirmed } from "./stall.ts";

test.use({ javaScriptEnabled: false });

const pieces = (page: Page, name: string) => card(page, name).getByRole("spinbutton", { name: new RegExp(name) });

test("orders with nothing but forms, from the stall to the confirmation", async ({ page, context, market }) => {
  const sale = await market.openSale({ key: "plain", offers: [{ name: "Courges" }, { name: "Poireaux", real: 5 }] });
  await signIn(context, "customer", market.url);
  await page.goto(`/ventes/${sale}`);
  await pieces(page, "Courges").fill("2");
  await pieces(page, "Poireaux").fill("1");
  await page.getByRole("button", { name: "Mettre à jour le panier" }).click();
  await expect(page.getByRole("complementary", { name: "Panier" })).toContainText("6,00 €");
  await page.getByRole("button", { name: "Valider la commande" }).click();
  await isConfirmed(page);
  await expect(page.getByText("2 ×")).toBeVisible();
  await page.getByRole("link", { name: "Modifier la commande" }).click();
  await expect(pieces(page, "Courges")).toHaveValue("2");
  await pieces(page, "Courges").fill("3");
  await page.getByRole("button", { name: "Enregistrer mes changements" }).click();
  await isConfirmed(page);
  await expect(page.getByText("3 ×")).toBeVisible();
});

test("brings a refused basket back with every line, and says how many are left", async ({ page, context, market }) => {
  const sale = await market.openSale({ key: "refused", offers: [{ name: "Courges" }, { name: "Poireaux", real: 2 }] });
  await signIn(context, "customer", market.url);
  await page.goto(`/ventes/${sale}`);
  await pieces(page, "Courges").fill("4");
  await pieces(page, "Poireaux").evaluate((field) => field.removeAttribute("max"));
  await pieces(page, "Poireaux").fill("3");
  await page.getByRole("button", { name: "Valider la commande" }).click();
  await expect(page.getByText("il n’en reste que 2").first()).toBeVisible();
  await expect(pieces(page, "Courges")).toHaveValue("4");
  await page.getByRole("link", { name: "Prendre 2" }).click();
  await expect(pieces(page, "Poireaux")).toHaveValue("2");
  await page.getByRole("button", { name: "Valider la commande" }).click();
  await isConfirmed(page);
});

test("keeps what was typed while searching", async ({ page, market }) => {
  const sale = await market.openSale({ key: "search", offers: [{ name: "Courges" }, { name: "Epinards" }] });
  await page.goto(`/ventes/${sale}`);
  await pieces(page, "Courges").fill("2");
  await page.getByRole("searchbox").fill("épinard");
  await page.getByRole("searchbox").press("Enter");
  await expect(card(page, "Epinards")).toBeVisible();
  await expect(card(page, "Courges")).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Panier" })).toContainText("Courges");
});

test("carries the basket through the sign-in page when the session has ended", async ({ page, context, market }) => {
  const sale = await market.openSale({ key: "session", offers: [{ name: "Courges" }] });
  await signIn(context, "customer", market.url);
  await page.goto(`/ventes/${sale}`);
  await pieces(page, "Courges").fill("2");
  await context.clearCookies();
  await page.getByRole("button", { name: "Valider la commande" }).click();
  await page.getByRole("button", { name: "Client", exact: true }).click();
  await expect(pieces(page, "Courges")).toHaveValue("2");
  await page.getByRole("button", { name: "Valider la commande" }).click();
  await isConfirmed(page);
});
