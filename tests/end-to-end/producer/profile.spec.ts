import { expect } from "@playwright/test";
import { aPhotograph } from "../support/a-photograph.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const SHOWCASE = "/producteurs/jardins-de-brunelle";

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

test("a producer says who they are, and the showcase shows it at once", async ({ page }) => {
  await page.goto(`${SPACE}/parametres`);
  const description = page.getByLabel("Description courte");
  const before = await description.inputValue();
  await description.fill("Des légumes de saison.");
  await expect(page.getByText(/Encore 258 caractères/)).toBeVisible();
  await page.getByLabel("Site internet").fill("nulle part");
  await page.getByLabel("Nature & Progrès").check();
  const photograph = { name: "moi.png", mimeType: "image/png", buffer: aPhotograph(800, 1200) };
  await page.getByLabel("Portrait", { exact: true }).setInputFiles(photograph);
  await page.getByRole("button", { name: "Garder ce cadrage" }).click();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByLabel("Site internet")).toHaveAccessibleDescription(/pas complète/);
  await expect(description).toHaveValue("Des légumes de saison.");

  await page.getByLabel("Site internet").fill("brunelle.example");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Votre profil est enregistré/)).toBeVisible();
  await page.goto(SHOWCASE);
  await expect(page.getByText("Des légumes de saison.")).toBeVisible();
  await expect(page.getByText("Nature & Progrès")).toBeVisible();
  await expect(page.getByRole("link", { name: "brunelle.example" })).toHaveAttribute("href", /^https:/);

  await page.goto(`${SPACE}/parametres`);
  await description.fill(before);
  await page.getByLabel("Nature & Progrès").uncheck();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Votre profil est enregistré/)).toBeVisible();
});

test("the sheet is seen with what is written, before it is saved, for the product one chooses", async ({ page }) => {
  await page.goto(`${SPACE}/parametres`);
  await page.getByLabel("Description courte").fill("Écrit à l'instant.");
  await page.getByRole("link", { name: "Prévisualiser une fiche produit" }).click();
  const sheet = page.getByRole("dialog", { name: "Votre fiche produit" });
  await expect(sheet.getByText("Écrit à l'instant.")).toBeVisible();
  await sheet.getByLabel("Produit", { exact: true }).selectOption("Persil plat");
  await expect(sheet.getByText("La botte")).toBeVisible();
  await expect(sheet.getByText("1,40 €", { exact: true })).toBeVisible();
  await sheet.getByLabel("Produit", { exact: true }).selectOption("Tomates anciennes");
  await expect(sheet.getByText("Ce produit est inactif")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Description courte")).toHaveValue("Écrit à l'instant.");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the sheet has a page of its own, with the profile as it is saved", async ({ page }) => {
    await page.goto(`${SPACE}/parametres`);
    const saved = await page.getByLabel("Description courte").inputValue();
    await page.getByRole("link", { name: "Prévisualiser une fiche produit" }).click();
    await expect(page.getByRole("heading", { name: "Votre fiche produit" })).toBeVisible();
    await page.getByLabel("Produit", { exact: true }).selectOption("Persil plat");
    await page.getByRole("button", { name: "Voir" }).click();
    await expect(page.getByText("La botte")).toBeVisible();
    await expect(page.getByText(saved)).toBeVisible();
  });
});
