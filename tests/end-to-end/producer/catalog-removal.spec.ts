import { expect, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const CATALOGS = `${SPACE}/catalogues`;
const MARKET = "les-paniers-de-la-tour";

const open = (page: Page, name: string) =>
  page.locator("summary", { hasText: `Supprimer ce catalogue ${name}` }).click();
const removal = (page: Page, name: string) => page.locator("details.removal", { hasText: name });
const press = (page: Page, name: string) =>
  removal(page, name).getByRole("button", { name: "Supprimer définitivement" }).click();

async function aCatalog(page: Page, name: string): Promise<string> {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill(name);
  await page
    .getByRole("button", { name: /^Enregistrer/ })
    .last()
    .click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** As the market's admin does from the proposal's page, while the producer looks elsewhere. */
async function linkMeanwhile(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const code = (await page.getByLabel("Code à dicter").inputValue()).replaceAll(/\D/g, "");
  await signIn(page.context(), "admin", origin());
  const reply = await page.request.post(`${origin()}/api/markets/${MARKET}/catalogs/${code}/link`, {
    headers: { origin: origin() },
  });
  expect(reply.status()).toBe(200);
  await signIn(page.context(), "producer", origin());
}

test.beforeEach(async ({ context }) => {
  await signIn(context, "producer", origin());
});

for (const script of ["with a script", "without one"]) {
  test.describe(script, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    test("a catalog nobody needs is deleted from its page, and another from the list", async ({ page }) => {
      const name = `Éphémère ${script}`;
      await aCatalog(page, name);
      await open(page, name);
      await expect(removal(page, name)).toContainText("Vos produits et vos offres restent");
      await press(page, name);
      await expect(page).toHaveURL(new RegExp(`${CATALOGS}\\?fait=supprime$`));
      await expect(page.getByText("Le catalogue est supprimé.")).toBeVisible();
      await expect(page.getByRole("heading", { name })).toHaveCount(0);

      await aCatalog(page, name);
      await page.goto(CATALOGS);
      await open(page, name);
      await press(page, name);
      await expect(page.getByText("Le catalogue est supprimé.")).toBeVisible();
      await expect(page.getByRole("heading", { name })).toHaveCount(0);
    });
  });
}

test("one that a colleague has deleted meanwhile is not missed", async ({ context, page }) => {
  const name = "Déjà parti";
  const path = await aCatalog(page, name);
  await open(page, name);
  const colleague = await context.newPage();
  await colleague.goto(path);
  await open(colleague, name);
  await press(colleague, name);
  await expect(colleague.getByText("Le catalogue est supprimé.")).toBeVisible();
  await press(page, name);
  await expect(page).toHaveURL(new RegExp(`${CATALOGS}\\?fait=deja-supprime$`));
  await expect(page.getByText("Ce catalogue est déjà supprimé.")).toBeVisible();
});

test("one that a market has linked meanwhile stays, and leads to where the link is ended", async ({ page }) => {
  const name = "Pris par un marché";
  const path = await aCatalog(page, name);
  const other = await page.context().newPage();
  await page.goto(CATALOGS);
  await open(page, name);
  await linkMeanwhile(other, path);
  await press(page, name);
  await expect(removal(page, name)).toContainText("Ce catalogue n’est pas supprimé");
  await removal(page, name).getByRole("link", { name: "Les Paniers de la Tour" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}#liaison-${MARKET}$`));
  await page.getByRole("button", { name: "Mettre fin à la liaison" }).click();
  await expect(page.getByText("La liaison est terminée")).toBeVisible();
  await open(page, name);
  await press(page, name);
  await expect(page.getByText("Le catalogue est supprimé.")).toBeVisible();
});

test("one that customers have ordered from says so, and leads to their orders", async ({ page }) => {
  await page.goto(`${CATALOGS}/catalog-brunelle`);
  const box = page.locator("details.removal");
  await box.locator("summary").click();
  await expect(box).toContainText("Des clients ont commandé dans ce catalogue");
  await expect(box.getByRole("button")).toHaveCount(0);
  await box.getByRole("link", { name: /^Commandes du/ }).click();
  await expect(page).toHaveURL(/\/commandes\//);
});
