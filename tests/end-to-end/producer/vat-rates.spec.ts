import { expect, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const RATES = `${SPACE}/produits/tva`;

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

/** A rate that no offer bears; one per test, for they share the producer. */
async function aRate(page: Page, percent: string): Promise<void> {
  await page.goto(RATES);
  await page.getByLabel("Taux", { exact: true }).last().fill(percent);
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(page.getByText("Le taux est ajouté.")).toBeVisible();
}

const entry = (page: Page, percent: string) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByText(`${percent} %`, { exact: true }) });

async function open(page: Page, percent: string) {
  const rate = entry(page, percent);
  await rate.locator("summary").click();
  return rate;
}

/** A colleague at another device. */
async function changeElsewhere(page: Page, from: string, to: string): Promise<void> {
  await page.goto(RATES);
  const rate = await open(page, from);
  await rate.getByLabel("Taux", { exact: true }).fill(to);
  await rate.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(page.getByText("Le taux est modifié.")).toBeVisible();
}

for (const [script, from, theirs, mine] of [
  ["with a script", "7", "7,5", "7,9"],
  ["without one", "8", "8,5", "8,9"],
] as const) {
  test.describe(script, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    test("who changes a rate that a colleague has just changed sees both, and keeps their own", async ({
      context,
      page,
    }) => {
      await aRate(page, from);
      const rate = await open(page, from);
      await rate.getByLabel("Taux", { exact: true }).fill(mine);
      const colleague = await context.newPage();
      await changeElsewhere(colleague, from, theirs);
      await rate.getByRole("button", { name: "Enregistrer", exact: true }).click();
      const changed = entry(page, theirs);
      await expect(changed.getByText(/a changé ce taux pendant que vous l’écriviez/)).toBeVisible();
      await expect(changed.getByRole("row", { name: /Taux/ })).toContainText(`${theirs} %`);
      await expect(changed.getByRole("row", { name: /Taux/ })).toContainText(`${mine} %`);
      await expect(changed.getByLabel("Taux", { exact: true })).toHaveValue(mine);
      await changed.getByRole("button", { name: "Enregistrer ma version" }).first().click();
      await expect(page.getByText("Le taux est modifié.")).toBeVisible();
      await expect(entry(page, mine)).toHaveCount(1);
    });

    test("a rate that a colleague has just changed is not deleted unseen", async ({ context, page }) => {
      const [before, after] = [`${from}1`, `${theirs}1`];
      await aRate(page, before);
      const rate = await open(page, before);
      const colleague = await context.newPage();
      await changeElsewhere(colleague, before, after);
      await rate.getByRole("button", { name: "Supprimer ce taux" }).click();
      await expect(entry(page, after)).toContainText("il n’est pas supprimé");
      await entry(page, after).getByRole("button", { name: "Supprimer ce taux" }).click();
      await expect(page.getByText("Le taux est supprimé.")).toBeVisible();
      await expect(entry(page, after)).toHaveCount(0);
    });
  });
}

test("a colleague's rate can be taken instead", async ({ context, page }) => {
  await aRate(page, "6");
  const rate = await open(page, "6");
  await rate.getByLabel("Taux", { exact: true }).fill("6,9");
  const colleague = await context.newPage();
  await changeElsewhere(colleague, "6", "6,5");
  await rate.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await entry(page, "6,5").getByRole("button", { name: "Prendre la version enregistrée" }).click();
  await expect(page.getByText(/a changé ce taux/)).toHaveCount(0);
  await (await open(page, "6,5")).getByLabel("Taux", { exact: true }).focus();
  await expect(entry(page, "6,5").getByLabel("Taux", { exact: true })).toHaveValue("6,5");
});
