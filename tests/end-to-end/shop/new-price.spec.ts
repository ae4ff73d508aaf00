// A producer publishes another price while somebody chooses.
import { expect } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { test } from "./own-market.ts";
import { basket, card, confirm, isConfirmed, take, untilLive } from "./stall.ts";

const ROSE = "Le prix est passé de 3,00 € à 3,40 €. Commander à ce prix ?";
const offers = [{ name: "Courges", priceCents: 300 }, { name: "Poireaux" }];

test("is said at its line before anything is confirmed, and asks for a yes", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "risen", offers });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  await take(page, "Poireaux", 1);
  await market.publishPrice({ key: "risen", offer: "Courges", priceCents: 340 });
  await expect(basket(page)).toContainText(ROSE);
  await expect(page.getByRole("status").filter({ hasText: "Courges. Le prix est passé" })).toBeAttached();
  await expect(confirm(page)).toBeDisabled();
  await take(page, "Courges", 1);
  await expect(confirm(page)).toBeDisabled();
  await page.reload();
  await expect(basket(page)).toContainText(ROSE);
  await basket(page).getByRole("link", { name: "Accepter 3,40 €" }).click();
  await expect(basket(page)).not.toContainText(ROSE);
  await expect(basket(page)).toContainText("12,20 €");
  await confirm(page).click();
  await isConfirmed(page);
  await expect(page.getByText("À payer sur place").locator("..")).toContainText("12,20 €");
});

test("is asked about by the sale where the page has not heard of it", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "unheard", offers });
  const page = await visit("customer", "/mes-commandes");
  await page.routeWebSocket(/\/live/, (socket) => socket.close());
  await page.goto(`/ventes/${sale}`);
  await expect(page.getByText("reconnexion…").first()).toBeVisible();
  await take(page, "Courges", 1);
  await market.publishPrice({ key: "unheard", offer: "Courges", priceCents: 340 });
  await confirm(page).click();
  await expect(basket(page)).toContainText("rien n’est encore commandé");
  await expect(basket(page)).toContainText(ROSE);
  await expect(card(page, "Courges")).toContainText("3,40 €");
  await basket(page).getByRole("link", { name: "Accepter 3,40 €" }).click();
  await confirm(page).click();
  await isConfirmed(page);
  await expect(page.getByText("À payer sur place").locator("..")).toContainText("3,40 €");
});

test("that fell is told and billed", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "fallen", offers });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  await market.publishPrice({ key: "fallen", offer: "Courges", priceCents: 260 });
  await expect(basket(page)).toContainText("Le prix a baissé : 2,60 € au lieu de 3,00 €.");
  await confirm(page).click();
  await isConfirmed(page);
  await expect(page.getByText("À payer sur place").locator("..")).toContainText("5,20 €");
});

test("leaves what was ordered at its own price; more of it is asked about, and a cancellation taken back too", async ({
  visit,
  market,
}) => {
  const sale = await market.openSale({ key: "topped", offers });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 1);
  await confirm(page).click();
  await isConfirmed(page);
  await page.goto(`/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 1);
  await market.publishPrice({ key: "topped", offer: "Courges", priceCents: 340 });
  await expect(basket(page)).toContainText(ROSE);
  await expect(basket(page)).toContainText("6,40 €");
  await basket(page).getByRole("link", { name: "Garder 1 commandé" }).click();
  await basket(page).getByRole("link", { name: "Voir ma commande" }).click();
  await page.getByText("Annuler la commande", { exact: true }).first().click();
  await page.getByRole("button", { name: "Annuler la commande" }).click();
  await expect(page.getByText("annulée").first()).toBeVisible();
  await page.getByRole("region", { name: "Annonces" }).getByRole("button", { name: "Annuler" }).click();
  await expect(page.getByText("Un prix a changé entre-temps")).toBeVisible();
  await expect(page.getByText("annulée").first()).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("brings the form back with both prices; sent again it is ordered", async ({ page, context, market }) => {
    const sale = await market.openSale({ key: "risen-plain", offers });
    await signIn(context, "customer", market.url);
    await page.goto(`/ventes/${sale}`);
    await card(page, "Courges").getByRole("spinbutton").fill("2");
    await market.publishPrice({ key: "risen-plain", offer: "Courges", priceCents: 340 });
    await page.getByRole("button", { name: "Valider la commande" }).click();
    await expect(basket(page)).toContainText("rien n’est encore commandé");
    await expect(basket(page)).toContainText(ROSE);
    await basket(page).getByRole("link", { name: "Accepter 3,40 €" }).click();
    await expect(basket(page)).not.toContainText(ROSE);
    await expect(basket(page)).toContainText("6,80 €");
    await page.getByRole("button", { name: "Valider la commande" }).click();
    await isConfirmed(page);
    await expect(page.getByText("À payer sur place").locator("..")).toContainText("6,80 €");
  });
});
