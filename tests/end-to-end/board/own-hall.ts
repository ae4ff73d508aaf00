// A village hall of the tests' own: a distribution with many orders, and devices whose network can be cut.
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { Viewer } from "../../../domain/access/viewer.ts";
import { CommandId, type DistributionId, UserId } from "../../../domain/ids.ts";
import { OrderShape } from "../../../domain/protocol/server/order-shape.ts";
import { marketRight, volunteer } from "../../../worker/store/schema/markets.ts";
import { producerMember } from "../../../worker/store/schema/producers.ts";
import { aCustomer, type MarketRows, writeMarket } from "../../support/market-rows.ts";
import { test as demoTest } from "../support/demo-market.ts";
import { type Line, openLine } from "../support/line.ts";
import type { OwnServer } from "../support/own-server.ts";
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

export interface Hall {
  readonly url: string;
  readonly openBoard: (wanted: Wanted) => Promise<Board>;
  readonly restart: OwnServer["restart"];
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

export const test = demoTest.extend<{
  readonly hall: Hall;
  readonly device: (person: DemoPerson, board: Board) => Promise<Device>;
}>({
  hall: async ({ ownServer }, use) =>
    use({
      url: ownServer.url,
      openBoard: (wanted) => openBoard(ownServer, wanted),
      change: (board, wanted) => change(ownServer, board, wanted),
      validate: (board) => validate(ownServer, board),
      restart: ownServer.restart,
    }),
  actionTimeout: 30_000,
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

async function openBoard(server: OwnServer, { key: name, orders }: Wanted): Promise<Board> {
  // The shop's tests have markets on the same server.
  const key = `hall-${name}`;
  const env = await server.env();
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
async function change(server: OwnServer, board: Board, { orderNumber, position, pieces }: PiecesChange) {
  const env = await server.env();
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
async function validate(server: OwnServer, board: Board): Promise<void> {
  const env = await server.env();
  const sale = env.LIVE_DISTRIBUTION.getByName(board.distributionId);
  await sale.setClock(Date.now() + 4 * DAY_MS);
  await sale.runDue();
  const viewer: Viewer = { userId: null, name: "", audience: { kind: "staff" }, actions: ["watch-sale"] };
  const orders = v.parse(v.array(OrderShape), (await sale.received(viewer)).orders);
  const decisions = orders.map(({ number }) => ({ number, pickUp: "collected" as const, reason: "" }));
  const { result } = await sale.validate({
    by: { userId: v.parse(UserId, "referent"), name: "Le référent" },
    decisions,
  });
  if (result !== "validated") throw new Error(`the distribution is not validated: ${result}`);
}
