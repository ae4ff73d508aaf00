import { expect } from "@playwright/test";
import { test } from "./own-market.ts";
import { basket, card, confirm, isConfirmed, take, untilLive } from "./stall.ts";

test("edits an order down although the offer is sold out, cancels it, and takes that back", async ({
  visit,
  market,
}) => {
  const sale = await market.openSale({ key: "edit", offers: [{ name: "Courges", real: 3 }] });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 3);
  await confirm(page).click();
  await isConfirmed(page);

  await page.getByRole("link", { name: "Modifier la commande" }).click();
  await expect(card(page, "Courges")).toContainText("épuisé");
  await card(page, "Courges")
    .getByRole("button", { name: /Une unité de moins/ })
    .click();
  await basket(page).getByRole("button", { name: "Enregistrer mes changements" }).click();
  await isConfirmed(page);
  await expect(page.getByText("À payer sur place").locator("..")).toContainText("4,00 €");

  await page.getByText("Annuler la commande", { exact: true }).first().click();
  await page.getByRole("button", { name: "Annuler la commande" }).click();
  await expect(page.getByText("annulée").first()).toBeVisible();
  await page.getByRole("region", { name: "Annonces" }).getByRole("button", { name: "Annuler" }).click();
  await isConfirmed(page);
  await expect(page.getByText("À payer sur place").locator("..")).toContainText("4,00 €");
});

test("asks which one counts when the order changed on another screen", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "twice", offers: [{ name: "Courges" }] });
  const phone = await visit("customer", `/ventes/${sale}`);
  await untilLive(phone);
  await take(phone, "Courges", 1);
  await confirm(phone).click();
  await isConfirmed(phone);
  await phone.goto(`/ventes/${sale}`);
  await untilLive(phone);
  await take(phone, "Courges", 1);

  const tablet = await visit("customer", `/ventes/${sale}`);
  await untilLive(tablet);
  await take(tablet, "Courges", 4);
  await basket(tablet).getByRole("button", { name: "Enregistrer mes changements" }).click();
  await isConfirmed(tablet);

  await expect(basket(phone)).toContainText("5 dans la commande, 2 dans votre panier");
  await basket(phone).getByRole("button", { name: "Garder mon panier" }).click();
  await basket(phone).getByRole("button", { name: "Enregistrer mes changements" }).click();
  await isConfirmed(phone);
  await expect(tablet.getByText("2 ×")).toBeVisible();
});
