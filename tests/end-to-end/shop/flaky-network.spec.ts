import { expect } from "@playwright/test";
import { test } from "./own-market.ts";
import { basket, card, confirm, isConfirmed, take, untilLive } from "./stall.ts";

test("sends an order made without a network once, when the network returns", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "offline", offers: [{ name: "Courges", real: 9 }] });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  await page.context().setOffline(true);
  await expect(page.getByText("hors ligne").first()).toBeVisible();
  await confirm(page).click();
  await expect(basket(page)).toContainText("Pas de réseau");
  await page.context().setOffline(false);
  await isConfirmed(page);
  const other = await visit("volunteer", `/ventes/${sale}`);
  await expect(card(other, "Courges")).toContainText("plus que 7");
});

test("keeps the basket through a reload, and through signing in", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "kept", offers: [{ name: "Courges" }] });
  const page = await visit("visitor", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 3);
  await page.reload();
  await expect(basket(page)).toContainText("6,00 €");
  await basket(page).getByRole("link", { name: "Se connecter et valider" }).click();
  await page
    .getByRole("button", { name: /Client/ })
    .first()
    .click();
  await expect(basket(page)).toContainText("6,00 €");
  await confirm(page).click();
  await isConfirmed(page);
});

test("orders by request where no socket can be opened", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "no-socket", offers: [{ name: "Courges" }] });
  const page = await visit("customer", "/mes-commandes");
  await page.routeWebSocket(/\/live/, (socket) => socket.close());
  await page.goto(`/ventes/${sale}`);
  await expect(page.getByText("reconnexion…").first()).toBeVisible();
  await take(page, "Courges", 2);
  await confirm(page).click();
  await isConfirmed(page);
});

test("finds the answer to an order that was sent before the page was loaded anew", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "anew", offers: [{ name: "Courges", real: 9 }] });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  await page.context().setOffline(true);
  await confirm(page).click();
  await expect(basket(page)).toContainText("Pas de réseau");
  // The page must not hear that the network is back: only the reload sends it again.
  await page.evaluate(() => addEventListener("online", (event) => event.stopImmediatePropagation(), { capture: true }));
  await page.context().setOffline(false);
  await page.reload();
  await isConfirmed(page);
  const other = await visit("volunteer", `/ventes/${sale}`);
  await expect(card(other, "Courges")).toContainText("plus que 7");
});
