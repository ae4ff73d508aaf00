import { type BrowserContext, expect, type Page } from "@playwright/test";
import { LANGUAGE_COOKIE, type Language } from "../../domain/language.ts";
import { untilDrawn, visitAlive } from "./support/alive.ts";
import { test as demoTest } from "./support/demo-market.ts";
import { findFaults } from "./support/find-faults.ts";
import { type DemoPerson, PAGES } from "./support/pages.ts";
import { signIn } from "./support/sign-in.ts";

/** The page of addresses that lead nowhere: SolidStart names the scripts of every other route in a page's head. */
const CATCH_ALL = /\/_\.\.\.404_-[\w-]+\.js$/;

const HEIGHT_PX = 900;
const WIDTHS_PX = [320, 390, 1440];
const NARROWEST_PX = 320;

// They only look, each at a page of its own.
demoTest.describe.configure({ mode: "parallel" });

const contexts = new Map<DemoPerson, BrowserContext>();

const test = demoTest.extend<{ readonly contextOf: (person: DemoPerson) => Promise<BrowserContext> }>({
  /** Each person signs in once for as long as the worker lives: what was loaded for one page is there for the next. */
  contextOf: ({ browser, demoUrl }, use) =>
    use(async (person) => {
      const known = contexts.get(person);
      if (known !== undefined) return known;
      const context = await browser.newContext({ baseURL: demoUrl, reducedMotion: "reduce" });
      contexts.set(person, context);
      await signIn(context, person, demoUrl);
      return context;
    }),
});

for (const { name, path, person, status = 200 } of PAGES) {
  test(`${name} as ${person}: nothing for axe to find, nothing overflows, in French and in English; no script fails or comes late`, async ({
    contextOf,
    demoUrl,
  }) => {
    const context = await contextOf(person);
    const speak = (value: Language) => context.addCookies([{ name: LANGUAGE_COOKIE, value, url: demoUrl }]);
    const page = await context.newPage();
    const [errors, scripts]: [string[], string[]] = [[], []];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
    });

    await speak("fr");
    const reply = await visitAlive(page, path);
    // A page that is missing would pass every check.
    expect(reply?.status()).toBe(status);
    await untilDrawn(page);
    expect.soft(await findFaults(page), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    // Only colours differ in the dark.
    expect.soft(await findFaults(page, { rules: ["color-contrast"] }), "dark").toEqual([]);
    await fitEveryWidth(page, WIDTHS_PX);
    // Each costs a journey to the server before the page is alive. Looked at last: one asked for a little later counts too.
    const html = (await reply?.text()) ?? "";
    expect(scripts.length).toBeGreaterThan(0);
    expect.soft(scripts.filter((script) => !html.includes(script) && !CATCH_ALL.test(script))).toEqual([]);

    await speak("en");
    await visitAlive(page, path);
    await untilDrawn(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    // Longer or shorter words matter where there is least room for them.
    await fitEveryWidth(page, [NARROWEST_PX]);
    expect(errors).toEqual([]);
    await page.close();
  });
}

async function fitEveryWidth(page: Page, widthsPx: readonly number[]): Promise<void> {
  for (const width of widthsPx) {
    await page.setViewportSize({ width, height: HEIGHT_PX });
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(scrollWidth, `${width} px`).toBeLessThanOrEqual(width);
  }
}
