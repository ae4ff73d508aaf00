import { expect, type Page } from "@playwright/test";
import * as v from "valibot";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, OPEN_SALE, readShop, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const CATALOGS = `${SPACE}/catalogues`;
const save = (page: Page) => page.getByRole("button", { name: /^Enregistrer/ }).last();

test.beforeEach(async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("a catalog is made, its price adjusted with the difference shown, and its link handed on", async ({ page }) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Marché de Noël");
  const row = page.getByRole("row", { name: /Blettes arc-en-ciel/ });
  await row.getByRole("checkbox").check();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("3,41");
  await expect(row).toContainText("+0,31 € (+10 %)");
  await save(page).click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeChecked();
  await expect(row.getByLabel(/^Prix dans ce catalogue/)).toHaveValue("3,41");

  const link = await page.getByLabel("Lien à envoyer").inputValue();
  const square = await page.request.get(`${link}/code.svg`);
  expect(square.headers()["content-type"]).toContain("svg");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Blettes arc-en-ciel" })).toBeVisible();
  await expect(page.getByText("3,41 €", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Fruits & légumes" })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
});

test("what is saved is said where it is seen, however far down the button stands, and the page stays as it is", async ({
  page,
}) => {
  await page.goto(`${CATALOGS}/catalog-brunelle`);
  const heading = await page.getByRole("heading", { level: 1 }).elementHandle();
  const price = page
    .getByRole("row", { name: /Poireaux/ })
    .first()
    .getByLabel(/^Prix dans ce catalogue/);
  // The second while the page still catches up with the first.
  for (const euros of ["9,11", "9,12", "9,13"]) {
    await price.fill(euros);
    await save(page).click();
    await expect(page.getByText(/^Le catalogue est enregistré/)).toBeInViewport();
  }
  await expect(price).toHaveValue("9,13");
  await expect(page.getByText("Votre brouillon est repris")).toHaveCount(0);
  expect(await heading?.evaluate((element) => element.isConnected)).toBe(true);
});

test("the Enter of somebody who searches saves nothing; a price to correct is shown whatever is searched", async ({
  page,
}) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Recherche");
  const row = page.getByRole("row", { name: /Persil plat/ });
  await row.getByLabel(/^Prix dans ce catalogue/).fill("gratuit");
  const search = page.getByLabel("Chercher une offre");
  await search.fill("blettes");
  await expect(row).toBeHidden();
  await search.press("Enter");
  await expect(page).toHaveURL(/nouveau$/);
  await save(page).click();
  await expect(row.getByLabel(/^Prix dans ce catalogue/)).toBeFocused();
  await expect(row).toContainText("Indiquez un nombre");
  await expect(page.getByLabel("Nom du catalogue")).toHaveValue("Recherche");
  await search.fill("rien de tel");
  await expect(page.getByRole("row", { name: /Blettes/ })).toBeHidden();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("");
});

test("a price written beside an offer puts it on the stall, and taking the offer off again is no mistake", async ({
  page,
}) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Coché");
  const row = page.getByRole("row", { name: /Persil plat/ });
  await row.getByLabel(/^Prix dans ce catalogue/).fill("1,65");
  await expect(row.getByRole("checkbox")).toBeChecked();
  await save(page).click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  await expect(row.getByRole("checkbox")).toBeChecked();
  await row.getByRole("checkbox").uncheck();
  await save(page).click();
  await expect(page.getByText(/Le catalogue est enregistré/)).toBeVisible();
  await expect(row.getByRole("checkbox")).not.toBeChecked();
});

