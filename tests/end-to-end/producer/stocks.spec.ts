import { expect, type Locator, type Page } from "@playwright/test";
import { stock } from "../../support/ids.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { watchSale } from "../support/watch-sale.ts";
import { OPEN_SALE, readShop, readStock, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const CHARD = stock("brunelle-blettes-botte");

const rowOf = (page: Page, name: string): Locator => page.getByRole("row").filter({ hasText: name });
const toasts = (page: Page): Locator => page.getByRole("region", { name: "Annonces" });

async function openStocks(page: Page): Promise<void> {
  await page.goto(`${SPACE}/stocks`);
  await expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
}

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

test("the producer lowers stock while many screens watch: all show the new figure", async ({ browser, page }) => {
  const shop = await readShop(page.request);
  const chard = shop.offers.find((offer) => offer.stockId === CHARD);
  if (chard === undefined) throw new Error("nobody sells chard");
  const { ordered, real } = await readStock(page.request, CHARD);
  const sockets = await Promise.all(Array.from({ length: 14 }, () => watchSale(origin(), OPEN_SALE)));
  const phones = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const phone = await (await browser.newContext()).newPage();
      await phone.goto(`/ventes/${OPEN_SALE}`);
      return phone;
    }),
  );
  const cardOn = (phone: Page) => phone.locator(`[id="offre-${chard.offerId}"]`);
  for (const phone of phones) await expect(phone.getByRole("status", { name: "Connexion" })).toHaveText("en direct");

  await openStocks(page);
  const row = rowOf(page, "Blettes arc-en-ciel");
  const field = row.getByLabel(/^Stock réel/);
  await field.fill(String(ordered + 3));
  await field.press("Enter");
  await Promise.all(sockets.map((socket) => socket.shows(CHARD, 3)));
  for (const phone of phones) await expect(cardOn(phone)).toContainText(/\b3\b/);
  await expect(row.locator(".stock-available")).toContainText("3");
  await expect(row).toContainText("stock bas");

  await toasts(page).getByRole("button", { name: "Annuler" }).click();
  await Promise.all(sockets.map((socket) => socket.shows(CHARD, (real ?? 0) - ordered)));
  await expect(field).toHaveValue(String(real));
  for (const socket of sockets) socket.close();
  for (const phone of phones) await phone.context().close();
});

test("the keyboard alone: Enter saves and goes on, Escape restores, arrows walk", async ({ page }) => {
  await openStocks(page);
  const fields = page.locator("[data-real]");
  const [first, second] = [fields.nth(0), fields.nth(1)];
  const before = await first.inputValue();
  await first.fill("4321");
  await first.press("Escape");
  await expect(first).toHaveValue(before);
  await first.press("ArrowDown");
  await expect(second).toBeFocused();
  await second.press("ArrowUp");
  await first.fill(String(Number(before) + 1));
  await first.press("Enter");
  await expect(second).toBeFocused();
  await expect(toasts(page)).toContainText("Stock enregistré");
  await toasts(page).getByRole("button", { name: "Annuler" }).first().click();
  await expect(first).toHaveValue(before);
});

test("what cannot be counted is refused beside the field, and stays there", async ({ page }) => {
  await openStocks(page);
  const row = rowOf(page, "Poireaux");
  const field = row.getByLabel(/^Stock réel/);
  for (const [typed, says] of [
    ["10,0005", "plus fin que le gramme"],
    ["beaucoup", "Indiquez un nombre"],
    ["", "Indiquez une quantité"],
  ] as const) {
    await field.fill(typed);
    await field.press("Enter");
    await expect(row.getByRole("alert")).toContainText(says);
    await expect(field).toHaveValue(typed);
    await expect(field).toBeFocused();
  }
});

test("+ and − count in whole offers, and several presses are one change", async ({ page }) => {
  await openStocks(page);
  const row = rowOf(page, "Oignons jaunes");
  const field = row.getByLabel(/^Stock réel/);
  const before = await field.inputValue();
  const more = row.getByRole("button", { name: /^Plus/ });
  await more.click();
  await more.click();
  await expect(field).toHaveValue(String(Number(before.replace(",", ".")) + 1).replace(".", ","));
  await expect(toasts(page)).toContainText("Oignons jaunes");
  await row.getByRole("link", { name: /historique/ }).click();
  const entry = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Camille Faure" }).first();
  await expect(entry).toContainText(new RegExp(`^${before}\\s`));
  await page.keyboard.press("Escape");
  await toasts(page).getByRole("button", { name: "Annuler" }).click();
  await expect(field).toHaveValue(before);
});

