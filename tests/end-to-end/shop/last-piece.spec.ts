import { expect } from "@playwright/test";
import { test } from "./own-market.ts";
import { basket, card, confirm, isConfirmed, take, untilLive } from "./stall.ts";

test("tells everybody else at once when somebody takes the last piece", async ({ visit, market }) => {
  const sale = await market.openSale({ key: "last", offers: [{ name: "Tourte", real: 1 }, { name: "Courges" }] });
  const first = await visit("customer", `/ventes/${sale}`);
  const second = await visit("volunteer", `/ventes/${sale}`);
  for (const page of [first, second]) {
    await untilLive(page);
    await take(page, "Tourte", 1);
  }
  await take(second, "Courges", 1);
  await confirm(first).click();
  await isConfirmed(first);
  await expect(card(second, "Tourte")).toContainText("épuisé");
  await expect(basket(second)).toContainText("il n’en reste plus");
  await expect(confirm(second)).toBeDisabled();
  await basket(second).getByRole("link", { name: "Retirer", exact: true }).click();
  await confirm(second).click();
  await isConfirmed(second);
  const ordered = second.getByRole("region", { name: "Ce que vous avez commandé" });
  await expect(ordered).toContainText("Courges");
  await expect(ordered).not.toContainText("Tourte");
});

test("gives the last piece to one of two who confirm at the same moment; the other chooses", async ({
  visit,
  market,
}) => {
  const sale = await market.openSale({ key: "race", offers: [{ name: "Tourte", real: 3 }] });
  const pages = [await visit("customer", `/ventes/${sale}`), await visit("volunteer", `/ventes/${sale}`)];
  for (const page of pages) {
    await untilLive(page);
    await take(page, "Tourte", 2);
  }
  for (const page of pages) await expect(confirm(page)).toBeEnabled();
  // At once, without waiting until it can be pressed: who is told in between finds the button shut, and that is right.
  await Promise.all(pages.map((page) => confirm(page).evaluate((button: HTMLElement) => button.click())));
  const isLucky = await Promise.all(
    pages.map((page) =>
      Promise.race([
        isConfirmed(page).then(() => true),
        expect(basket(page))
          .toContainText("il n’en reste qu’un")
          .then(() => false),
      ]),
    ),
  );
  expect(isLucky.toSorted()).toEqual([false, true]);
  const other = pages[isLucky.indexOf(false)];
  if (other === undefined) throw new Error("both were lucky");
  await basket(other).getByRole("link", { name: "Prendre 1" }).click();
  await confirm(other).click();
  await isConfirmed(other);
});
