// The guide for producers as it is read: in its order, with its words. What it promises in these chapters a producer
// finds, and nothing else is needed to get there.
import { expect, type Page } from "@playwright/test";
import { aSiret } from "../../support/siret.ts";
import { aPhotograph } from "../support/a-photograph.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { describeFarm, followMail, PASSWORD, signUp, supportDesk } from "./a-new-farm.ts";

const MARKET = "Les Paniers de la Tour";
const FARM = `Ferme des Rochettes ${Date.now() % 100_000}`;
const GROWER = { name: "Solène Morel", email: `guide-${Date.now()}@ferme.example` };

const origin = () => process.env.HALLE_URL ?? "";
const photograph = (name: string) => ({ name, mimeType: "image/png", buffer: aPhotograph(1200, 900) });
const menu = (page: Page, word: string) =>
  page.getByRole("navigation", { name: "Menu de l’Espace producteur" }).getByRole("link", { name: word }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const toDo = (page: Page) => page.locator(".card").filter({ hasText: "À faire" });
const myMarkets = (page: Page) => page.locator(".card").filter({ hasText: "Mes marchés" });
const save = (page: Page) =>
  page
    .getByRole("button", { name: /^Enregistrer/ })
    .last()
    .click();

interface Offer {
  readonly name?: string;
  readonly amount: string;
  readonly price: string;
  readonly step?: string;
}

interface Product {
  readonly name: string;
  readonly unit: string;
  readonly mode: "Prix fixe" | "Prix variable selon pesée" | "Multi-pesée" | "Vrac";
  readonly category: string;
  readonly offers: readonly Offer[];
  /** What the sheet says of the first offer. */
  readonly sheet: string;
}

const PRODUCTS: readonly Product[] = [
  {
    name: "Pommes de terre",
    unit: "kilogramme (kg)",
    mode: "Vrac",
    category: "Légumes",
    offers: [
      { name: "Vrac", amount: "1", price: "2,50", step: "0,5" },
      { name: "En sac", amount: "10", price: "20" },
    ],
    sheet: "2,50 €/kg",
  },
  {
    name: "Pain petit épeautre",
    unit: "gramme (g)",
    mode: "Prix fixe",
    category: "Pains",
    offers: [{ amount: "400", price: "4,20" }],
    sheet: "10,50 €/kg",
  },
  {
    name: "Poulet fermier",
    unit: "kilogramme (kg)",
    mode: "Prix variable selon pesée",
    category: "Volaille",
    offers: [{ amount: "1,5", price: "15" }],
    sheet: "10,00 €/kg",
  },
  {
    name: "Courge musquée",
    unit: "kilogramme (kg)",
    mode: "Multi-pesée",
    category: "Légumes",
    offers: [{ amount: "2", price: "5" }],
    sheet: "2,50 €/kg",
  },
];

test.describe
  .serial("a new producer follows the guide", () => {
    let page: Page;

    test.beforeAll(async ({ browser }) => {
      page = await (
        await browser.newContext({ baseURL: origin(), locale: "fr-FR", viewport: { width: 1440, height: 900 } })
      ).newPage();
    });
    test.afterAll(() => page.context().close());

    test("asks for a space and is certified", async ({ browser }) => {
      await signUp(page, GROWER);
      await describeFarm(page, { name: FARM, legalName: "EARL des Rochettes", siret: aSiret() });
      await page.getByLabel("Je vends seulement").check();
      await page.getByRole("button", { name: "Envoyer ma demande" }).click();
      await expect(page.getByText("Nous étudions votre demande")).toBeVisible();
      const support = await supportDesk(browser, origin(), FARM);
      await support.certify();
      await support.leave();
      await followMail(page, GROWER.email, /^Votre Espace producteur est ouvert/);
      await expect(heading(page)).toHaveText("Tableau de bord");
    });

    test("chapter 1: signs in, opens the space by its tab, and checks what was certified", async () => {
      await page.context().clearCookies();
      await page.goto("/");
      await page.getByRole("navigation", { name: "Menu principal" }).getByText("Se connecter").click();
      await page.getByLabel("Adresse e-mail").fill(GROWER.email);
      await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
      await page.getByRole("main").getByRole("button", { name: "Se connecter" }).first().click();
      await page.getByRole("navigation", { name: "Menu principal" }).getByText("Espace producteur").click();
      await expect(heading(page)).toHaveText("Tableau de bord");
      await expect(toDo(page).getByRole("link")).toContainText([/infos légales/, /taux de TVA/, /premier produit/]);

      await menu(page, "Paramètres");
      await page.getByRole("navigation", { name: "Paramètres" }).getByText("Infos légales").click();
      await expect(page.getByRole("main")).toContainText("EARL des Rochettes");
      await expect(page.getByRole("main")).toContainText("Les Rochettes, 26340 Vercheny");
      await expect(page.getByRole("link", { name: "Demander une modification" })).toBeVisible();
    });

    test("chapter 2, step 1: keeps the VAT rates that are of use", async () => {
      await menu(page, "Produits");
      await page.getByRole("link", { name: "Gérer les taux de TVA" }).click();
      const rate = page.getByRole("listitem").filter({ hasText: "20 %" });
      await rate.locator("summary").click();
      await rate.getByRole("button", { name: "Supprimer ce taux" }).click();
      await expect(page.getByText("Le taux est supprimé.")).toBeVisible();
      await expect(rate).toHaveCount(0);
    });

    for (const product of PRODUCTS) {
      test(`chapter 2, step 2: creates a product sold as « ${product.mode} », sees its sheet, and it lacks nothing`, async () => {
        await menu(page, "Produits");
        await page.getByRole("link", { name: "Nouveau produit" }).click();
        await describe(page, product);
        await save(page);
        await expect(page.getByText("Le produit est créé.")).toBeVisible();
        await expect(page.getByText("Il manque encore")).toHaveCount(0);
      });
    }

    test("chapter 3: presents the farm, and shares its showcase", async ({ browser }) => {
      await menu(page, "Tableau de bord");
      await toDo(page)
        .getByRole("link", { name: /Complétez votre profil/ })
        .click();
      await expect(heading(page)).toHaveText("Mon profil");
      for (const field of ["Logo", "Portrait"]) {
        await page.getByLabel(field, { exact: true }).setInputFiles(photograph(`${field}.png`));
        await page.getByRole("button", { name: "Garder ce cadrage" }).click();
        await expect(page.getByRole("dialog")).toBeHidden();
      }
      await page.getByLabel("Description courte").fill("Des légumes et du pain, à Vercheny.");
      await save(page);
      await expect(page.getByText("Votre profil est enregistré")).toBeVisible();
      await page.getByRole("link", { name: "Prévisualiser une fiche produit" }).click();
      await expect(page.getByRole("dialog")).toContainText("Des légumes et du pain, à Vercheny.");
      await page.keyboard.press("Escape");
      const link = await page.getByLabel("Lien de votre page vitrine").inputValue();
      const visitor = await (await browser.newContext({ locale: "fr-FR" })).newPage();
      await visitor.goto(link);
      await expect(visitor.getByText("Des légumes et du pain, à Vercheny.")).toBeVisible();
      await visitor.context().close();
    });

    test("chapter 5: prepares a catalog with a price of its own, and finds its link and code among the catalogs", async () => {
      await menu(page, "Tableau de bord");
      await toDo(page)
        .getByRole("link", { name: /premier catalogue/ })
        .click();
      await page.getByRole("link", { name: "Nouveau catalogue" }).click();
      await page.getByLabel("Nom du catalogue").fill("Marché de Crest");
      for (const { name } of PRODUCTS.filter((one) => one.name !== "Courge musquée"))
        for (const row of await page.getByRole("row", { name }).all()) await row.getByRole("checkbox").check();
      const bread = page.getByRole("row", { name: /Pain petit épeautre/ });
      await bread.getByLabel(/^Prix dans ce catalogue/).fill("4,50");
      await expect(bread).toContainText("+0,30 €");
      await save(page);
      await expect(page.getByText("Le catalogue est créé.")).toBeVisible();

      await menu(page, "Catalogues");
      const listed = page.locator(".card").filter({ hasText: "Marché de Crest" });
      await expect(listed).toContainText("4 offres · relié à aucun marché");
      await expect(listed.getByLabel("Code à dicter")).toHaveValue(/^\d{3}\s\d{3}$/);
      await expect(listed.getByRole("button", { name: "Copier" })).toHaveCount(2);
      await menu(page, "Tableau de bord");
      await expect(myMarkets(page)).not.toContainText(MARKET);
      await expect(toDo(page)).toContainText("Trouvez votre premier marché");
    });

    test("chapter 5: the market's admin follows the link and links it; the market stands among « Mes marchés »", async ({
      browser,
    }) => {
      await menu(page, "Catalogues");
      const link = await page.getByLabel("Lien à envoyer").inputValue();
      const admin = await (await browser.newContext({ baseURL: origin(), locale: "fr-FR" })).newPage();
      await signIn(admin.context(), "admin", origin());
      await admin.goto(link);
      await expect(admin.getByText("4,50 €", { exact: true })).toBeVisible();
      await admin.getByRole("button", { name: `Relier à ${MARKET}` }).click();
      await expect(admin.getByText("peut participer aux ventes")).toBeVisible();
      await admin.context().close();

      await menu(page, "Tableau de bord");
      await expect(heading(page)).toHaveText("Tableau de bord");
      await page.reload();
      await expect(myMarkets(page).getByRole("link", { name: MARKET })).toBeVisible();
      await expect(toDo(page)).toContainText("Indiquez votre stock réel");
    });

    test("chapter 6, step 1: limits a stock: what there is is what can be sold", async () => {
      await toDo(page)
        .getByRole("link", { name: /stock réel/ })
        .click();
      await expect(heading(page)).toHaveText("Stocks");
      const row = (name: string) => page.getByRole("row").filter({ hasText: name });
      await expect(row("Pain petit épeautre")).toBeVisible();
      await expect(row("Courge musquée")).toHaveCount(0);
      await page.getByRole("link", { name: "Toutes mes offres" }).click();
      await expect(row("Courge musquée")).toBeVisible();

      const bread = row("Pain petit épeautre");
      await expect(bread.locator(".stock-available")).toContainText("illimité");
      await bread.getByRole("checkbox").check();
      await bread.getByLabel(/^Stock réel/).fill("24");
      await bread.getByLabel(/^Stock réel/).press("Enter");
      await expect(bread.locator(".stock-available")).toContainText("24");
      await expect(bread.locator(".stock-ordered")).toContainText("0");
      await menu(page, "Tableau de bord");
      await expect(toDo(page)).not.toContainText("Indiquez votre stock réel");
    });
  });

async function describe(page: Page, product: Product): Promise<void> {
  const preview = page.getByRole("complementary", { name: "Comme le client le verra" });
  const offer = (number: number) => page.getByRole("group", { name: new RegExp(`^Offre ${number}`) });
  await page.getByLabel("Nom", { exact: true }).fill(product.name);
  await expect(preview).toContainText(product.name);
  await page.getByLabel("Description").fill("Cultivé à Vercheny.");
  await page.getByLabel("Catégorie").selectOption({ label: product.category });
  await page.getByLabel("Photo", { exact: true }).setInputFiles(photograph("photo.png"));
  await page.getByRole("button", { name: "Garder ce cadrage" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByLabel("Unité").selectOption({ label: product.unit });
  await page.getByLabel(product.mode, { exact: true }).check();
  for (const [index, { name, amount, price, step }] of product.offers.entries()) {
    if (index > 0) await page.getByRole("button", { name: "Ajouter une offre" }).click();
    const fields = offer(index + 1);
    if (name) await fields.getByLabel("Nom de l’offre").fill(name);
    await fields.getByLabel("Quantité").fill(amount);
    if (step) await fields.getByLabel("Pas de commande").fill(step);
    await fields.getByLabel("Prix TTC").fill(price);
  }
  await expect(preview).toContainText(product.sheet);
}

test("a producer who administers a market links a catalog to it with one press, and sees it among « Mes marchés »", async ({
  page,
}) => {
  // Its name as it was typed, and as our sentences set it.
  const own = /L['’]Étal des Deux Rives/;
  await page.goto("/connexion");
  await page.getByLabel("Adresse e-mail").fill("fatou.diallo@example.org");
  await page.getByLabel("Mot de passe", { exact: true }).fill("halle-demo");
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).first().click();
  await page.getByRole("navigation", { name: "Menu principal" }).getByText("Espace producteur").click();
  await expect(myMarkets(page)).not.toContainText(own);

  await menu(page, "Catalogues");
  await page.getByRole("link", { name: /^Modifier/ }).click();
  const linked = page.locator(".card").filter({ hasText: "Marchés reliés" });
  await expect(linked).not.toContainText(own);
  await expect(page.locator(".card").filter({ hasText: "Relier à un de mes marchés" })).toContainText(own);
  await page.getByRole("button", { name: /^Relier à L/ }).click();
  await expect(page.getByText("C’est relié : préparez vos stocks")).toBeVisible();
  await expect(linked).toContainText(own);
  await menu(page, "Tableau de bord");
  await expect(myMarkets(page).getByRole("link", { name: own })).toBeVisible();

  await page.goBack();
  await page.getByRole("button", { name: /^Mettre fin à la liaison avec L/ }).click();
  await expect(page.getByText("La liaison est terminée")).toBeVisible();
});
