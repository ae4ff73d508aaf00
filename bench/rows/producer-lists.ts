// A producer with a thousand products: how long the server takes for the pages that list them, and how smoothly they scroll
// on a processor four times slower.
import { type BrowserContext, chromium } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "../../tests/end-to-end/support/browser.ts";
import { type Figure, quantile } from "../figures.ts";
import { BENCH_MARKET, ORCHARD, ORCHARD_OFFERS } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const REQUESTS_PER_ROUND = 20;
const SLOWER = 4;
const SCROLLED_PX = 4_000;
const PX_PER_SECOND = 2_000;
const SPACE = `/espace-producteur/${ORCHARD}`;
const PAGES = {
  products: `${SPACE}/produits`,
  "a catalog": `${SPACE}/catalogues/${ORCHARD}-catalog`,
  stocks: `${SPACE}/stocks`,
} as const;

export async function benchProducerLists({ url }: Subject): Promise<Figure[]> {
  const cookie = BENCH_MARKET.cookies.at(-1) ?? "";
  await using browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  const [name, value] = cookie.split("=") as [string, string];
  await context.addCookies([{ name, value, url }]);
  const figures: Figure[] = [];
  for (const [page, path] of Object.entries(PAGES)) {
    const named = (what: string, rounds: readonly number[]) => ({
      name: `${page}, ${ORCHARD_OFFERS} offers: ${what}`,
      unit: "ms",
      rounds,
    });
    const waits = await rounds(() => readPage(`${url}${path}`, cookie));
    figures.push({ ...named("the server's time, p95", waits), target: ["≤", 300] });
    figures.push(named("a frame while scrolling, p95", await rounds(() => scroll(context, `${url}${path}`))));
  }
  return figures;
}

async function rounds(measure: () => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  // The first warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const result = await measure();
    if (round > 0) results.push(result);
  }
  return results;
}

/** One after the other, each read to its end. */
async function readPage(address: string, cookie: string): Promise<number> {
  const waits: number[] = [];
  for (let request = 0; request < REQUESTS_PER_ROUND; request += 1) {
    const began = performance.now();
    const response = await fetch(address, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    waits.push(performance.now() - began);
  }
  return quantile(waits, 0.95);
}

/** Scrolls as a finger does, and tells how long a frame took. */
async function scroll(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluate(() => {
    const frames: number[] = [];
    let lastMs = performance.now();
    const look = (nowMs: number) => {
      frames.push(nowMs - lastMs);
      lastMs = nowMs;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(globalThis, { frames });
  });
  await devtools.send("Input.synthesizeScrollGesture", {
    ...{ x: 200, y: 500, yDistance: -SCROLLED_PX, speed: PX_PER_SECOND },
  });
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  await page.close();
  return quantile(frames, 0.95);
}
