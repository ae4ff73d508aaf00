import { expect, type Page } from "@playwright/test";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

const PAGES = [
  { link: "Produits", api: `**/api/producers/${BRUNELLE}/products?*`, there: "Pommes de terre" },
  { link: "Stocks", api: `**/api/producers/${BRUNELLE}/stocks`, there: "Pommes de terre" },
  { link: "Commandes", api: `**/api/producers/${BRUNELLE}/sales`, there: "Les Paniers de la Tour" },
  { link: "Paramètres", api: `**/api/producers/${BRUNELLE}/profile`, there: "Description courte" },
];

const alert = (page: Page) => page.getByRole("main").getByRole("alert");

async function openFromMenu(page: Page, link: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: link, exact: true }).first().click();
}

test.beforeEach(async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.setViewportSize({ width: 1440, height: 900 });
  await visitAlive(page, `${SPACE}/planifier`);
});

for (const { link, api, there } of PAGES)
  test(`${link}: a failure of ours is said, and trying again brings the page`, async ({ page }) => {
    await page.route(api, (route) => route.fulfill({ status: 500, json: {} }));
    await openFromMenu(page, link);
    await expect(alert(page)).toContainText("Le problème vient de chez nous");
    await page.unroute(api);
    await alert(page).getByRole("button", { name: "Réessayer" }).click();
    await expect(page.getByRole("main").getByText(there).first()).toBeVisible();
  });

test("without a network it is the network that is missing, and trying again brings the page", async ({ page }) => {
  const [{ api, link } = { api: "", link: "" }] = PAGES;
  await page.route(api, (route) => route.abort("internetdisconnected"));
  await openFromMenu(page, link);
  await expect(alert(page)).toContainText("Pas de réseau");
  await page.unroute(api);
  await alert(page).getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("main").getByText("Pommes de terre").first()).toBeVisible();
});

test("where the session has ended, the page leads to the sign-in page and back", async ({ context, page }) => {
  await context.clearCookies();
  await openFromMenu(page, "Stocks");
  await expect(alert(page)).toContainText("Votre session est terminée");
  await alert(page).getByRole("link", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/connexion\?suite=.*stocks/);
});