test("offers are ticked all at once, none, or by category, as far as the search shows them", async ({ page }) => {
  await page.goto(`${CATALOGS}/nouveau`);
  const section = page.getByRole("checkbox", { name: /^Fruits & légumes/ });
  const [parsley, chard] = [/Persil plat/, /Blettes/].map((name) =>
    page.getByRole("row", { name }).getByRole("checkbox"),
  );
  await section.check();
  await expect(parsley ?? section).toBeChecked();
  await parsley?.uncheck();
  await expect(section).toHaveJSProperty("indeterminate", true);
  await page.getByRole("button", { name: "Tout décocher" }).click();
  await expect(chard ?? section).not.toBeChecked();
  await page.getByLabel("Chercher une offre").fill("persil");
  await page.getByRole("button", { name: "Tout cocher" }).click();
  await expect(section).toBeChecked();
  await page.getByLabel("Chercher une offre").fill("");
  await expect(section).toHaveJSProperty("indeterminate", true);
  await expect(parsley ?? section).toBeChecked();
  await expect(chard ?? section).not.toBeChecked();
  // What was ticked at once is a draft like any other.
  await page.evaluate(() => window.dispatchEvent(new Event("pagehide")));
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText("Votre brouillon est repris")).toBeVisible();
  await expect(parsley ?? section).toBeChecked();
  await expect(section).toHaveJSProperty("indeterminate", true);
});

