/** `npm run screenshots`: every page as each person, phone and desktop, light and dark, into screenshots/. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { untilDrawn, visitAlive } from "../tests/end-to-end/support/alive.ts";
import { BROWSER_FLAGS, findBrowser } from "../tests/end-to-end/support/browser.ts";
import { PAGES, type PageToVisit } from "../tests/end-to-end/support/pages.ts";
import { signIn } from "../tests/end-to-end/support/sign-in.ts";
import { ensureBundle } from "./bundle.ts";
import { startDemoServer } from "./demo-server.ts";
import { ROOT } from "./tool.ts";

const FOLDER = join(ROOT, "screenshots");

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

const dataDir = mkdtempSync(join(tmpdir(), "halle-screenshots-"));
await ensureBundle(join(dataDir, "build.log"));
const server = await startDemoServer({ port: 0, dataDir });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
const only = process.argv[2];
const pages = PAGES.filter(({ name }) => !only || name === only);
for (const page of pages) await photograph(browser, page, server.url);
console.log(`${pages.length * SCREENS.length * 2} pictures in ${FOLDER}`);
await browser.close();
await server.stop();
rmSync(dataDir, { recursive: true });

async function photograph(browser: Browser, { name, path, person }: PageToVisit, origin: string): Promise<void> {
  for (const viewport of SCREENS) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport, colorScheme, locale: "fr-FR", timezoneId: "Europe/Paris" });
      await signIn(context, person, origin);
      const page = await context.newPage();
      await visitAlive(page, `${origin}${path}`);
      await untilDrawn(page);
      const file = `${name}-${person}-${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path: join(FOLDER, file), fullPage: true });
      await context.close();
    }
  }
}
