// Pages that stay open when the session they were opened with ends, and two persons who share a browser.
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { basket, confirm, untilLive } from "../shop/stall.ts";
import { test } from "../support/demo-market.ts";
import type { DemoPerson } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

const origin = () => process.env.HALLE_URL ?? "";
/** One screen of it, whatever else is sold. */
const SHOP = "/ventes/crest-open?q=noix";
const CUSTOMER = "Julie Armand";

const firstCard = (page: Page) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3 }) })
    .first();

/** Puts one of the first offer into the basket; returns what it is called. */
async function takeFirst(page: Page): Promise<string> {
  const name = await firstCard(page).getByRole("heading", { level: 3 }).innerText();
  await firstCard(page)
    .getByRole("button", { name: /^(Ajouter|Une unité de plus)/ })
    .click();
  await expect(basket(page)).toContainText(name);
  return name;
}

const WITHIN_5_S = { timeout: 5_000 };

const ended = (page: Page) => page.getByRole("alert").filter({ hasText: "Votre session est terminée" });
const isEnded = (page: Page) => expect(ended(page).first()).toBeVisible(WITHIN_5_S);

/** As on the page Mon compte of another browser. */
async function endElsewhere(other: BrowserContext, person: DemoPerson): Promise<void> {
  await signIn(other, person, origin());
  const headers = { origin: origin() };
  const reply = await other.request.post(`${origin()}/api/accounts/own/sessions/revoke-others`, { headers });
  expect(reply.ok()).toBe(true);
}

test.describe("a session that is ended on another browser", () => {
  test("the shop stops, says so, and keeps the basket for the way back", async ({ context, page, browser }) => {
    await signIn(context, "customer", origin());
    await page.goto(SHOP);
    await untilLive(page);
    const name = await takeFirst(page);
    await endElsewhere(await browser.newContext(), "customer");
    await isEnded(page);
    await expect(page.getByRole("status", { name: "Connexion" }).first()).toHaveText("session terminée");
    await expect(basket(page).getByRole("button", { name: /Valider|Enregistrer/ })).toHaveCount(0);
    const back = ended(page).first().getByRole("link", { name: "Se connecter" });
    await expect(back).toHaveAttribute("href", `/connexion?suite=${encodeURIComponent(SHOP)}`);
    await signIn(context, "customer", origin());
    await page.goto(SHOP);
    await expect(basket(page)).toContainText(name);
  });

  test("received orders and stocks stop too", async ({ context, page, browser }) => {
    await signIn(context, "producer", origin());
    await page.goto("/espace-producteur/jardins-de-brunelle/commandes/crest-open");
    await untilLive(page);
    const stocks = await context.newPage();
    await stocks.goto("/espace-producteur/jardins-de-brunelle/stocks");
    await untilLive(stocks);
    await endElsewhere(await browser.newContext(), "producer");
    await isEnded(page);
    await isEnded(stocks);
  });

  test("a page goes on by itself once the same person has signed in beside it", async ({ context, page, browser }) => {
    await signIn(context, "producer", origin());
    await page.goto("/espace-producteur/jardins-de-brunelle/stocks");
    await untilLive(page);
    await endElsewhere(await browser.newContext(), "producer");
    await isEnded(page);
    await signIn(context, "producer", origin());
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await untilLive(page);
    await expect(ended(page)).toHaveCount(0);
  });

  test("ticks made at the board stay on the device and go out after signing in", async ({ context, page, browser }) => {
    await signIn(context, "volunteer", origin());
    await page.goto("/ventes/crest-today/pointage");
    await untilLive(page);
    const tick = page.locator(".board-order-row .tick").first();
    await expect(tick).toBeVisible();
    await endElsewhere(await browser.newContext(), "volunteer");
    await isEnded(page);
    await expect(ended(page).first()).toContainText("Vos pointages restent sur cet appareil");
    const before = await page.locator(".board-progress-words").textContent();
    await tick.click();
    await expect(page.locator(".board-progress-words")).not.toHaveText(before ?? "");
    const after = await page.locator(".board-progress-words").textContent();
    await signIn(context, "volunteer", origin());
    await page.reload();
    await untilLive(page);
    await expect(page.locator(".board-progress-words")).toHaveText(after ?? "");
    const second = await browser.newContext();
    await signIn(second, "admin", origin());
    const witness = await second.newPage();
    await witness.goto("/ventes/crest-today/pointage");
    await untilLive(witness);
    await expect(witness.locator(".board-progress-words")).toHaveText(after ?? "");
    // As it was for the tests that share this market.
    await tick.click();
  });
});

test("two persons, one browser: what the first typed is not done as the second, who is named", async ({
  context,
  page,
}) => {
  await signIn(context, "customer", origin());
  await page.goto(SHOP);
  await untilLive(page);
  const name = await takeFirst(page);
  await signIn(context, "support", origin());
  await expect(page.getByRole("alert").filter({ hasText: "Un autre compte est connecté" })).toBeVisible(WITHIN_5_S);
  await expect(confirm(page)).toHaveCount(0);
  await page.getByRole("button", { name: /^Continuer avec le compte de/ }).click();
  await untilLive(page);
  await expect(basket(page)).not.toContainText(name);
  await signIn(context, "customer", origin());
  await page.goto(SHOP);
  await expect(basket(page)).toContainText(name);
});

test("a form of the first is refused while the second is signed in, and nothing typed is lost", async ({
  context,
  page,
}) => {
  await signIn(context, "customer", origin());
  await page.goto("/compte");
  const name = page.getByLabel("Prénom et nom");
  await name.fill("Tout à fait autre");
  await signIn(context, "support", origin());
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.getByRole("alert")).toContainText("rien n’a été enregistré");
  await expect(name).toHaveValue("Tout à fait autre");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a form of the first leads to a page that says who is signed in", async ({ context, page }) => {
    await signIn(context, "customer", origin());
    await page.goto("/compte");
    await page.getByLabel("Prénom et nom").fill("Tout à fait autre");
    await signIn(context, "support", origin());
    await page.getByRole("button", { name: "Enregistrer" }).first().click();
    await expect(page.getByRole("heading", { name: "Un autre compte est connecté" })).toBeVisible();
    await expect(page.locator("main")).toContainText("rien n’a été enregistré");
    await page.getByRole("link", { name: /^Continuer avec le compte de/ }).click();
    await expect(page).toHaveURL(/\/compte$/);
    await expect(page.getByLabel("Prénom et nom")).not.toHaveValue("Tout à fait autre");
  });
});

test("back after signing out shows nothing of the person before", async ({ context, page }) => {
  await signIn(context, "customer", origin());
  await page.goto("/compte");
  await expect(page.getByText(CUSTOMER).first()).toBeAttached();
  await page.goto("/aide");
  await context.request.post(`${origin()}/api/accounts/sign-out`, { headers: { origin: origin() } });
  await page.goBack();
  await expect(page.getByRole("link", { name: "Se connecter" }).first()).toBeVisible();
  await expect(page.getByText(CUSTOMER)).toHaveCount(0);
});

test("a page that the browser kept as it was is not seen before it is known whose it is", async ({ context, page }) => {
  await signIn(context, "customer", origin());
  await page.goto(SHOP);
  await untilLive(page);
  const answer = Promise.withResolvers<void>();
  await page.route("**/api/me", async (route) => {
    await answer.promise;
    await route.continue();
  });
  // What the back-forward cache does to a page, without leaving it to the browser's mood.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator("html")).toHaveCSS("visibility", "hidden");
  answer.resolve();
  await expect(page.locator("html")).toHaveCSS("visibility", "visible");
});
