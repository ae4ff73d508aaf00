import { expect } from "@playwright/test";
import { aSiret } from "../../support/siret.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { describeFarm, supportDesk } from "./a-new-farm.ts";

for (const script of ["with a script", "without one"]) {
  test.describe(script, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    test("a request is taken back, put back and taken back for good; support sees it", async ({
      page,
      browser,
      baseURL,
    }) => {
      const name = `Ferme retirée ${script}`;
      await signIn(page.context(), "customer", baseURL ?? "");
      await page.goto("/");
      await describeFarm(page, { name, legalName: "Julie Bernard", siret: aSiret() });
      await page.getByLabel("Je vends seulement").check();
      await page.getByRole("button", { name: /^(Envoyer|Renvoyer) ma demande/ }).click();
      await expect(page.getByText("Nous étudions votre demande")).toBeVisible();
      const support = await supportDesk(browser, baseURL ?? "", name);
      await expect(support.asked).toHaveCount(1);

      await page.getByRole("button", { name: "Retirer ma demande" }).click();
      await expect(page.getByText("Votre demande est retirée.")).toBeVisible();
      await expect(page.getByLabel("Nom pour vos clients")).toHaveValue(name);
      await page.getByRole("button", { name: "Annuler" }).click();
      await expect(page.getByText("Votre demande attend à nouveau sa réponse.")).toBeVisible();
      await page.getByRole("button", { name: "Retirer ma demande" }).click();
      await page.goto("/devenir-producteur");
      await expect(page.getByText(/^Vous avez retiré votre demande le/)).toBeVisible();

      await support.asked.getByRole("button", { name: "Certifier et ouvrir l’espace" }).click();
      await support.desk.goto("/support");
      await expect(support.asked).toHaveCount(0);
      const withdrawn = support.desk.locator("section").filter({ hasText: "Demandes retirées" });
      await expect(withdrawn.getByRole("listitem").filter({ hasText: name })).toContainText("retirée le");
      await support.leave();
    });
  });
}

test("who takes a request back that support has just answered is shown the answer", async ({
  page,
  browser,
  baseURL,
}) => {
  const name = "Ferme répondue";
  await signIn(page.context(), "customer", baseURL ?? "");
  await page.goto("/");
  await describeFarm(page, { name, legalName: "Julie Bernard", siret: aSiret() });
  await page.getByLabel("Je vends seulement").check();
  await page.getByRole("button", { name: /^(Envoyer|Renvoyer) ma demande/ }).click();
  await expect(page.getByText("Nous étudions votre demande")).toBeVisible();
  const support = await supportDesk(browser, baseURL ?? "", name);
  await support.asked.getByText("Refuser", { exact: true }).click();
  await support.asked.getByLabel("Ce qui est à corriger").fill("Il manque la rue.");
  await support.asked.getByRole("button", { name: "Refuser la demande" }).click();
  await expect(support.desk.getByText("La demande est refusée")).toBeVisible();
  await support.leave();
  await page.getByRole("button", { name: "Retirer ma demande" }).click();
  await expect(page.getByText("Votre demande a reçu une réponse entre-temps")).toBeVisible();
  await expect(page.getByText("Il manque la rue.")).toBeVisible();
});
