import { expect, type Page } from "@playwright/test";
import { visitAlive } from "../support/alive.ts";
import { test } from "../support/demo-market.ts";
import { signIn } from "../support/sign-in.ts";
import { SPACE } from "./support.ts";

const origin = () => process.env.HALLE_URL ?? "";
const SHOWCASE = "/producteurs/jardins-de-brunelle";

const share = (page: Page) => page.getByRole("button", { name: "Partager" });

/** As the browser of a phone, of a computer, or of a page without encryption has them. */
async function withMeans(page: Page, { canShare, canCopy }: { canShare: boolean; canCopy: boolean }): Promise<void> {
  await page.addInitScript(
    ([sharing, copying]) => {
      const handed: string[] = [];
      Object.assign(window, { handed });
      const hand = async (text: string) => void handed.push(text);
      const sheet = async ({ title, url }: ShareData) => void handed.push(`${title} ${url}`);
      Object.defineProperty(navigator, "share", { value: sheet, configurable: true });
      if (!sharing) Reflect.deleteProperty(navigator, "share");
      if (!sharing) Reflect.deleteProperty(Navigator.prototype, "share");
      Object.defineProperty(navigator, "clipboard", { value: copying ? { writeText: hand } : undefined });
    },
    [canShare, canCopy] as const,
  );
}

const handed = (page: Page) => page.evaluate(() => Reflect.get(window, "handed"));

test("a phone hands a showcase on by its own sheet", async ({ page }) => {
  await withMeans(page, { canShare: true, canCopy: true });
  await visitAlive(page, SHOWCASE);
  await share(page).click();
  expect(await handed(page)).toEqual([`Les Jardins de Brunelle ${origin()}${SHOWCASE}`]);
});

test("a computer copies its address, and says so", async ({ page }) => {
  await withMeans(page, { canShare: false, canCopy: true });
  await visitAlive(page, SHOWCASE);
  await share(page).click();
  await expect(page.getByRole("button", { name: "Adresse copiée." })).toBeVisible();
  expect(await handed(page)).toEqual([`${origin()}${SHOWCASE}`]);
});

test("where there is no clipboard, the address stands selected to be copied by hand", async ({ page }) => {
  await withMeans(page, { canShare: false, canCopy: false });
  await visitAlive(page, SHOWCASE);
  await share(page).click();
  const byHand = page.getByLabel(/copiez-le/);
  await expect(byHand).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${origin()}${SHOWCASE}`);
});

test("the profile's own link is handed on in the same ways, and its field says when to copy by hand", async ({
  context,
  page,
}) => {
  await signIn(context, "producer", origin());
  await withMeans(page, { canShare: true, canCopy: false });
  await visitAlive(page, `${SPACE}/parametres`);
  await share(page).click();
  expect(await handed(page)).toEqual([`Les Jardins de Brunelle ${origin()}${SHOWCASE}`]);
  await page.getByRole("button", { name: "Copier" }).click();
  const field = page.getByRole("textbox", { name: /page vitrine/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/copiez-le/);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button stands there that does nothing", async ({ page }) => {
    await page.goto(SHOWCASE);
    await expect(share(page)).toHaveCount(0);
  });
});
