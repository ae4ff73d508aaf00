import { expect } from "@playwright/test";
import { test } from "./own-market.ts";
import { basket, card, confirm, take, untilLive } from "./stall.ts";

const MINUTE_MS = 60_000;
const CLOSES_IN_MS = 60 * MINUTE_MS;

test("closes under an open basket at the announced second, without a reload", async ({ visit, market }) => {
  const sale = await market.openSale({
    key: "closing",
    offers: [{ name: "Courges" }],
    closesInMs: CLOSES_IN_MS,
  });
  const page = await visit("customer", "/mes-commandes");
  await page.clock.install();
  await page.goto(`/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  // What the steps so far have taken is not known; a tenth of the time would be much.
  await page.clock.fastForward(0.9 * CLOSES_IN_MS);
  await expect(confirm(page)).toBeEnabled();
  await page.clock.fastForward(0.1 * CLOSES_IN_MS);
  await expect(page.getByText("La vente est fermée.").first()).toBeVisible();
  await expect(confirm(page)).toHaveCount(0);
  await expect(card(page, "Courges").getByRole("button")).toHaveCount(0);
  await expect(basket(page)).toContainText("ce changement n’a pas été commandé");
  await basket(page).getByRole("link", { name: "Retirer", exact: true }).click();
  await expect(basket(page)).toContainText("Votre panier est vide");
});
