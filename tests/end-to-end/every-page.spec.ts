import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { PAGES } from "./support/pages.ts";
import { signIn } from "./support/sign-in.ts";

const WIDTHS_PX = [320, 390, 1440];

for (const { name, path, person } of PAGES) {
  test.describe(`${name} as ${person}`, () => {
    test.beforeEach(async ({ context, baseURL }) => signIn(context, person, baseURL ?? ""));

    for (const colorScheme of ["light", "dark"] as const) {
      test(`gives axe nothing to find, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await visit(page, path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }

    for (const width of WIDTHS_PX) {
      test(`overflows nowhere at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await visit(page, path);
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  });
}

/** Until the page has loaded whatever it loads after the first byte. A page that is missing would pass every check. */
async function visit(page: Page, path: string): Promise<void> {
  const reply = await page.goto(path, { waitUntil: "networkidle" });
  expect(reply?.status()).toBe(200);
}