test("an unlimited offer is limited by its first count only, and set free again", async ({ page }) => {
  await openStocks(page);
  const row = rowOf(page, "Persil plat");
  const limited = row.getByRole("checkbox");
  const available = row.locator(".stock-available");
  await expect(available).toContainText("illimité");
  await limited.check();
  const field = row.getByLabel(/^Stock réel/);
  await expect(field).toBeFocused();
  // Ticking alone must not stop anybody from ordering.
  await expect(available).toContainText("illimité");
  await field.fill("500");
  await field.press("Enter");
  await expect(available).not.toContainText("illimité");
  await limited.uncheck();
  await expect(available).toContainText("illimité");
  await expect(toasts(page)).toContainText("Stock illimité");
});

test("counting less than is sold undoes nothing, and leads to the orders among which it is shared", async ({
  page,
}) => {
  await openStocks(page);
  const row = rowOf(page, "Chou de Milan");
  const field = row.getByLabel(/^Stock réel/);
  const before = await field.inputValue();
  await field.fill("0");
  await field.press("Enter");
  const notice = page.locator(".notice").filter({ hasText: "Il manque de la marchandise" });
  await expect(notice).toContainText("Chou de Milan");
  await expect(row).toContainText("il manque");
  await notice.getByRole("link").first().click();
  await expect(page.getByText("Seules les commandes avec Chou de Milan sont affichées.")).toBeVisible();
  await expect(page.locator(".customer-order").first()).toContainText("Chou de Milan");
  await expect(page.locator(".notice").filter({ hasText: "Il manque de la marchandise" })).toBeVisible();
  await page.goBack();
  await rowOf(page, "Chou de Milan")
    .getByLabel(/^Stock réel/)
    .fill(before);
  await rowOf(page, "Chou de Milan")
    .getByLabel(/^Stock réel/)
    .press("Enter");
  await expect(notice).toBeHidden();
});

test("offers are found by name and by level, those of no catalog on demand", async ({ page }) => {
  await openStocks(page);
  await expect(rowOf(page, "Tomates anciennes")).toHaveCount(0);
  await page.getByRole("link", { name: "Toutes mes offres" }).click();
  await expect(rowOf(page, "Tomates anciennes")).toBeVisible();
  await page.getByLabel("Chercher une offre").fill("epin");
  await expect(page.locator(".stock-row")).toHaveCount(2);
  await page.getByLabel("Chercher une offre").fill("");
  await page.getByRole("link", { name: /^Épuisé/ }).click();
  await expect(rowOf(page, "Radis ronds")).toContainText("épuisé");
  await expect(rowOf(page, "Carottes")).toHaveCount(0);
});

test("two colleagues count at once: the second reads what the first wrote, and chooses", async ({ context, page }) => {
  await openStocks(page);
  const row = rowOf(page, "Oignons jaunes");
  const field = row.getByLabel(/^Stock réel/);
  const before = await field.inputValue();
  const colleague = await context.newPage();
  await openStocks(colleague);
  const theirs = rowOf(colleague, "Oignons jaunes").getByLabel(/^Stock réel/);

  await field.fill("41");
  await theirs.fill("33");
  await theirs.press("Enter");
  await expect(row.locator(".stock-available")).not.toContainText("41");
  await expect(toasts(colleague)).toContainText("Stock enregistré");
  // Or it would go by itself, sooner or later than the next one comes.
  await toasts(colleague).getByRole("button", { name: "Fermer" }).click();
  await expect(toasts(colleague)).not.toContainText("Stock enregistré");
  await expect(field).toHaveValue("41");
  await field.press("Enter");
  await expect(row.getByRole("alert")).toContainText(/Camille Faure a compté 33.kg entre-temps/);
  await row.getByRole("button", { name: "Prendre l’autre chiffre" }).click();
  await expect(field).toHaveValue("33");

  await field.fill("41");
  await theirs.fill("34");
  await theirs.press("Enter");
  await expect(toasts(colleague)).toContainText("Stock enregistré");
  await field.press("Enter");
  await row.getByRole("button", { name: "Garder 41" }).click();
  await expect(theirs).toHaveValue("41");
  // Theirs is no longer the latest: taking it back would take back what they have not seen.
  await toasts(colleague).getByRole("button", { name: "Annuler" }).last().click();
  await expect(toasts(colleague)).toContainText(/a compté 41.kg entre-temps/);
  await field.fill(before);
  await field.press("Enter");
  await expect(theirs).toHaveValue(before);
});

