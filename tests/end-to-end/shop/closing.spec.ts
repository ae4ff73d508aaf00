import { expect } from "@playwright/test";
import { test } from "./own-market.ts";
import { basket, card, confirm, take, untilLive } from "./stall.ts";

const CLOSES_IN_MS = 12_000;

test("closes under an open basket at the announced second, without a reload", async ({ visit, market }) => {
  const sale = await market.openSale({
    key: "closing",
    offers: [{ name: "Courges" }],
    closesInMs: CLOSES_IN_MS,
  });
  const page = await visit("customer", `/ventes/${sale}`);
  await untilLive(page);
  await take(page, "Courges", 2);
  await expect(confirm(page)).toBeEnabled();
  await expect(page.getByText("La vente est fermée.").first()).toBeVisible({ timeout: CLOSES_IN_MS * 2 });
  await expect(confirm(page)).toHaveCount(0);
  await expect(card(page, "Courges").getByRole("button")).toHaveCount(0);
  await expect(basket(page)).toContainText("ce changement n’a pas été commandé");
  await basket(page).getByRole("link", { name: "Retirer", exact: true }).click();
  await expect(basket(page)).toContainText("Votre panier est vide");
});
