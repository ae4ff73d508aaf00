import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { PAGES, type PageToVisit } from "./support/pages.ts";
import { signIn } from "./support/sign-in.ts";

const WIDTHS_PX = [320, 390, 1440];

for (const wanted of PAGES) {
  test.describe(`${wanted.name} as ${wanted.person}`, () => {
    test.beforeEach(async ({ context, page, baseURL }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await signIn(context, wanted.person, baseURL ?? "");
      await visit(page, wanted);
    });

    test("gives axe nothing to find, light and dark", async ({ page }) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        // Only colours differ in the dark; the rest was looked at in the light.
        const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe).analyze();
        const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
        expect.soft(found, colorScheme).toEqual([]);
      }
    });

    test("overflows nowhere, from a small phone to a desktop", async ({ page }) => {
      for (const width of WIDTHS_PX) {
        await page.setViewportSize({ width, height: 900 });
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(scrollWidth, `${width} px`).toBeLessThanOrEqual(width);
      }
    });
  });
}

/** Until the page has loaded whatever it loads after the first byte. A page that is missing would pass every check. */
async function visit(page: Page, { path, status = 200 }: PageToVisit): Promise<void> {
  const reply = await page.goto(path, { waitUntil: "networkidle" });
  expect(reply?.status()).toBe(status);
}
