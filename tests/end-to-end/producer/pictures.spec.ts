import { expect, type Locator, type Page } from "@playwright/test";
import { aPhotograph } from "../support/a-photograph.ts";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { BRUNELLE, SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const PICTURES = `**/api/producers/${BRUNELLE}/pictures`;

async function openCut(page: Page): Promise<Locator> {
  await visitAlive(page, `${SPACE}/produits/nouveau`);
  const photograph = { name: "photo.png", mimeType: "image/png", buffer: aPhotograph(1600, 900) };
  await page.getByLabel("Photo", { exact: true }).setInputFiles(photograph);
  return page.getByRole("dialog", { name: "Cadrer la photo" });
}

const keep = (dialog: Locator) => dialog.getByRole("button", { name: "Garder ce cadrage" });

test.beforeEach(async ({ context }) => signIn(context, "producer", origin()));

for (const [what, status] of [
  ["a proxy's error page", 502],
  ["the door of a guest network", 200],
] as const)
  test(`a photograph that ends at ${what} is still there, and is sent again`, async ({ page }) => {
    const dialog = await openCut(page);
    await page.route(PICTURES, (route) => route.fulfill({ status, contentType: "text/html", body: "<h1>Oups</h1>" }));
    await keep(dialog).click();
    await expect(dialog.getByRole("alert")).toContainText("Réessayez");
    await page.unroute(PICTURES);
    await keep(dialog).click();
    await expect(dialog).toBeHidden();
  });

test("a photograph that the browser cannot write is said to be so, and can be sent once it can", async ({ page }) => {
  const dialog = await openCut(page);
  await page.evaluate(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    let isFirst = true;
    HTMLCanvasElement.prototype.toBlob = function once(callback, ...rest) {
      if (!isFirst) return toBlob.call(this, callback, ...rest);
      isFirst = false;
      callback(null);
    };
  });
  await keep(dialog).click();
  await expect(dialog.getByRole("alert")).toContainText("n’a pas pu préparer cette photo");
  await keep(dialog).click();
  await expect(dialog).toBeHidden();
});

test("an ended session is begun again in another tab, and the cut waits for it", async ({ context, page }) => {
  const dialog = await openCut(page);
  await context.clearCookies();
  await keep(dialog).click();
  await expect(dialog.getByRole("alert")).toContainText("Votre session est terminée");
  const opened = context.waitForEvent("page");
  await dialog.getByRole("link", { name: "Se connecter" }).click();
  await (await opened)
    .getByRole("button", { name: /Product/ })
    .first()
    .click();
  await expect((await opened).getByRole("heading", { level: 1 })).toHaveText("Nouveau produit");
  await keep(dialog).click();
  await expect(dialog).toBeHidden();
});
