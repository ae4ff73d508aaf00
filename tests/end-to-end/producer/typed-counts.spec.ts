// What is typed into the page Stocks and not saved.
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const rowOf = (page: Page, name: string): Locator => page.getByRole("row").filter({ hasText: name });
const toasts = (page: Page): Locator => page.getByRole("region", { name: "Annonces" });

async function openStocks(page: Page): Promise<void> {
  await page.goto(`${SPACE}/stocks`);
  await expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
}

test.beforeEach(async ({ context }) => signIn(context, "producer", process.env.HALLE_URL ?? ""));

test("what is no count outlives a filter, and is not left without a question", async ({ page }) => {
  await openStocks(page);
  const field = rowOf(page, "Poireaux").getByLabel(/^Stock réel/);
  await field.fill("une caisse");
  await page.getByLabel("Chercher une offre").fill("blettes");
  await expect(rowOf(page, "Poireaux")).toHaveCount(0);
  await page.getByLabel("Chercher une offre").fill("");
  await expect(field).toHaveValue("une caisse");

  const questions: string[] = [];
  page.once("dialog", async (dialog) => {
    questions.push(dialog.message());
    await dialog.dismiss();
  });
  const markets = page.getByRole("navigation", { name: "Menu principal" }).getByText("Marchés");
  await markets.click();
  await expect.poll(() => questions).toHaveLength(1);
  expect(questions[0]).toContain("Poireaux");
  await expect(field).toHaveValue("une caisse");
  page.once("dialog", async (dialog) => await dialog.accept());
  await markets.click();
  await expect(page).toHaveURL(/\/marches$/);
});

test("a count that can be saved is saved by leaving", async ({ page }) => {
  await openStocks(page);
  const row = rowOf(page, "Oignons jaunes");
  const field = row.getByLabel(/^Stock réel/);
  const before = await field.inputValue();
  await row.getByRole("button", { name: /^Plus/ }).click();
  await page.getByRole("navigation", { name: "Menu principal" }).getByText("Marchés").click();
  await expect(toasts(page)).toContainText("Stock enregistré");
  await toasts(page).getByRole("button", { name: "Annuler" }).click();
  await openStocks(page);
  await expect(field).toHaveValue(before);
});
