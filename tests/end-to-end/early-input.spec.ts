import { expect, type Page } from "@playwright/test";
import { test } from "./support/demo-market.ts";
import { signIn } from "./support/sign-in.ts";

/** Keeps these scripts back until the answer is called. */
async function holdScripts(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test.describe("before the page is alive", () => {
  let comeAlive: () => void;

  test.beforeEach(async ({ context, page, baseURL }) => {
    await signIn(context, "admin", baseURL ?? "");
    comeAlive = await holdScripts(page, "**/_build/**/*.js");
    await page.goto("/ventes/crest-today/commandes?vue=clients", { waitUntil: "commit" });
  });

  test("what is typed counts once it is", async ({ page }) => {
    await page.getByLabel("Chercher une commande").fill("2");
    comeAlive();
    await expect(orders(page)).toHaveCount(1);
    await expect(page.getByLabel("Chercher une commande")).toHaveValue("2");
  });

  test("what is chosen counts once it is", async ({ page }) => {
    await page.getByLabel("Producteur").selectOption({ label: "Les Jardins de Brunelle" });
    comeAlive();
    await expect(page).toHaveURL(/producteur=/);
    await expect(orders(page).first()).not.toContainText("Fournil");
  });

  test("what is clicked happens once it is", async ({ page }) => {
    await page
      .getByRole("button", { name: /^Modifier/ })
      .first()
      .click();
    comeAlive();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
});

test("what is typed while only the frame around the page is alive is not drawn over", async ({
  context,
  page,
  baseURL,
}) => {
  await signIn(context, "customer", baseURL ?? "");
  const comeAlive = await holdScripts(page, "**/_build/**/compte-*.js");
  await page.goto("/compte", { waitUntil: "commit" });
  await page.waitForFunction(() => _$HY.completed?.has(document.querySelector("header") ?? document.body));
  const name = page.getByLabel("Prénom et nom");
  await name.fill("Julie Dupré");
  comeAlive();
  await page.waitForFunction(() => _$HY.events === null);
  await expect(name).toHaveValue("Julie Dupré");
});

const orders = (page: Page) => page.locator(".customer-order");
