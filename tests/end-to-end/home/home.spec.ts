import { expect, type Page } from "@playwright/test";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";

const MARKET = "Les Paniers de la Tour";
const PAGES = ["/", "/marches", "/marches/les-paniers-de-la-tour", "/producteurs/fournil-de-l-ombelle"];

/** A page that broke, or a script or sheet that our own policy refused. */
function hearFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return faults;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("leads from the home page by commune and day to the market and into its shop", async ({ page }) => {
      await page.goto("/");
      await page.getByLabel("Votre commune ou code postal").fill("saou");
      await page.getByRole("button", { name: "Trouver un marché" }).click();
      await expect(page).toHaveURL(/\/marches\?commune=saou/);
      await expect(page.getByText("2 marchés autour de Saoû")).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: MARKET, exact: true }).click();
      await expect(page.getByRole("heading", { name: MARKET, level: 1 })).toBeVisible();
      const order = page.getByRole("link", { name: /^Commander/ }).first();
      await expect(order).toHaveAttribute("href", "/ventes/crest-open");
      await order.click();
      await expect(page).toHaveURL(/\/ventes\/crest-open$/);
    });

    test("finds nothing far away, and says what to do", async ({ page }) => {
      await page.goto("/marches?commune=Quimper");
      await expect(page.getByRole("heading", { name: "Pas de marché par ici pour l’instant" })).toBeVisible();
      await page.getByRole("link", { name: "Voir tous les marchés" }).click();
      await expect(page.getByRole("main").getByRole("link", { name: MARKET, exact: true })).toBeVisible();
    });

    test("shows a producer with prices and the way to order", async ({ page }) => {
      await page.goto("/marches/les-paniers-de-la-tour");
      await page.getByRole("link", { name: "Le Fournil de l'Ombelle", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Le Fournil de l'Ombelle", level: 1 })).toBeVisible();
      await expect(page.getByText(/6,20\s€\/kg/).first()).toBeVisible();
      await expect(page.getByRole("link", { name: /^Commander/ }).first()).toHaveAttribute("href", /^\/ventes\//);
    });
  });
}

for (const path of PAGES) {
  test(`${path} changes its language and comes back to the same place`, async ({ page }) => {
    const faults = hearFaults(page);
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.getByRole("link", { name: /^(Order|See the stall)/ }).first()).toBeVisible();
    expect(faults).toEqual([]);
  });
}

for (const path of ["/marches/nulle-part", "/producteurs/personne"]) {
  test(`${path} is not found`, async ({ page }) => {
    const reply = await page.goto(path);
    expect(reply?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Cette page n’existe pas" })).toBeVisible();
  });
}

test("tells search engines and messengers what a market is", async ({ page }) => {
  await page.goto("/marches/les-paniers-de-la-tour");
  const facts = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(facts ?? "")).toMatchObject({ "@type": "LocalBusiness", name: MARKET });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/marches\/les-paniers-de-la-tour$/);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", /^http.+\/pictures\/[\w-]{22}$/);
  await expect(page.locator('meta[name="description"]')).toHaveCount(1);
});

test("suggests communes while one types", async ({ page }) => {
  await visitAlive(page, "/");
  await page.getByLabel("Votre commune ou code postal").pressSequentially("sai");
  await expect(page.locator('datalist option[value="Saillans"]')).toBeAttached();
});

test("greets a customer with what they have ordered", async ({ page, context, baseURL }) => {
  await signIn(context, "customer", baseURL ?? "");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Bonjour Julie", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Voir ma commande" }).first()).toHaveAttribute("href", /\/commande$/);
});

for (const person of ["volunteer", "admin"] as const) {
  test(`leads the ${person} to the orders of their next distribution`, async ({ page, context, baseURL }) => {
    await signIn(context, person, baseURL ?? "");
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Voir les commandes" }).first()).toHaveAttribute(
      "href",
      /^\/ventes\/crest-[a-z]+\/commandes$/,
    );
  });
}

test("lets a customer leave and join a market", async ({ page, context, baseURL }) => {
  await signIn(context, "customer", baseURL ?? "");
  await page.goto("/marches/les-paniers-de-la-tour");
  await page.getByRole("button", { name: "Quitter le marché" }).click();
  await page.getByRole("button", { name: "Rejoindre le marché" }).click();
  await expect(page.getByRole("button", { name: "Quitter le marché" })).toBeVisible();
});

test("moves from a mark of the map to the market in the list by keyboard", async ({ page }) => {
  await visitAlive(page, "/marches");
  await page.getByRole("link", { name: "Saillans", exact: true }).press("Enter");
  await expect(page).toHaveURL(/#marche-l-etal-des-deux-rives$/);
  await expect(page.locator("article:target")).toContainText("L'Étal des Deux Rives");
});
