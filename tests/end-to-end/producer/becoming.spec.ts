import { expect, type Page, test } from "@playwright/test";
import { spacedSiret } from "../../../domain/producer/siret.ts";
import { aSiret } from "../../support/siret.ts";
import { signIn } from "../support/sign-in.ts";

const PASSWORD = "des poireaux en hiver";

test("signs up, asks for a space, corrects what support refused, and the space opens", async ({
  page,
  browser,
  baseURL,
}) => {
  const [name, siret] = [`Ferme ${Date.now()}`, aSiret()];
  const wrongSiret = siret.replace(/.$/, (last) => String((Number(last) + 1) % 10));
  await signUp(page);
  await page.getByRole("contentinfo").getByRole("link", { name: "Vendre sur Halle" }).click();
  await page.getByLabel("Nom pour vos clients").fill(name);
  await page.getByLabel("Ce que vous cultivez").fill("Des poireaux et des courges, à Vercheny.");
  await page.getByLabel("Nom ou raison sociale").fill("Lucie Morel");
  await page.getByLabel("Forme juridique").selectOption({ label: "EARL" });
  await page.getByLabel("SIRET").fill(wrongSiret);
  await page.getByLabel("Numéro et rue").fill("Les Rochettes");
  await page.getByLabel("Code postal").fill("26340");
  await page.getByLabel("Commune").fill("Vercheny");
  await page.getByLabel("Je vends seulement").check();
  await page.reload();
  await expect(page.getByLabel("Nom pour vos clients")).toHaveValue(name);
  await page.getByLabel("Je vends seulement").check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("ce n’est pas un SIRET")).toBeVisible();
  await page.getByLabel("SIRET").fill(spacedSiret(siret));
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Nous étudions votre demande")).toBeVisible();

  const support = await (await browser.newContext({ locale: "fr-FR" })).newPage();
  await signIn(support.context(), "support", baseURL ?? "");
  await support.goto("/support");
  const asked = support.locator("section").filter({ has: support.getByRole("heading", { name }) });
  await asked.getByText("Refuser", { exact: true }).click();
  await asked.getByLabel("Ce qui est à corriger").fill("La raison sociale est celle d'une EARL.");
  await asked.getByRole("button", { name: "Refuser la demande" }).click();
  await expect(support.getByText("La demande est refusée")).toBeVisible();
  await expect(asked).toHaveCount(0);

  await page.reload();
  await expect(page.getByText("La raison sociale est celle d'une EARL.")).toBeVisible();
  await page.getByLabel("Nom ou raison sociale").fill("EARL Les Rochettes");
  await page.getByLabel("Je vends seulement").check();
  await page.getByRole("button", { name: "Renvoyer ma demande" }).click();
  await expect(page.getByText("EARL Les Rochettes")).toBeVisible();

  await support.goto("/support");
  await asked.getByLabel("Position sur la carte").fill("44.7053, 5.2387");
  await asked.getByRole("button", { name: "Certifier et ouvrir l’espace" }).click();
  await expect(support.getByText("L’espace est ouvert")).toBeVisible();
  await support.context().close();

  await page.goto("/espace-producteur");
  await page.getByRole("main").getByRole("link", { name }).click();
  await expect(page.getByText("Tableau de bord").first()).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}/produits/tva`);
  for (const rate of ["0", "5,5", "10", "20"])
    await expect(page.getByRole("main").getByText(`${rate} %`, { exact: true }).first()).toBeVisible();
});

/** By the pages alone, reading the mail where the demo shows it. */
async function signUp(page: Page): Promise<void> {
  const email = `producteur-${Date.now()}@ferme.example`;
  await page.goto("/inscription");
  await page.getByLabel("Prénom et nom").fill("Lucie Morel");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Créer mon compte" }).click();
  await expect(page.getByRole("heading", { name: "Regardez vos messages" })).toBeVisible();
  const mail = page.getByRole("article").filter({ hasText: email });
  await expect(async () => {
    await page.goto("/demo/courrier");
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await mail.getByRole("link").click();
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(page.getByRole("button", { name: "Lucie Morel" })).toBeVisible();
}
