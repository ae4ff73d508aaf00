import { expect, type Page } from "@playwright/test";
import { aPhotograph } from "../support/a-photograph.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const PRODUCTS = `${SPACE}/produits`;

/** Stands in the page once it is alive: what only a script can do is then done. */
const preview = (page: Page) => page.getByRole("complementary", { name: "Comme le client le verra" });
const save = (page: Page) => page.getByRole("button", { name: /^Enregistrer/ }).last();
const offer = (page: Page, number: number) => page.getByRole("group", { name: new RegExp(`^Offre ${number}`) });

test.beforeEach(async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.setViewportSize({ width: 1440, height: 900 });
});

async function write(page: Page, name: string): Promise<void> {
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await expect(preview(page)).toContainText(name);
  await offer(page, 1).getByLabel("Quantité").fill("1");
  await offer(page, 1).getByLabel("Prix TTC").fill("3,20");
}

test("a product is described, seen as a customer will see it, put in order by keyboard, and saved", async ({
  page,
}) => {
  await page.goto(`${PRODUCTS}/nouveau`);
  await write(page, "Courges butternut");
  await page.getByLabel("Unité").selectOption("kg");
  await page.getByLabel("Vrac", { exact: true }).check();
  await offer(page, 1).getByLabel("Nom de l’offre").fill("Au détail");
  await offer(page, 1).getByLabel("Pas de commande").fill("0,5");
  await expect(preview(page)).toContainText("1,60 €");
  await expect(preview(page)).toContainText("3,20 €/kg");

  await page.getByRole("button", { name: "Ajouter une offre" }).click();
  await offer(page, 2).getByLabel("Nom de l’offre").fill("Caisse de 8 kg");
  await offer(page, 2).getByLabel("Quantité").fill("8");
  await offer(page, 2).getByLabel("Prix TTC").fill("20");
  await page.getByRole("button", { name: /^Déplacer Offre 2/ }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(offer(page, 1).getByLabel("Nom de l’offre")).toHaveValue("Caisse de 8 kg");
  await expect(page.getByRole("button", { name: /^Déplacer Offre 1/ })).toBeFocused();

  await save(page).click();
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courges butternut");
  await expect(offer(page, 1).getByLabel("Nom de l’offre")).toHaveValue("Caisse de 8 kg");
  await page.goto(`${PRODUCTS}?q=butternut`);
  const row = page.getByRole("row", { name: /Courges butternut/ });
  await expect(row).toContainText("photo manquante");
  await expect(row).toContainText("catégorie manquante");
});

test("what is wrong stands beside its field, and nothing that was written is lost", async ({ page }) => {
  await page.goto(`${PRODUCTS}/nouveau`);
  await write(page, "Raves");
  await offer(page, 1).getByLabel("Prix TTC").fill("trois");
  await save(page).click();
  const price = offer(page, 1).getByLabel("Prix TTC");
  await expect(price).toBeFocused();
  await expect(price).toHaveAccessibleDescription(/Indiquez un nombre/);
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Raves");
});

test("two colleagues at once: the second reads what differs and chooses", async ({ context, page }) => {
  await page.goto(`${PRODUCTS}/nouveau`);
  await write(page, "Fèves");
  await save(page).click();
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
  const colleague = await context.newPage();
  await colleague.setViewportSize({ width: 1440, height: 900 });
  await colleague.goto(page.url());

  await write(colleague, "Fèves fraîches");
  await offer(colleague, 1).getByLabel("TVA").selectOption({ index: 3 });
  await save(colleague).click();
  await expect(colleague.getByText(/Le produit est enregistré/)).toBeVisible();
  await write(page, "Févettes");
  await save(page).click();
  await expect(page.getByText(/a enregistré ce produit pendant que vous l’écriviez/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Nom/ })).toContainText("Fèves fraîches");
  await expect(page.getByRole("row", { name: /Nom/ })).toContainText("Févettes");
  await expect(
    page
      .getByRole("row", { name: /Offre 1/ })
      .getByRole("cell")
      .first(),
  ).toContainText(/TVA 20\s%/);
  await expect(
    page
      .getByRole("row", { name: /Offre 1/ })
      .getByRole("cell")
      .last(),
  ).toContainText(/TVA 5,5\s%/);
  await save(page).click();
  await expect(page.getByText(/Le produit est enregistré/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Févettes");
});

test("many products leave their catalogs at once, and come back", async ({ page }) => {
  await page.goto(`${PRODUCTS}?q=persil`);
  const row = page.getByRole("row", { name: /Persil plat/ });
  await row.getByRole("checkbox").check();
  await expect(page.getByText("1 coché")).toBeVisible();
  await page.getByRole("button", { name: "Rendre inactifs" }).click();
  await expect(row).toContainText("inactif");
  await expect(page.getByText(/1 produit est inactif et sort/)).toBeVisible();
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Rendre actifs" }).click();
  await expect(row).not.toContainText("inactif");
});

const photograph = { name: "photo.png", mimeType: "image/png", buffer: aPhotograph(1600, 900) };

test("a photograph is cut in the browser, seen at once, kept in two sizes, and taken away again", async ({ page }) => {
  await page.goto(`${PRODUCTS}/nouveau`);
  await write(page, "Scorsonères");
  await page.getByLabel("Photo", { exact: true }).setInputFiles(photograph);
  const dialog = page.getByRole("dialog", { name: "Cadrer la photo" });
  await dialog.getByLabel("Agrandir").fill("2");
  await dialog.getByRole("button", { name: "Garder ce cadrage" }).click();
  await expect(dialog).toBeHidden();
  await expect(preview(page).locator("img.picture")).toHaveAttribute("src", /^\/pictures\/[\w-]{22}$/);
  await save(page).click();
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
  const address = await preview(page).locator("img.picture").getAttribute("src");
  const sizes = await Promise.all(["", "/small"].map((size) => page.request.get(`${origin()}${address}${size}`)));
  expect(sizes.map((reply) => reply.headers()["content-type"])).toEqual(["image/webp", "image/webp"]);
  const [large = 0, small = 0] = await Promise.all(sizes.map(async (reply) => (await reply.body()).length));
  expect(small).toBeLessThan(large);

  await page.getByRole("button", { name: "Retirer la photo" }).click();
  await save(page).click();
  await expect(page.getByText(/Le produit est enregistré/)).toBeVisible();
  await expect(preview(page).locator("img.picture[src*='/pictures/']")).toHaveCount(0);
});

test("a file that only calls itself a photograph is refused with the reason", async ({ page }) => {
  await page.goto(`${PRODUCTS}/nouveau`);
  await write(page, "Crosnes");
  const buffer = Buffer.from("<script>alert(1)</script>");
  await page.getByLabel("Photo", { exact: true }).setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
  await expect(page.getByText("Halle ne sait pas lire ce fichier")).toBeVisible();
  await expect(page.getByLabel("Photo", { exact: true })).toHaveAccessibleDescription(/ne sait pas lire ce fichier/);
});

test("a VAT rate in use says where, and leads there", async ({ page }) => {
  await page.goto(`${PRODUCTS}/tva`);
  const rate = page.getByRole("listitem").filter({ hasText: "10 %" }).filter({ hasText: "1 offre" });
  await rate.locator("summary").click();
  await expect(rate.getByRole("button", { name: "Supprimer ce taux" })).toHaveCount(0);
  await rate.getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/produits\/brunelle-/);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a product is written, corrected, given a second offer and saved", async ({ page }) => {
    await page.goto(`${PRODUCTS}/nouveau`);
    await expect(page.locator(".script-only:visible")).toHaveCount(0);
    await page.getByLabel("Nom", { exact: true }).fill("Rutabagas");
    await page.getByLabel("Description").fill("Tendres et sucrés, à l’ancienne.");
    await page.getByLabel("Unité").selectOption("kg");
    await offer(page, 1).getByLabel("Quantité").fill("1");
    await offer(page, 1).getByLabel("Prix TTC").fill("deux");
    await page.getByLabel("Photo", { exact: true }).setInputFiles(photograph);
    await save(page).click();
    await expect(page.getByText("Indiquez un nombre")).toBeVisible();
    await expect(page.getByLabel("Description")).toHaveValue("Tendres et sucrés, à l’ancienne.");
    await offer(page, 1).getByLabel("Prix TTC").fill("2,40");
    await page.getByRole("button", { name: "Ajouter une offre" }).click();
    await offer(page, 2).getByLabel("Quantité").fill("5");
    await offer(page, 2).getByLabel("Prix TTC").fill("10");
    await save(page).click();
    await expect(page.getByText("Le produit est créé.")).toBeVisible();
    await expect(offer(page, 2).getByLabel("Prix TTC")).toHaveValue("10,00");
    await expect(page.getByLabel("Retirer la photo")).toBeVisible();
    await expect(page.getByLabel("Description")).toHaveValue("Tendres et sucrés, à l’ancienne.");
  });

  test("offers are put in order by buttons, and nothing written is lost on the way", async ({ page }) => {
    await page.goto(`${PRODUCTS}/nouveau`);
    await page.getByLabel("Nom", { exact: true }).fill("Panais");
    await page.getByLabel("Unité").selectOption("kg");
    const fill = async (number: number, name: string, price: string) => {
      await offer(page, number).getByLabel("Nom de l’offre").fill(name);
      await offer(page, number).getByLabel("Quantité").fill("1");
      await offer(page, number).getByLabel("Prix TTC").fill(price);
    };
    await fill(1, "Vrac", "2,10");
    await page.getByRole("button", { name: "Ajouter une offre" }).click();
    await fill(2, "Filet", "5,20");
    await page.getByRole("button", { name: "Ajouter une offre" }).click();
    await fill(3, "Sac", "9,30");
    await expect(page.getByRole("button", { name: /^Monter Offre 1/ })).toBeDisabled();
    await page.getByRole("button", { name: /^Monter Offre 3/ }).click();
    await expect(offer(page, 2).getByLabel("Nom de l’offre")).toHaveValue("Sac");
    await expect(page.getByRole("button", { name: /^Monter Offre 2/ })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(offer(page, 1).getByLabel("Nom de l’offre")).toHaveValue("Sac");
    await expect(page.getByRole("button", { name: /^Descendre Offre 1/ })).toBeFocused();
    await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Panais");
    await save(page).click();
    await expect(page.getByText("Le produit est créé.")).toBeVisible();
    for (const [index, [name, price]] of [
      ["Sac", "9,30"],
      ["Vrac", "2,10"],
      ["Filet", "5,20"],
    ].entries()) {
      await expect(offer(page, index + 1).getByLabel("Nom de l’offre")).toHaveValue(name ?? "");
      await expect(offer(page, index + 1).getByLabel("Prix TTC")).toHaveValue(price ?? "");
    }
  });
});
