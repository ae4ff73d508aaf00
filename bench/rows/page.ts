// The shop with 500 offers on a phone, as Lighthouse sees it.
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findFreePort } from "../../scripts/port.ts";
import { BROWSER_FLAGS, findBrowser } from "../../tests/end-to-end/support/browser.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;

interface Seen {
  readonly performance: number;
  readonly accessibility: number;
  readonly largestPaintMs: number;
  readonly layoutShift: number;
  readonly scriptKilobytes: number;
}

export async function benchPage({ url }: Subject): Promise<Figure[]> {
  const port = await findFreePort(0);
  await using _browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
  });
  const seen: Seen[] = [];
  for (let round = 1; round <= ROUNDS; round += 1)
    seen.push(await look(`${url}/ventes/${BENCH_MARKET.distributionId}`, port));
  const figure = (name: string, unit: string, of: (one: Seen) => number): Omit<Figure, "target"> => ({
    ...{ name: `shop of 500 offers on a phone: ${name}`, unit, rounds: seen.map(of) },
  });
  return [
    { ...figure("Lighthouse performance", "points", (one) => one.performance), target: ["≥", 98] },
    { ...figure("Lighthouse accessibility", "points", (one) => one.accessibility), target: ["≥", 100] },
    { ...figure("largest paint", "ms", (one) => one.largestPaintMs), target: ["≤", 1_500] },
    { ...figure("layout shift", "", (one) => one.layoutShift), target: ["≤", 0.02] },
    { ...figure("first-load script", "KB gz", (one) => one.scriptKilobytes), target: ["≤", 45] },
  ];
}

async function look(address: string, port: number): Promise<Seen> {
  const result = await lighthouse(address, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: ["performance", "accessibility"],
  });
  if (result === undefined) throw new Error("Lighthouse saw nothing");
  const { categories, audits } = result.lhr;
  const requests = audits["network-requests"]?.details as unknown as {
    items: { resourceType: string; transferSize: number }[];
  };
  const scripts = requests.items.filter(({ resourceType }) => resourceType === "Script");
  return {
    performance: Math.round((categories.performance?.score ?? 0) * 100),
    accessibility: Math.round((categories.accessibility?.score ?? 0) * 100),
    largestPaintMs: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    scriptKilobytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1_024,
  };
}
