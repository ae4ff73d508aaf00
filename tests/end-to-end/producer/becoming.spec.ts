import { expect } from "@playwright/test";
import { spacedSiret } from "../../../domain/producer/siret.ts";
import { aSiret } from "../../support/siret.ts";
import { untilAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { describeFarm, signUp, supportDesk } from "./a-new-farm.ts";

test("signs up, asks for a space, corrects what support refused, and the space opens", async ({
  page,
  browser,
  baseURL,
}) => {
  const [name, siret] = [`Ferme ${Date.now()}`, aSiret()];
  const wrongSiret = siret.replace(/.$/, (last) => String((Number(last) + 1) % 10));
  await signUp(page, { name: "Lucie Morel", email: `producteur-${Date.now()}@ferme.example` });
  // No script, no draft: what is written before is gone with the reload.
  await untilAlive(page);
  await describeFarm(page, { name, legalName: "Lucie Morel", siret: wrongSiret });
  await page.getByLabel("Je vends seulement").check();
  await page.reload();
  await expect(page.getByLabel("Nom pour vos clients")).toHaveValue(name);
  await page.getByLabel("Je vends seulement").check();
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("ce n’est pas un SIRET")).toBeVisible();
  await page.getByLabel("SIRET").fill(spacedSiret(siret));
  await page.getByRole("button", { name: "Envoyer ma demande" }).click();
  await expect(page.getByText("Nous étudions votre demande")).toBeVisible();

  const support = await supportDesk(browser, baseURL ?? "", name);
  await support.asked.getByText("Refuser", { exact: true }).click();
  await support.asked.getByLabel("Ce qui est à corriger").fill("La raison sociale est celle d'une EARL.");
  await support.asked.getByRole("button", { name: "Refuser la demande" }).click();
  await expect(support.desk.getByText("La demande est refusée")).toBeVisible();
  await expect(support.asked).toHaveCount(0);

  await page.reload();
  await expect(page.getByText("La raison sociale est celle d'une EARL.")).toBeVisible();
  await page.getByLabel("Nom ou raison sociale").fill("EARL Les Rochettes");
  await page.getByLabel("Je vends seulement").check();
  await page.getByRole("button", { name: "Renvoyer ma demande" }).click();
  await expect(page.getByText("EARL Les Rochettes")).toBeVisible();
  await support.certify();
  await support.leave();

  await page.goto("/espace-producteur");
  await expect(page.getByText("Tableau de bord").first()).toBeVisible();
  const space = new URL(page.url()).pathname;
  await page.goto(`${space}/parametres/fiche-produit`);
  await expect(page.getByText("Pas encore de fiche à montrer")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Nouveau produit" }).click();
  await expect(page).toHaveURL(`${space}/produits/nouveau`);
  await page.goto(`${space}/produits/tva`);
  for (const rate of ["0", "5,5", "10", "20"])
    await expect(page.getByRole("main").getByText(`${rate} %`, { exact: true }).first()).toBeVisible();
});
