import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { LANGUAGE_COOKIE } from "../../domain/language.ts";
import { PAGES, type PageToVisit } from "./support/pages.ts";
import { signIn } from "./support/sign-in.ts";

/** The page of addresses that lead nowhere: SolidStart names the scripts of every other route in a page's head. */
const CATCH_ALL = /\/_\.\.\.404_-[\w-]+\.js$/;

const WIDTHS_PX = [320, 390, 1440];

for (const wanted of PAGES) {
  test(`${wanted.name} as ${wanted.person}: nothing for axe to find, nothing overflows, in French and in English; no script fails or comes late`, async ({
    context,
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await signIn(context, wanted.person, baseURL ?? "");
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const unannounced = await visit(page, wanted);
    // Each costs a journey to the server before the page is alive.
    expect.soft(unannounced).toEqual([]);
    await findNoFault(page, ["light", "dark"]);
    await fitEveryWidth(page);

    await context.addCookies([{ name: LANGUAGE_COOKIE, value: "en", url: baseURL ?? "" }]);
    await page.goto(wanted.path, { waitUntil: "networkidle" });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    // Colours do not depend on the language.
    await findNoFault(page, ["light"]);
    await fitEveryWidth(page);
    expect(errors).toEqual([]);
  });
}

/**
 * Until the page has loaded whatever it loads after the first byte. A page that is missing would pass every check. Answers
 * the scripts its first bytes do not name.
 */
async function visit(page: Page, { path, status = 200 }: PageToVisit): Promise<string[]> {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  const reply = await page.goto(path, { waitUntil: "networkidle" });
  expect(reply?.status()).toBe(status);
  const html = (await reply?.text()) ?? "";
  return scripts.filter((script) => !html.includes(script) && !CATCH_ALL.test(script));
}

async function fitEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS_PX) {
    await page.setViewportSize({ width, height: 900 });
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(scrollWidth, `${width} px`).toBeLessThanOrEqual(width);
  }
}

async function findNoFault(page: Page, colorSchemes: readonly ("light" | "dark")[]): Promise<void> {
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // Only colours differ in the dark; the rest was looked at in the light.
    const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe).analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    expect.soft(found, colorScheme).toEqual([]);
  }
}
