// What people type, and what they are told about it where they typed it.
import { expect } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

test("ending a link says so, and is undone, where the button was", async ({ context, page }) => {
  await signIn(context, "admin", origin());
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/catalogues/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Catalogue à délier");
  await page
    .getByRole("row", { name: /Persil plat/ })
    .getByRole("checkbox")
    .check();
  await page
    .getByRole("button", { name: /^Enregistrer/ })
    .last()
    .click();
  const code = await page.getByLabel("Code à dicter").inputValue();
  const path = new URL(page.url()).pathname;
  await signIn(context, "admin", origin());
  await page.goto(`/catalogues/${code.replaceAll(/\D/g, "")}`);
  await page.getByRole("button", { name: "Relier à Les Paniers de la Tour" }).click();
  await expect(page.getByText("peut participer aux ventes")).toBeInViewport();
  await signIn(context, "producer", origin());
  await page.goto(path);
  await page.getByRole("button", { name: "Mettre fin à la liaison" }).click();
  await expect(page.getByText("La liaison est terminée")).toBeInViewport();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await expect(page.getByRole("button", { name: "Mettre fin à la liaison" })).toBeVisible();
  await page.getByRole("button", { name: "Mettre fin à la liaison" }).click();
  await expect(page.getByText("La liaison est terminée")).toBeInViewport();
});

test("what was done before is not said beside what is wrong now", async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/produits/tva`);
  const rate = page.getByLabel("Taux", { exact: true }).last();
  await rate.fill(`${(Math.random() * 90 + 5).toFixed(2)} %`);
  await page.getByRole("button", { name: "Ajouter" }).click();
  const done = page.locator(".done-notice");
  await expect(done).not.toBeEmpty();
  await rate.fill("abc");
  await page.getByRole("button", { name: "Ajouter" }).click();
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await expect(done).toBeEmpty();
});

test("kilos turned into grams are converted in the fields, an unlikely price is asked about once", async ({
  context,
  page,
}) => {
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/produits/nouveau`);
  await page.getByLabel("Nom", { exact: true }).fill("Safran de l’essai");
  await page.getByLabel("Unité").selectOption("kg");
  await page.getByLabel("Quantité", { exact: true }).fill("0,5");
  await page.getByLabel("Prix TTC").fill("1 200,50 €");
  await page.getByLabel("Unité").selectOption("g");
  await expect(page.getByLabel("Quantité", { exact: true })).toHaveValue("500");
  const save = page.getByRole("button", { name: /^Enregistrer/ }).last();
  await save.click();
  await expect(page.getByText(/1\s200,50\s€\s: est-ce bien ce prix/)).toBeVisible();
  await save.click();
  await expect(page).toHaveURL(/fait=cree/);
});

test("an unlikely weight is asked about, an unreadable one changes nothing, a reason is needed as one types", async ({
  context,
  page,
}) => {
  await signIn(context, "admin", origin());
  await page.goto("/ventes/crest-today/commandes?vue=clients");
  await expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
  const line = page
    .locator(".received-line")
    .filter({ hasText: "à peser" })
    .filter({ hasText: /^\s*1(?!\d)/ })
    .first();
  await line.getByRole("button", { name: /^Modifier/ }).click();
  const dialog = page.getByRole("dialog");
  const weight = dialog.getByLabel("Poids mesuré");
  const effect = await dialog.locator(".line-form-effect strong").innerText();
  await weight.fill("abc");
  await expect(dialog.locator(".line-form-effect strong")).toHaveText(effect);
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(weight).toHaveAccessibleDescription(/Indiquez un poids/);

  await weight.fill("850");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog.getByText(/850\s000? ?kg|850\skg au lieu de/)).toBeVisible();
  await expect(weight).toHaveValue("850");
  await expect(dialog.getByRole("button", { name: /^Oui, 850/ })).toBeVisible();

  const reason = dialog.getByLabel(/^Raison/);
  await expect(dialog.getByText("(facultatif)").last()).toBeVisible();
  await dialog.getByRole("spinbutton").pressSequentially("2");
  await expect(reason).toHaveAttribute("required", "");
  await weight.fill("");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(reason).toHaveAccessibleDescription(/La vente est fermée\s: indiquez pourquoi/);
});
