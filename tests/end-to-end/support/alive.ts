import type { Page, Response } from "@playwright/test";

/** Until every button does what it says; `load` comes earlier than that. */
export const untilAlive = (page: Page): Promise<void> => page.locator("html[data-alive]").waitFor();

export async function visitAlive(page: Page, path: string): Promise<Response | null> {
  const reply = await page.goto(path);
  await untilAlive(page);
  return reply;
}

/** Until nothing is loading any more on a page that is alive. */
export const untilDrawn = (page: Page): Promise<void> =>
  page.locator(".skeleton").first().waitFor({ state: "detached" });