test("an ended session keeps the count that was typed, and leads to the sign-in page beside it", async ({
  context,
  page,
}) => {
  await openStocks(page);
  const row = rowOf(page, "Oignons jaunes");
  const field = row.getByLabel(/^Stock réel/);
  const before = await field.inputValue();
  await field.fill("77");
  await context.clearCookies();
  await field.press("Enter");
  await expect(row.getByRole("alert")).toContainText("Votre session est terminée");
  await expect(field).toHaveValue("77");
  const other = context.waitForEvent("page");
  await row.getByRole("link", { name: "Se connecter" }).click();
  await (await other).close();
  await signIn(context, "producer", origin());
  await field.press("Enter");
  await expect(toasts(page)).toContainText("Stock enregistré");
  await toasts(page).getByRole("button", { name: "Annuler" }).click();
  await expect(field).toHaveValue(before);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("figures read, and what is ordered opens to the sales behind it", async ({ page }) => {
    await page.goto(`${SPACE}/stocks`);
    const row = rowOf(page, "Blettes arc-en-ciel");
    await row.locator("summary").click();
    await expect(row.getByRole("link", { name: /Les Paniers de la Tour/ }).first()).toBeVisible();
  });

  test("a stock is counted, what is no count comes back beside its field, it is set free, and all that is undone", async ({
    page,
  }) => {
    await page.goto(`${SPACE}/stocks`);
    const row = rowOf(page, "Oignons jaunes");
    await expect(page.locator(".script-only:visible")).toHaveCount(0);
    await row.getByRole("link", { name: /historique/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Oignons jaunes");
    const real = page.getByLabel("Stock réel");
    const before = await real.inputValue();
    const save = page.getByRole("button", { name: "Enregistrer le comptage" });
    await real.fill("une caisse");
    await page.getByLabel("Pourquoi").fill("recompté au hangar");
    await save.click();
    await expect(real).toHaveAccessibleDescription(/Indiquez un nombre/);
    await expect(page.getByLabel("Pourquoi")).toHaveValue("recompté au hangar");
    await real.fill("52,5");
    await save.click();
    await expect(page.getByText("Le stock est enregistré.")).toBeVisible();
    await expect(page.locator(".stock-figures")).toContainText(/Stock réel\s*52,5.kg/);
    await expect(page.getByRole("listitem").filter({ hasText: "recompté au hangar" })).toContainText("Camille Faure");

    await real.fill("");
    await save.click();
    await expect(page.locator(".stock-figures")).toContainText(/Disponible\s*illimité/);
    await page.getByRole("button", { name: "Annuler ce changement" }).click();
    await expect(real).toHaveValue("52,5");
    await real.fill(before);
    await save.click();
    await expect(real).toHaveValue(before);
  });

  test("two colleagues count at once: the second compares and chooses", async ({ context, page }) => {
    await page.goto(`${SPACE}/stocks`);
    await rowOf(page, "Oignons jaunes")
      .getByRole("link", { name: /historique/ })
      .click();
    const [real, save] = [page.getByLabel("Stock réel"), page.getByRole("button", { name: /^Enregistrer/ })];
    const before = await real.inputValue();
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await colleague.getByLabel("Stock réel").fill("61");
    await colleague.getByRole("button", { name: "Enregistrer le comptage" }).click();
    await expect(colleague.getByText("Le stock est enregistré.")).toBeVisible();
    await real.fill("62");
    await save.last().click();
    await expect(page.getByText(/a compté ce stock pendant que vous l’écriviez/)).toBeVisible();
    await expect(page.getByRole("row", { name: /Stock réel/ })).toContainText(/61.kg/);
    await expect(page.getByRole("row", { name: /Stock réel/ })).toContainText(/62.kg/);
    await save.last().click();
    await expect(page.getByText("Le stock est enregistré.")).toBeVisible();
    await expect(real).toHaveValue("62");
    await real.fill(before);
    await save.last().click();
    await expect(real).toHaveValue(before);
  });
});
