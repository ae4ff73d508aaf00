// What every long form of the producer space promises: nothing that was written is lost, and nobody's work is overwritten
// without a word.
import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import type { DemoPerson } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

interface Form {
  readonly name: string;
  readonly path: string;
  readonly person: DemoPerson;
  readonly field: (page: Page) => Locator;
  readonly send: RegExp;
  readonly api: string;
}

const FORMS: readonly Form[] = [
  {
    name: "a request for a space",
    path: "/devenir-producteur",
    person: "customer",
    field: (page) => page.getByLabel("Nom pour vos clients"),
    send: /^(Envoyer|Renvoyer) ma demande/,
    api: "/api/space-request",
  },
  {
    name: "a change of the legal facts",
    path: `${SPACE}/parametres/infos-legales/modifier`,
    person: "producer",
    field: (page) => page.getByLabel("Vos explications"),
    send: /^Envoyer au support/,
    api: "/api/producers/*/legal/change",
  },
  {
    name: "the profile",
    path: `${SPACE}/parametres`,
    person: "producer",
    field: (page) => page.getByLabel("Votre histoire"),
    send: /^Enregistrer/,
    api: "/api/producers/*/profile",
  },
  {
    name: "a product",
    path: `${SPACE}/produits/brunelle-persil`,
    person: "producer",
    field: (page) => page.getByLabel("Description"),
    send: /^Enregistrer/,
    api: "/api/producers/*/products/*",
  },
  {
    name: "a catalog",
    path: `${SPACE}/catalogues/catalog-brunelle`,
    person: "producer",
    field: (page) => page.getByLabel("Nom du catalogue"),
    send: /^Enregistrer/,
    api: "/api/producers/*/catalogs/*",
  },
  {
    name: "a stock",
    path: `${SPACE}/stocks/brunelle-poireaux-vrac`,
    person: "producer",
    field: (page) => page.getByLabel("Pourquoi"),
    send: /^Enregistrer le comptage/,
    api: "/api/producers/*/stocks/*",
  },
];

const WRITTEN = "Écrit et pas enregistré";

/** Writes on a page that is alive, until it has kept a draft of it. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await page.waitForFunction((sought) => JSON.stringify({ ...sessionStorage }).includes(sought), text);
}

for (const form of FORMS) {
  test.describe(form.name, () => {
    test.beforeEach(async ({ context, page }) => {
      await signIn(context, form.person, origin());
      await page.setViewportSize({ width: 1440, height: 900 });
      await visitAlive(page, form.path);
    });

    test("is not left unsaved without a question, and comes back as a draft", async ({ page }) => {
      await write(page, form.field(page), WRITTEN);
      const questions: string[] = [];
      page.once("dialog", async (dialog) => {
        questions.push(dialog.message());
        await dialog.dismiss();
      });
      await page.getByRole("navigation", { name: "Menu principal" }).getByText("Marchés").click();
      await expect.poll(() => questions).toHaveLength(1);
      await expect(page).toHaveURL(new RegExp(`${form.path}$`));
      page.once("dialog", async (dialog) => await dialog.accept());
      await page.reload();
      await expect(form.field(page)).toHaveValue(WRITTEN);
      await expect(page.getByText("Votre brouillon est repris")).toBeVisible();
    });

    test("keeps what was written when the session has ended, the server fails or a guest network answers instead", async ({
      context,
      page,
    }) => {
      const saved = await form.field(page).inputValue();
      await write(page, form.field(page), WRITTEN);
      const send = page.getByRole("button", { name: form.send }).last();
      for (const [status, says] of [
        [502, "Il y a du monde en ce moment"],
        [200, "Il y a du monde en ce moment"],
      ] as const) {
        await page.route(form.api, (route) =>
          route.fulfill({ status, contentType: "text/html", body: "<p>Bonjour</p>" }),
        );
        await send.click();
        await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
        await expect(form.field(page)).toHaveValue(WRITTEN);
        await page.unroute(form.api);
      }
      await context.clearCookies();
      await send.click();
      await expect(page.getByRole("alert").filter({ hasText: "Votre session est terminée" })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: "Se connecter" }).click();
      await enter(page, form.person);
      await expect(form.field(page)).toHaveValue(WRITTEN);
      await expect(page.getByText("Votre brouillon est repris")).toBeVisible();
      await page.getByRole("button", { name: "Repartir de ce qui est enregistré" }).click();
      await expect(form.field(page)).toHaveValue(saved);
    });
  });
}

const enter = (page: Page, person: DemoPerson): Promise<void> =>
  page.locator(`button[name=person][value=${person}]`).first().click();

interface Shared {
  readonly name: string;
  readonly path: string;
  readonly label: string;
  readonly elsewhere: RegExp;
}

const SHARED: readonly Shared[] = [
  {
    name: "the profile",
    path: `${SPACE}/parametres`,
    label: "Site internet",
    elsewhere: /a enregistré ce profil pendant que vous l’écriviez/,
  },
  {
    name: "a catalog",
    path: `${SPACE}/catalogues/catalog-brunelle-saillans`,
    label: "Nom du catalogue",
    elsewhere: /a enregistré ce catalogue pendant que vous l’écriviez/,
  },
];

const save = (page: Page) => page.getByRole("button", { name: /^Enregistrer/ }).last();
const saved = (page: Page) => page.getByText(/est enregistré/).first();

/** A colleague's page on which they have saved this. */
async function savedByColleague(context: BrowserContext, { path, label }: Shared, text: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(path);
  await page.getByLabel(label).fill(text);
  await save(page).click();
  await expect(saved(page)).toBeVisible();
  await page.close();
}

for (const script of ["with a script", "without one"]) {
  test.describe(`two colleagues at once, ${script}`, () => {
    test.use({ javaScriptEnabled: script === "with a script" });

    for (const shared of SHARED)
      test(`${shared.name}: the second reads what both wrote, and decides`, async ({ context, page }) => {
        await signIn(context, "producer", origin());
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(shared.path);
        const field = page.getByLabel(shared.label);
        const before = await field.inputValue();
        await savedByColleague(context, shared, "colleague.example");
        await field.fill("mine.example");
        await save(page).click();
        await expect(page.getByRole("alert").filter({ hasText: shared.elsewhere })).toBeVisible();
        const row = page.getByRole("row", { name: new RegExp(shared.label) });
        await expect(row.getByRole("cell")).toHaveText(
          ["colleague.example", "mine.example"].map((one) => new RegExp(one)),
        );
        await save(page).click();
        await expect(saved(page)).toBeVisible();
        await expect(field).toHaveValue(/mine\.example/);
        await field.fill(before);
        await save(page).click();
        await expect(field).toHaveValue(before);
      });
  });
}

test("a draft that lay while a colleague saved does not overwrite what they saved", async ({ context, page }) => {
  const [shared] = SHARED;
  if (shared === undefined) throw new Error("no form");
  await signIn(context, "producer", origin());
  await visitAlive(page, shared.path);
  const field = page.getByLabel(shared.label);
  const before = await field.inputValue();
  await write(page, field, "brouillon.example");
  await savedByColleague(context, shared, "colleague.example");
  page.once("dialog", async (dialog) => await dialog.accept());
  await page.reload();
  await expect(page.getByText("Votre brouillon est repris")).toBeVisible();
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: shared.elsewhere })).toBeVisible();
  await page.getByRole("button", { name: "Prendre la version enregistrée" }).click();
  await expect(field).toHaveValue(/colleague\.example/);
  await field.fill(before);
  await save(page).click();
  await expect(saved(page)).toBeVisible();
});
