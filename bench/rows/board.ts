// The pick-up board of a large morning on a slow tablet: 300 orders of twelve lines, the processor four times slower. How
// long until it can be worked with, online and with the line cut, and until a tick is seen; and what a board weighs.
import { globSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import * as Y from "yjs";
import { lineKey } from "../../domain/board/entry.ts";
import { clientIdFrom, penOf } from "../../domain/board/pen.ts";
import { BROWSER_FLAGS, findBrowser } from "../../tests/end-to-end/support/browser.ts";
import { closeAll, connect, connectMany, placeOrder } from "../client.ts";
import type { Figure } from "../figures.ts";
import { BENCH_MARKET } from "../market.ts";
import type { Subject } from "../subject.ts";

const ROUNDS = 5;
const ORDERS = 300;
const LINES = 12;
const SLOWER = 4;
const TICKS_PER_ROUND = 10;
const BOARD_LINES = 1_000;
const BOARD_TICKS = 3;

export async function benchBoard({ url, dataDir }: Subject): Promise<Figure[]> {
  await orderAll(url);
  await using browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
  const context = await browser.newContext({ viewport: { width: 820, height: 1_180 }, locale: "fr-FR" });
  const [name, value] = (BENCH_MARKET.cookies.at(-1) ?? "").split("=") as [string, string];
  await context.addCookies([{ name, value, url }]);
  const path = `${url}/ventes/${BENCH_MARKET.distributionId}/pointage`;
  const online = await rounds(() => openBoard(context, path));
  await context.setOffline(true);
  const offline = await rounds(() => openBoard(context, path));
  await context.setOffline(false);
  const opening = (where: string, seen: readonly Opening[]): Figure => ({
    ...{ name: `board of ${ORDERS} orders opens, ${where}`, unit: "ms", rounds: seen.map(({ openMs }) => openMs) },
    target: ["≤", 2_000],
  });
  return [
    opening("online", online),
    opening("without network", offline),
    {
      ...{
        name: "a tick is seen, slowest of ten",
        unit: "ms",
        rounds: [...online, ...offline].map(({ tickMs }) => tickMs),
      },
      target: ["≤", 100],
    },
    {
      ...{ name: `${BOARD_LINES} lines × ${BOARD_TICKS} ticks as a document`, unit: "KB", rounds: [boardKilobytes()] },
      target: ["≤", 100],
    },
    { name: "what the measured board takes on disk", unit: "KB", rounds: [storedKilobytes(dataDir)] },
  ];
}

async function rounds<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  // The first opening is the browser's, not the board's.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const result = await measure();
    if (round > 0) results.push(result);
  }
  return results;
}

async function orderAll(url: string): Promise<void> {
  const { distributionId, cookies, offerIds } = BENCH_MARKET;
  const customers = await connectMany(ORDERS, (index) => connect(url, distributionId, cookies[index]));
  await Promise.all(
    customers.map((customer, index) =>
      placeOrder(
        customer,
        Array.from({ length: LINES }, (_, line) => ({ offerId: offerIds[(index + line) % 400] ?? "", pieces: 2 })),
      ),
    ),
  );
  closeAll(customers);
}

interface Opening {
  readonly openMs: number;
  readonly tickMs: number;
}

async function openBoard(context: BrowserContext, path: string): Promise<Opening> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(path, { waitUntil: "commit" });
  // The device draws the list itself: what can be seen of it can be pressed.
  const opened = await page.waitForFunction(
    () => document.querySelector(".board-order-row .tick") && performance.now(),
  );
  const openMs = Number(await opened.jsonValue());
  const waits: number[] = [];
  for (let tick = 0; tick < TICKS_PER_ROUND; tick += 1) waits.push(await tickNext(page));
  await page.close();
  return { openMs, tickMs: Math.max(...waits) };
}

/** Presses the next tick of the list, and waits for the frame in which it stands otherwise. */
const tickNext = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const ticks = document.querySelectorAll<HTMLButtonElement>(".board-order-row .tick");
        const tick = ticks[Math.floor(Math.random() * Math.min(20, ticks.length))];
        if (tick === undefined) throw new Error("no tick on the board");
        const before = tick.getAttribute("aria-pressed");
        const began = performance.now();
        tick.click();
        const look = () => {
          if (tick.getAttribute("aria-pressed") === before) requestAnimationFrame(look);
          // The frame after the next has it on the screen.
          else requestAnimationFrame(() => resolve(performance.now() - began));
        };
        look();
      }),
  );

function boardKilobytes(): number {
  const doc = new Y.Doc();
  doc.clientID = clientIdFrom(1_234_567_890);
  const sheet = doc.getMap(penOf(doc.clientID) ?? "");
  for (let tick = 0; tick < BOARD_TICKS; tick += 1)
    for (let line = 0; line < BOARD_LINES; line += 1)
      sheet.set(lineKey(1 + Math.floor(line / LINES), line % LINES), [Date.now() + tick * BOARD_LINES + line, 1, 2]);
  return Y.encodeStateAsUpdate(doc).byteLength / 1_024;
}

function storedKilobytes(dataDir: string): number {
  const files = globSync(join(dataDir, "**", "halle-LiveDistribution", "*.sqlite"));
  const bytes = files
    .filter((file) => !file.endsWith("metadata.sqlite"))
    .map((file) => {
      const database = new DatabaseSync(file, { readOnly: true });
      const row = database.prepare("SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM board_update").get();
      database.close();
      return Number(row?.bytes);
    });
  return bytes.reduce((sum, one) => sum + one, 0) / 1_024;
}
