import { expect, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const MARKET = "/marches/les-paniers-de-la-tour";
const LINK = "Relier à Les Paniers de la Tour";

/** A catalog of the demo producer that no market knows; gives its code as it is said, and its page. */
async function aCatalog(page: Page, name: string) {
  await signIn(page.context(), "producer", origin());
  await page.goto(`${SPACE}/catalogues/nouveau`);
  await page.getByLabel("Nom du catalogue").fill(name);
  await page
    .getByRole("row", { name: /Persil plat/ })
    .getByRole("checkbox")
    .check();
  await page
    .getByRole("button", { name: /^Enregistrer/ })
    .last()
    .click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  const code = await page.getByLabel("Code à dicter").inputValue();
  return { code, path: new URL(page.url()).pathname };
}

for (const script of ["with a script", "without one"]) {
  test.describe(script, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    test("a market's admin types the code, sees the proposal, links it, ends that and takes it back", async ({
      page,
    }) => {
      const { code, path } = await aCatalog(page, `Étal ${script}`);
      await signIn(page.context(), "admin", origin());
      await page.goto(MARKET);
      await page.getByLabel("Code du catalogue").fill("99 99 99");
      await page.getByRole("button", { name: "Voir ce catalogue" }).click();
      await expect(page.getByText("Aucun catalogue n’a ce code.")).toBeVisible();
      await page.getByLabel("Code du catalogue").fill(code);
      await page.getByRole("button", { name: "Voir ce catalogue" }).click();

      await expect(page.getByRole("heading", { name: "Persil plat" })).toBeVisible();
      await page.getByRole("button", { name: LINK }).click();
      await expect(page.getByText("Les Jardins de Brunelle peut participer aux ventes")).toBeVisible();
      await page.getByRole("button", { name: "Mettre fin à la liaison" }).click();
      await expect(page.getByText("La liaison est terminée")).toBeVisible();
      await page.getByRole("button", { name: "Annuler" }).click();
      await expect(page.getByText("peut participer aux ventes")).toBeVisible();
      await page.goto(MARKET);
      await expect(page.getByRole("link", { name: `Les Jardins de Brunelle, Étal ${script}` })).toBeVisible();

      await signIn(page.context(), "producer", origin());
      await page.goto(path);
      await page.getByRole("button", { name: "Mettre fin à la liaison" }).click();
      await expect(page.getByText("La liaison est terminée")).toBeVisible();
      await expect(page.getByText("Ce catalogue n’est relié à aucun marché")).toBeVisible();
    });
  });
}

test("a catalog that is being sold says which orders keep its link", async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/catalogues/catalog-brunelle`);
  const linked = page.locator(".card").filter({ hasText: "Marchés reliés" });
  await expect(linked).toContainText("La liaison dure tant qu’une vente est ouverte");
  await linked
    .getByRole("link", { name: /^Commandes du/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/commandes\//);
});
