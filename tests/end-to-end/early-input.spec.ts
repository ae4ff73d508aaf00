import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";

test.describe("before the page is alive", () => {
  let comeAlive: () => void;

  test.beforeEach(async ({ context, page, baseURL }) => {
    await signIn(context, "admin", baseURL ?? "");
    const held = new Promise<void>((resolve) => {
      comeAlive = resolve;
    });
    await page.route("**/_build/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
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

const orders = (page: Page) => page.locator(".customer-order");
