import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./tests/end-to-end/support/browser.ts";

// The workers read this file again: they inherit the choice instead of looking for a browser each.
process.env.HALLE_BROWSER = await findBrowser();

const { HALLE_TEST_REPORT } = process.env;

export default defineConfig({
  testDir: "tests/end-to-end",
  outputDir: "test-results",
  globalSetup: "./tests/end-to-end/support/seed-demo-market.ts",
  forbidOnly: true,
  // Each has a server and a market of its own; a browser waits often enough that three keep two processors busy.
  workers: 3,
  // Processors that others keep busy must not look like a defect.
  timeout: 150_000,
  expect: { timeout: 30_000 },
  // A browser, a worker and a test share two cores: what passes at the second try is named at the end, not a failure.
  retries: 1,
  reporter: HALLE_TEST_REPORT ? [["list"], ["json", { outputFile: HALLE_TEST_REPORT }]] : "list",
  use: {
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    // A worker would answer before `page.route` can; the tests of what works without a network let it in.
    serviceWorkers: "block",
    launchOptions: { executablePath: process.env.HALLE_BROWSER, args: BROWSER_FLAGS },
  },
});
