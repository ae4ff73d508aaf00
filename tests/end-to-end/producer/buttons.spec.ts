// What every button of the producer space promises: where it fails, the page stays as it was and says why.
import { expect, type Locator, type Page } from "@playwright/test";
import { aSiret } from "../../support/siret.ts";
import { test } from "../support/demo-market.ts";
import type { DemoPerson } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";
import { describeFarm } from "./a-new-farm.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

async function aCatalog(page: Page, name: string): Promise<void> {
  await page.goto(`${SPACE}/catalogues/nouveau`);
  await page.getByLabel("Nom du catalogue").fill(name);
  await page
    .getByRole("button", { name: /^Enregistrer/ })
    .last()
    .click();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
}

interface Button {
  readonly name: string;
  readonly person: DemoPerson;
  /** Somebody else than who made what it stands beside. */
  readonly presser?: DemoPerson;
  /** Shows the button, and gives it. */
  readonly find: (page: Page) => Promise<Locator>;
  /** What stands on the page too, and must stay. */
  readonly beside: (page: Page) => Locator;
}

const BUTTONS: readonly Button[] = [
  {
    name: "the removal of a catalog",
    person: "producer",
    find: async (page) => {
      await aCatalog(page, "Sans réseau");
      await page.locator("summary", { hasText: "Supprimer ce catalogue" }).click();
      return page.getByRole("button", { name: "Supprimer définitivement" });
    },
    beside: (page) => page.getByLabel("Nom du catalogue"),
  },
  {
    name: "the end of a catalog’s link",
    person: "producer",
    presser: "admin",
    find: async (page) => {
      await aCatalog(page, "Relié sans réseau");
      const code = (await page.getByLabel("Code à dicter").inputValue()).replaceAll(/\D/g, "");
      await signIn(page.context(), "admin", origin());
      await page.goto(`/catalogues/${code}`);
      await page.getByRole("button", { name: "Relier à Les Paniers de la Tour" }).click();
      return page.getByRole("button", { name: "Mettre fin à la liaison" });
    },
    beside: (page) => page.getByRole("link", { name: "Les Paniers de la Tour" }).first(),
  },
  {
    name: "the removal of a rate",
    person: "producer",
    find: async (page) => {
      await page.goto(`${SPACE}/produits/tva`);
      const added = page.getByLabel("Taux", { exact: true }).last();
      await added.fill("2,1");
      await page.getByRole("button", { name: "Ajouter" }).click();
      await expect(page.getByText("Le taux est ajouté.")).toBeVisible();
      await added.fill("13");
      const entry = page
        .getByRole("main")
        .getByRole("listitem")
        .filter({ has: page.getByText("2,1 %", { exact: true }) });
      await entry.locator("summary").click();
      return entry.getByRole("button", { name: "Supprimer ce taux" });
    },
    beside: (page) => page.getByLabel("Taux", { exact: true }).last(),
  },
  {
    name: "the withdrawal of a request",
    person: "customer",
    find: async (page) => {
      await page.goto("/");
      await describeFarm(page, { name: "Ferme sans réseau", legalName: "Julie Bernard", siret: aSiret() });
      await page.getByLabel("Je vends seulement").check();
      await page.getByRole("button", { name: /^(Envoyer|Renvoyer) ma demande/ }).click();
      return page.getByRole("button", { name: "Retirer ma demande" });
    },
    beside: (page) => page.getByRole("heading", { name: "Ferme sans réseau" }),
  },
];

for (const button of BUTTONS)
  test(`${button.name} that fails says why, and takes nothing off the page`, async ({ context, page }) => {
    await signIn(context, button.person, origin());
    const found = await button.find(page);
    await expect(found).toBeVisible();
    for (const [status, says] of [
      [502, "Il y a du monde en ce moment"],
      [200, "Il y a du monde en ce moment"],
    ] as const) {
      await page.route("**/api/**", (route) =>
        route.fulfill({ status, contentType: "text/html", body: "<p>Bonjour</p>" }),
      );
      await found.click();
      await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
      await expect(button.beside(page)).toBeVisible();
      await page.unroute("**/api/**");
    }
    await context.clearCookies();
    await found.click();
    await expect(page.getByRole("alert").filter({ hasText: "Votre session est terminée" })).toBeVisible();
    await expect(button.beside(page)).toBeVisible();
    await signIn(context, button.presser ?? button.person, origin());
    await found.click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(found).toHaveCount(0);
  });

test("while its answer is awaited a button keeps the keyboard, and a second press is none", async ({
  context,
  page,
}) => {
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/catalogues/nouveau`);
  await page.getByLabel("Nom du catalogue").fill("Deux fois");
  let sent = 0;
  const released = Promise.withResolvers<void>();
  await page.route("**/api/producers/*/catalogs", async (route) => {
    if (route.request().method() === "POST") sent += 1;
    await released.promise;
    await route.continue();
  });
  const save = page.getByRole("button", { name: /^Enregistrer/ }).last();
  await save.press("Enter");
  await expect(save).toHaveAttribute("aria-busy", "true");
  await expect(save).toBeFocused();
  await page.keyboard.press("Enter");
  released.resolve();
  await expect(page.getByText(/Le catalogue est créé/)).toBeVisible();
  expect(sent).toBe(1);
});
