import { expect, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const PRODUCTS = `${SPACE}/produits`;

const save = (page: Page) => page.getByRole("button", { name: /^Enregistrer/ }).last();
const offer = (page: Page, number: number) => page.getByRole("group", { name: new RegExp(`^Offre ${number}`) });
const offerName = (page: Page, number: number) => offer(page, number).getByLabel("Nom de l’offre");
const refusal = (page: Page) => page.locator(".form-refusal");

test.beforeEach(async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.setViewportSize({ width: 1440, height: 900 });
});

/** Written, and alive: the sheet beside it shows the name. */
async function write(page: Page, name: string): Promise<void> {
  await page.goto(`${PRODUCTS}/nouveau`);
  await page.getByLabel("Nom", { exact: true }).fill(name);
  await expect(page.getByRole("complementary", { name: "Comme le client le verra" })).toContainText(name);
  await offer(page, 1).getByLabel("Quantité").fill("1");
  await offer(page, 1).getByLabel("Prix TTC").fill("3,20");
}

async function create(page: Page, name: string): Promise<void> {
  await write(page, name);
  await save(page).click();
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
}

test("Enter pressed twice makes one product", async ({ page }) => {
  await write(page, "Topinambours");
  const posted: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
  await offer(page, 1).getByLabel("Prix TTC").focus();
  await page.evaluate(() => {
    const form = document.activeElement?.closest("form");
    form?.requestSubmit();
    form?.requestSubmit();
  });
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
  expect(posted.filter((url) => url.endsWith("/products"))).toHaveLength(1);
});

test("what is written while a save is under way is saved next, over nobody's version", async ({ page }) => {
  await create(page, "Panais");
  const name = page.getByLabel("Nom", { exact: true });
  for (const written of ["Panais longs", "Panais ronds", "Panais d’hiver"]) {
    await name.fill(written);
    await save(page).click();
    // At once: the page is still catching up when the next is written.
    await expect(page.getByText(/^Le produit est (créé|enregistré)/)).toBeInViewport();
  }
  await expect(page.getByRole("heading", { level: 1, name: "Panais d’hiver" })).toBeVisible();
  await expect(page.getByText("Votre brouillon est repris")).toHaveCount(0);
  await expect(refusal(page)).toHaveCount(0);
});

test("an offer taken away leaves the keyboard at the next one, and comes back with what was written in it", async ({
  page,
}) => {
  await write(page, "Potirons");
  await offerName(page, 1).fill("Entier");
  for (const [number, name] of [
    [2, "Moitié"],
    [3, "Quart"],
  ] as const) {
    await page.getByRole("button", { name: "Ajouter une offre" }).click();
    await offerName(page, number).fill(name);
  }
  await page.getByRole("button", { name: "Retirer Offre 2" }).click();
  await expect(page.getByRole("button", { name: /^Déplacer Offre 2 : Quart/ })).toBeFocused();
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect(offerName(page, 2)).toHaveValue("Moitié");
  await expect(page.getByRole("button", { name: /^Déplacer Offre 2/ })).toBeFocused();
  for (const number of [3, 2, 1]) await page.getByRole("button", { name: `Retirer Offre ${number}` }).click();
  await expect(page.getByRole("button", { name: "Ajouter une offre" })).toBeFocused();
});

test("what a colleague has deleted meanwhile becomes a new product", async ({ context, page }) => {
  await create(page, "Crosnes du Japon");
  const deleted = await context.request.post(
    `${origin()}/api/producers/${BRUNELLE}/products/${new URL(page.url()).pathname.split("/").at(-1)}/delete`,
    { headers: { origin: origin() }, data: {} },
  );
  expect(deleted.status()).toBe(200);
  await page.getByLabel("Description").fill("Petits et fins.");
  await save(page).click();
  await expect(refusal(page)).toContainText("a supprimé ce produit");
  await page.getByRole("button", { name: "En faire un nouveau produit" }).click();
  await expect(page.getByText("Le produit est créé.")).toBeVisible();
  await expect(page.getByLabel("Description")).toHaveValue("Petits et fins.");
});

test("where nothing is ticked, nothing is said to have changed", async ({ page }) => {
  await page.goto(`${PRODUCTS}?q=persil`);
  await page.getByRole("row", { name: /Persil plat/ }).waitFor();
  await page.evaluate(() => document.querySelector<HTMLFormElement>("form.product-list")?.requestSubmit());
  await expect(refusal(page)).toContainText("Cochez d’abord des produits.");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("an offer is taken away by its button, and nothing else that was written goes with it", async ({ page }) => {
    await page.goto(`${PRODUCTS}/nouveau`);
    await page.getByLabel("Nom", { exact: true }).fill("Cardons");
    await offerName(page, 1).fill("Entier");
    for (const [number, name] of [
      [2, "Moitié"],
      [3, "Quart"],
    ] as const) {
      await page.getByRole("button", { name: "Ajouter une offre" }).click();
      await offerName(page, number).fill(name);
    }
    await page.getByRole("button", { name: /^Retirer Offre 2/ }).click();
    await expect(offerName(page, 2)).toHaveValue("Quart");
    await expect(page.getByRole("button", { name: /^Retirer Offre 2/ })).toBeFocused();
    await expect(offer(page, 3)).toHaveCount(0);
    await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Cardons");
  });
});
