import { expect, type Locator, type Page } from "@playwright/test";
import { SPACE } from "./producer/support.ts";
import { aPhotograph } from "./support/a-photograph.ts";
import { test } from "./support/demo-market.ts";
import { findFaults } from "./support/find-faults.ts";
import { signIn } from "./support/sign-in.ts";

/** Phones upright and lying, and the laptop most producers have. */
const SCREENS = [
  { width: 390, height: 664 },
  { width: 320, height: 568 },
  { width: 664, height: 390 },
  { width: 1366, height: 768 },
];

/** One turn of a wheel, and more of them than any dialog is tall. */
const WHEEL_PX = 400;
const TURNS = 12;

const POTATOES = `${SPACE}/produits/brunelle-pommes-de-terre`;

const DIALOGS = [
  {
    name: "the cut of a photograph",
    open: async (page: Page) => {
      await page.goto(POTATOES);
      const buffer = aPhotograph(1600, 900);
      const file = page.getByLabel("Photo", { exact: true });
      await file.setInputFiles({ name: "photo.png", mimeType: "image/png", buffer });
    },
    last: (dialog: Locator) => dialog.getByRole("button", { name: "Garder ce cadrage" }),
  },
  {
    name: "a product as customers will see it",
    open: async (page: Page) => {
      await page.goto(POTATOES);
      await page.getByRole("button", { name: "Voir", exact: true }).click();
    },
    last: (dialog: Locator) => dialog.locator(".dialog-body > :last-child > :last-child"),
  },
  {
    name: "a sheet with the profile on it",
    open: async (page: Page) => {
      await page.goto(`${SPACE}/parametres`);
      await page.getByRole("link", { name: /Prévisualiser une fiche/ }).click();
    },
    last: (dialog: Locator) => dialog.locator(".dialog-body > :last-child > :last-child"),
  },
  {
    name: "a product's sheet in the shop",
    open: async (page: Page) => {
      await page.goto("/ventes/crest-open?fiche=brunelle-pommes-de-terre");
    },
    last: (dialog: Locator) => dialog.locator("a, button, summary").last(),
  },
  {
    name: "a stock with its history",
    open: async (page: Page) => {
      await page.goto(`${SPACE}/stocks`);
      await page
        .getByRole("link", { name: /historique/ })
        .first()
        .click();
    },
    last: (dialog: Locator) => dialog.locator(".dialog-body > :last-child"),
  },
];

for (const { name, open, last } of DIALOGS) {
  test(`${name}: a wheel brings all of it into sight on every screen, and axe finds nothing`, async ({
    context,
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn(context, "producer", baseURL ?? "");
    await page.setViewportSize({ width: 390, height: 664 });
    await open(page);
    const dialog = page.getByRole("dialog");
    await expect(last(dialog)).toBeAttached();
    for (const screen of SCREENS) {
      await page.setViewportSize(screen);
      await turnWheelToEnd(page, dialog);
      await expectInside(last(dialog), dialog);
    }
    expect(await findFaults(page, { inside: "dialog[open]" })).toEqual([]);
  });
}

async function turnWheelToEnd(page: Page, dialog: Locator): Promise<void> {
  const box = await boxOf(dialog.locator(".dialog-body"));
  // At the edge: a map or a photograph in the middle may keep the wheel to itself.
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, WHEEL_PX);
}

async function expectInside(inner: Locator, dialog: Locator): Promise<void> {
  await expect(async () => {
    const [part, whole] = [await boxOf(inner), await boxOf(dialog)];
    const { height } = inner.page().viewportSize() ?? { height: 0 };
    expect(part.y + part.height).toBeLessThanOrEqual(whole.y + whole.height);
    expect(part.y + part.height).toBeGreaterThan(whole.y);
    expect(whole.y + whole.height).toBeLessThanOrEqual(height);
  }).toPass({ timeout: 30_000 });
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error("not in sight");
  return box;
}