test("changes wait for the next sale, unless the producer brings them to the open ones", async ({ browser, page }) => {
  const shop = await (await browser.newContext()).newPage();
  await shop.goto(`/ventes/${OPEN_SALE}?q=persil`);
  await expect(shop.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
  const card = shop.locator("[id='offre-brunelle-persil-botte']");
  await expect(card).toContainText("1,40");

  await page.goto(`${CATALOGS}/catalog-brunelle`);
  const row = page.getByRole("row", { name: /Persil plat/ });
  const before = await row.getByLabel(/^Prix dans ce catalogue/).inputValue();
  await row.getByLabel(/^Prix dans ce catalogue/).fill("1,55");
  await save(page).click();
  const pending = page.locator(".card").filter({ hasText: "Récapitulatif des ventes ouvertes" });
  await expect(pending).toContainText("Persil plat");
  await expect(pending).toContainText("de 1,40 € à 1,55 €");
  await expect(card).toContainText("1,40");
  const publish = pending.getByRole("button", { name: /Forcer la synchronisation/ });
  await row.getByLabel(/^Prix dans ce catalogue/).fill("1,56");
  await expect(publish).toBeDisabled();
  await expect(pending).toContainText("Enregistrez d’abord");
  await row.getByLabel(/^Prix dans ce catalogue/).fill("1,55");
  await save(page).click();
  await expect(publish).toBeEnabled();
  await expect(page.getByRole("link", { name: "Voir ce qui attend" })).toHaveAttribute("href", "#recapitulatif");

  await page.goto(SPACE);
  await expect(page.getByRole("link", { name: /pas encore dans vos ventes ouvertes/ })).toBeVisible();
  await page.goto(`${SPACE}/produits/brunelle-persil`);
  await page.getByLabel("Description").fill("Cueilli le matin, en botte.");
  await save(page).click();
  await expect(page.getByRole("link", { name: "Voir ce qui attend" })).toBeVisible();
  await page.goto(CATALOGS);
  const entry = page.getByRole("listitem").filter({ has: page.locator('a[href*="catalog-brunelle#"]') });
  await expect(entry).toContainText(/\d+ changements? en attente/);
  await entry.getByRole("link", { name: /^Récapitulatif/ }).click();
  await expect(page).toHaveURL(/catalog-brunelle#recapitulatif$/);

  await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
  await expect(page.getByText(/C’est synchronisé/)).toBeVisible();
  await expect(card).toContainText("1,55");
  await expect(pending).toContainText("montrent votre catalogue tel qu’il est");

  await row.getByLabel(/^Prix dans ce catalogue/).fill(before);
  await save(page).click();
  await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
  await expect(card).toContainText("1,40");
  await shop.context().close();
});

test("what is written in a catalog that a colleague has deleted is saved as a new one", async ({ page }) => {
  await page.goto(`${CATALOGS}/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Bientôt supprimé");
  await save(page).click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  await page.getByLabel("Nom du catalogue").fill("Sauvé");
  const catalogId = new URL(page.url()).pathname.split("/").at(-1);
  const reply = await page.request.post(`${origin()}/api/producers/${BRUNELLE}/catalogs/${catalogId}/delete`, {
    headers: { origin: origin() },
    data: {},
  });
  expect(reply.status()).toBe(200);
  await save(page).click();
  await expect(page.getByText(/a supprimé ce catalogue entre-temps/)).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer comme nouveau catalogue" }).click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  await expect(page.getByLabel("Nom du catalogue")).toHaveValue("Sauvé");
});

test("a catalog that cannot be had says so and can be asked for again", async ({ page }) => {
  await page.goto(SPACE);
  await page.route("**/api/producers/*/catalogs", (route) => route.fulfill({ status: 500, body: "{}" }));
  const menu = page.getByRole("navigation", { name: "Menu de l’Espace producteur" });
  await menu.getByRole("link", { name: "Catalogues" }).click();
  await expect(page.getByText("Cela n’a pas marché")).toBeVisible();
  await page.unroute("**/api/producers/*/catalogs");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(page.getByRole("link", { name: "Nouveau catalogue" })).toBeVisible();
});

/** As a colleague does meanwhile, at another desk. */
async function setParsleyPrice(page: Page, price: string): Promise<void> {
  const path = `${origin()}/api/producers/${BRUNELLE}/catalogs/catalog-brunelle`;
  const kept = v.parse(KeptCatalog, await (await page.request.get(path)).json());
  const written = (cents: number | null) =>
    cents === null ? "" : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
  const offers = Object.fromEntries(
    kept.selection.map(({ offerId, priceCents }) => [
      offerId,
      { isIn: "on", price: offerId === "brunelle-persil-botte" ? price : written(priceCents) },
    ]),
  );
  const reply = await page.request.post(path, {
    headers: { origin: origin() },
    data: { name: kept.name, version: kept.version, offers },
  });
  expect(reply.status()).toBe(200);
}

const KeptCatalog = v.object({
  ...{ name: v.string(), version: v.string() },
  selection: v.array(v.object({ offerId: v.string(), priceCents: v.nullable(v.number()) })),
});

for (const script of ["with a script", "without one"]) {
  test.describe(script, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    test("nothing is brought to open sales that was not shown", async ({ page }) => {
      const price = async () =>
        (await readShop(page.request)).offers.find(({ offerId }) => offerId === "brunelle-persil-botte")?.priceCents;
      const before = await price();
      await setParsleyPrice(page, "6,90");
      await page.goto(`${CATALOGS}/catalog-brunelle`);
      const pending = page.locator(".card").filter({ hasText: "Récapitulatif des ventes ouvertes" });
      await expect(pending).toContainText("6,90");
      await setParsleyPrice(page, "8,90");
      await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
      await expect(pending).toContainText("Vos offres ont changé depuis cet aperçu");
      await expect(pending).toContainText("8,90");
      expect(await price()).toBe(before);
      await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
      await expect(page.getByText(/C’est synchronisé/)).toBeVisible();
      expect(await price()).toBe(890);
      await setParsleyPrice(page, "");
      await page.goto(`${CATALOGS}/catalog-brunelle`);
      await pending.getByRole("button", { name: /Forcer la synchronisation/ }).click();
      await expect(page.getByText(/C’est synchronisé/)).toBeVisible();
    });
  });
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a catalog is made, corrected and saved", async ({ page }) => {
    await page.goto(`${CATALOGS}/nouveau`);
    await page.getByLabel("Nom du catalogue").fill("Sans script");
    const row = page.getByRole("row", { name: /Persil plat/ });
    await row.getByRole("checkbox").check();
    await row.getByLabel(/^Prix dans ce catalogue/).fill("cher");
    await save(page).click();
    await expect(row).toContainText("Indiquez un nombre");
    await expect(row.getByRole("checkbox")).toBeChecked();
    await row.getByLabel(/^Prix dans ce catalogue/).fill("2");
    const unticked = page.getByRole("row", { name: /Blettes/ });
    await unticked.getByLabel(/^Prix dans ce catalogue/).fill("3,41");
    await save(page).click();
    await expect(unticked).toContainText("Cochez cette offre pour la vendre à ce prix");
    await unticked.getByRole("checkbox").check();
    await save(page).click();
    await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
    await expect(unticked.getByRole("checkbox")).toBeChecked();
  });
});
