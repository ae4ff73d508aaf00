// A village hall of the tests' own: a distribution with many orders, and devices whose network can be cut.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { Viewer } from "../../../domain/access/viewer.ts";
import { CommandId, type DistributionId } from "../../../domain/ids.ts";
import { OrderShape } from "../../../domain/protocol/server/order-shape.ts";
import { type DemoServerOptions, startDemoServer } from "../../../scripts/demo-server.ts";
import type { RunningServer } from "../../../scripts/server.ts";
import { marketRight, volunteer } from "../../../worker/store/schema/markets.ts";
import { producerMember } from "../../../worker/store/schema/producers.ts";
import { aCustomer, type MarketRows, writeMarket } from "../../support/market-rows.ts";
import { type Line, openLine } from "../support/line.ts";
import type { DemoPerson } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

interface Wanted {
  readonly key: string;
  /** Each of one loaf and two courgettes, 6 €. */
  readonly orders: number;
}

export interface Board {
  readonly distributionId: DistributionId;
  readonly path: string;
  readonly rows: MarketRows;
}

/** Everything forgets what it only had in memory. */
type Restart = () => Promise<void>;

export interface Hall {
  readonly url: string;
  readonly openBoard: (wanted: Wanted) => Promise<Board>;
  readonly restart: Restart;
  readonly change: (board: Board, change: PiecesChange) => Promise<void>;
  readonly validate: (board: Board) => Promise<void>;
}

interface PiecesChange {
  readonly orderNumber: number;
  readonly position: number;
  readonly pieces: number;
}

export interface Device {
  readonly page: Page;
  readonly line: Line;
}

const DAY_MS = 24 * 60 * 60 * 1000;
export const OFFERS = ["Courgettes", "Pain"] as const;

export const test = base.extend<
  { readonly device: (person: DemoPerson, board: Board) => Promise<Device> },
  { readonly hall: Hall }
>({
  hall: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern which fixtures are needed.
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), "halle-hall-"));
      let server = await startDemoServer({ port: 0, dataDir });
      const again: DemoServerOptions = { port: Number(new URL(server.url).port), dataDir };
      await use({
        url: server.url,
        openBoard: (wanted) => openBoard(server, wanted),
        change: (board, wanted) => change(server, board, wanted),
        validate: (board) => validate(server, board),
        restart: async () => {
          await server.stop();
          server = await startDemoServer(again);
        },
      });
      await server.stop();
      rmSync(dataDir, { recursive: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
  actionTimeout: 15_000,
  /** Each call is another device, with the board open and ready to do without a network. */
  device: async ({ browser, hall }, use) => {
    const opened: { context: BrowserContext; line: Line }[] = [];
    await use(async (person, board) => {
      const line = await openLine(hall.url);
      const context = await browser.newContext({ baseURL: line.url, serviceWorkers: "allow" });
      opened.push({ context, line });
      await signIn(context, person, line.url);
      const page = await context.newPage();
      await page.goto(board.path);
      await isReady(page);
      return { page, line };
    });
    for (const { context, line } of opened) {
      await context.close();
      line.cut();
      await line.close();
    }
  },
});

/** Says so itself, where it says who is here. */
async function isReady(page: Page): Promise<void> {
  await page.getByRole("button", { name: /appareil/ }).click();
  await expect(page.getByText("Ce pointage s’ouvre aussi sans réseau.")).toBeVisible();
  await page.keyboard.press("Escape");
}

async function openBoard(server: RunningServer, { key, orders }: Wanted): Promise<Board> {
  const env = await server.mf.getBindings<Env>();
  const nowMs = Date.now();
  const rows = await writeMarket(env.DB, {
    key,
    offers: OFFERS.map((name) => ({ name })),
    opensAtMs: nowMs - DAY_MS,
    closesAtMs: nowMs + DAY_MS,
  });
  const [distributionId] = rows.distributionIds;
  if (distributionId === undefined) throw new Error("a market was written without a distribution");
  const db = drizzle(env.DB);
  await db.insert(volunteer).values(["demo-volunteer", "demo-customer"].map((userId) => ({ distributionId, userId })));
  await db.insert(marketRight).values({ marketId: `m-${key}-0`, userId: "demo-admin", right: "admin" });
  await db.insert(producerMember).values({ producerId: rows.producerId, userId: "demo-producer" });
  const sale = env.LIVE_DISTRIBUTION.getByName(distributionId);
  await sale.plan();
  const lines = rows.lines(Object.fromEntries(OFFERS.map((name, index) => [name, 2 - index])));
  for (let number = 1; number <= orders; number += 1) {
    const command = { commandId: v.parse(CommandId, `${key}-${number}`), baseRevision: 0, lines };
    const { userId } = aCustomer(`${key}-${number}`);
    await sale.placeOrder({ userId, name: `Cliente ${number}` }, command);
  }
  return { distributionId, path: `/ventes/${distributionId}/pointage`, rows };
}

/** As the producer's page would. */
async function change(server: RunningServer, board: Board, { orderNumber, position, pieces }: PiecesChange) {
  const env = await server.mf.getBindings<Env>();
  const sale = env.LIVE_DISTRIBUTION.getByName(board.distributionId);
  const audience = { kind: "producer", producerId: board.rows.producerId } as const;
  const viewer: Viewer = { ...aCustomer("producer"), audience, actions: ["watch-sale", "change-order"] };
  const { orders } = await sale.received(viewer);
  const order = v.parse(v.array(OrderShape), orders).find((one) => one.number === orderNumber);
  if (order === undefined) throw new Error(`no order ${orderNumber}`);
  const { customerId, revision } = order;
  await sale.changeOrder(viewer, {
    ...{ commandId: v.parse(CommandId, crypto.randomUUID()), customerId, baseRevision: revision },
    lines: [{ position, pieces }],
    reason: "La récolte est petite",
  });
}

/** As the coordinator would, once the distribution is over. */
async function validate(server: RunningServer, board: Board): Promise<void> {
  const env = await server.mf.getBindings<Env>();
  const sale = env.LIVE_DISTRIBUTION.getByName(board.distributionId);
  await sale.setClock(Date.now() + 4 * DAY_MS);
  await sale.runDue();
  const { result } = await sale.validate();
  if (result !== "validated") throw new Error(`the distribution is not validated: ${result}`);
}
