import { expect } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const HEAD = "produit;unité;offre;quantité;prix;tva";
const table = (lines: readonly string[]) => ({
  ...{ name: "produits.csv", mimeType: "text/csv" },
  buffer: Buffer.from([HEAD, ...lines].join("\n")),
});

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

test("the file is chosen in the language of the page, by keyboard too, and its name shown", async ({ page }) => {
  await page.goto(`${SPACE}/produits/import`);
  const file = page.getByLabel("Fichier CSV");
  await expect(page.getByText("Aucun fichier choisi")).toBeVisible();
  await file.focus();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(table(["Noix;kg;Vrac;1;6;5,5"]));
  await expect(page.getByText("produits.csv")).toBeVisible();
  const byMouse = page.waitForEvent("filechooser");
  await page.getByText("Choisir un fichier").click({ force: true });
  await byMouse;
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("no file is refused in our words, not the browser’s", async ({ page }) => {
      await page.goto(`${SPACE}/produits/import`);
      await expect(page.getByText("Aucun fichier choisi")).toBeVisible();
      await page.getByRole("button", { name: "Regarder ce qui va changer" }).click();
      await expect(page.getByLabel("Fichier CSV")).toHaveAccessibleDescription(/Choisissez d’abord un fichier CSV/);
    });

    test("a table is corrected line by line, looked at, and written when confirmed", async ({ page }) => {
      const name = javaScriptEnabled ? "Châtaignes" : "Châtaignes grillées";
      await page.goto(`${SPACE}/produits/import`);
      await page.getByLabel("Fichier CSV").setInputFiles(table([`${name};kg;Vrac;1;six;5,5`]));
      await page.getByRole("button", { name: "Regarder ce qui va changer" }).click();
      await expect(page.getByRole("row", { name: /Ligne 2/ })).toContainText("Indiquez un nombre");
      await expect(page.getByRole("button", { name: /^Écrire/ })).toHaveCount(0);

      await page.getByLabel("Fichier CSV").setInputFiles(table([`${name};kg;Vrac;1;6;5,5`]));
      await page.getByRole("button", { name: "Regarder ce qui va changer" }).click();
      await expect(page.getByRole("row", { name })).toContainText("nouveau");
      await page.getByRole("button", { name: "Écrire ce produit" }).click();
      await expect(page.getByText("Les produits du tableau sont écrits.")).toBeVisible();
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    });
  });
}
