import { expect, type Page } from "@playwright/test";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, OPEN_SALE, order, readShop, SPACE, signInSomebodyWithoutOrder } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";

const euros = async (page: Page) =>
  Number((await page.locator(".sale-totals dd").nth(1).innerText()).replace(/[^\d,]/g, "").replace(",", "."));

test("an order arrives on the producer's page without a reload, with the producer's own lines only", async ({
  browser,
}) => {
  const [kitchen, phone] = [await browser.newContext(), await browser.newContext()];
  await signIn(kitchen, "producer", origin());
  const name = await signInSomebodyWithoutOrder(phone, origin());
  const shop = await readShop(phone.request);
  const own = shop.offers.find((offer) => offer.producerId === BRUNELLE && offer.productName === "Persil plat");
  const others = shop.offers.find((offer) => offer.producerId !== BRUNELLE && offer.weightMode === "fixed");
  if (own === undefined || others === undefined) throw new Error("the demo market does not sell what it should");

  const page = await kitchen.newPage();
  await page.goto(`${SPACE}/commandes/${OPEN_SALE}`);
  await expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
  const before = await euros(page);

  await order(phone.request, origin(), [
    { offerId: own.offerId, pieces: 2 },
    { offerId: others.offerId, pieces: 1 },
  ]);

  const arrival = page.locator(".arrival").first();
  await expect(arrival).toContainText(name);
  await expect(arrival).toContainText("nouvelle");
  await expect(page.getByRole("status").filter({ hasText: new RegExp(`Commande n° \\d+, ${name}`) })).toBeAttached();
  await expect.poll(() => euros(page)).toBeCloseTo(before + (2 * own.priceCents) / 100);

  await page.getByRole("link", { name: "Récap. par clients" }).click();
  const basket = page.locator(".customer-order").filter({ hasText: name });
  await expect(basket).toContainText("Persil plat");
  await expect(basket).not.toContainText(others.productName);
  await expect(basket.locator(".received-line")).toHaveCount(1);

  // The customer thinks again: the page follows, the order keeps its place and the line stays in sight.
  await order(phone.request, origin(), [{ offerId: own.offerId, pieces: 0 }]);
  await expect(basket).toContainText("annulée");
  await Promise.all([kitchen.close(), phone.close()]);
});

test("a line of a closed sale changes with a reason, and changes back", async ({ context, page }) => {
  await signIn(context, "producer", origin());
  await page.goto(`${SPACE}/commandes/crest-today?vue=clients`);
  await expect(page.getByRole("status", { name: "Connexion" })).toHaveText("en direct");
  const basket = page
    .locator(".customer-order")
    .filter({ hasNot: page.locator(".received-line-awaits") })
    .first();
  const line = basket.locator(".received-line").first();
  const pieces = line.locator(".received-line-pieces");
  const before = await pieces.innerText();
  await line.getByRole("button", { name: /^Modifier/ }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Mettre à 0" }).click();
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  // Not without a reason: the dialog stays, nothing is lost.
  await expect(dialog.getByLabel("Raison")).toBeFocused();
  await dialog.getByLabel("Raison").fill("Abîmé par la grêle");
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await expect(dialog).toBeHidden();
  await expect(line).toContainText("annulée");
  await expect(line).toContainText("Abîmé par la grêle");

  await page.getByRole("region", { name: "Annonces" }).getByRole("button", { name: "Annuler" }).click();
  await expect(pieces).toHaveText(before);
  await expect(line).toContainText("Modification annulée");
});

test("a volunteer reads all producers' lines, finds an order and changes nothing", async ({ context, page }) => {
  await signIn(context, "volunteer", origin());
  await page.goto("/ventes/crest-today/commandes?vue=clients");
  await expect(page.locator(".customer-order").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Modifier/ })).toHaveCount(0);
  await page.getByLabel("Chercher une commande").fill("2");
  await expect(page.locator(".customer-order")).toHaveCount(1);
  await expect(page.locator(".customer-order").getByRole("heading")).toContainText("2");
  await page.getByLabel("Producteur").selectOption({ label: "Les Jardins de Brunelle" });
  await expect(page.locator(".customer-order")).not.toContainText("Fournil");
});

test("an admin may change what a volunteer may only read", async ({ context, page }) => {
  await signIn(context, "admin", origin());
  await page.goto("/ventes/crest-today/commandes?vue=clients");
  await expect(page.getByRole("button", { name: /^Modifier/ }).first()).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the recaps read and the search works", async ({ context, page }) => {
    await signIn(context, "producer", origin());
    await page.goto(`${SPACE}/commandes/crest-today`);
    await expect(page.getByRole("rowheader", { name: "Total", exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Récap. par clients" }).click();
    const baskets = page.locator(".customer-order");
    const name = (await baskets.nth(1).getByRole("heading").innerText()).replace(/\D/g, "");
    await page.getByLabel("Chercher une commande").fill(name);
    await page.getByRole("button", { name: "Rechercher" }).click();
    await expect(baskets).toHaveCount(1);
  });
});

test("somebody else's space and somebody else's sale do not exist", async ({ context, page }) => {
  await signIn(context, "producer", origin());
  for (const path of ["/espace-producteur/fournil-de-l-ombelle/stocks", `${SPACE}/commandes/nulle-part`]) {
    const reply = await page.goto(path);
    expect(reply?.status(), path).toBe(404);
  }
});

test("who is not signed in is sent to the door, and comes back", async ({ page }) => {
  await page.goto(`${SPACE}/stocks`);
  await expect(page).toHaveURL(/\/connexion\?suite=/);
});
