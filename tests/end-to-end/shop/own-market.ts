// A server of the shop's own: its tests make markets of their own beside the demo's, sell them out and let them close.
import type { BrowserContext, Page } from "@playwright/test";
import * as v from "valibot";
import { CatalogId, CommandId, DistributionId, UserId } from "../../../domain/ids.ts";
import { type OfferRow, writeMarket } from "../../support/market-rows.ts";
import { publishShown } from "../../support/publish-shown.ts";
import { test as demoTest } from "../support/demo-market.ts";
import type { DemoPerson } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

interface OfferOnSale extends OfferRow {
  /** Pieces counted; absent: not limited. */
  readonly real?: number;
}

interface Wanted {
  readonly key: string;
  readonly offers: readonly OfferOnSale[];
  readonly closesInMs?: number;
}

export interface OwnMarket {
  readonly url: string;
  /** A sale that is open now. */
  readonly openSale: (wanted: Wanted) => Promise<DistributionId>;
  /** A producer gives one offer of a sale another price and synchronises: open pages are told. */
  readonly publishPrice: (publication: Publication) => Promise<void>;
}

interface Publication {
  /** The sale's. */
  readonly key: string;
  readonly offer: string;
  readonly priceCents: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export const test = demoTest.extend<{
  readonly market: OwnMarket;
  readonly visit: (person: DemoPerson, path: string) => Promise<Page>;
}>({
  market: async ({ ownServer }, use) => {
    const env = await ownServer.env();
    await use({
      url: ownServer.url,
      openSale: (wanted) => openSale(env, wanted),
      publishPrice: (publication) => publishPrice(env, publication),
    });
  },
  actionTimeout: 30_000,
  baseURL: async ({ market }, use) => use(market.url),
  /** Each call is another browser: nobody shares a basket. */
  visit: async ({ browser, market }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, path) => {
      const context = await browser.newContext({ baseURL: market.url });
      contexts.push(context);
      await signIn(context, person, market.url);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

async function openSale(env: Env, { key, offers, closesInMs = DAY_MS }: Wanted): Promise<DistributionId> {
  const nowMs = Date.now();
  const rows = await writeMarket(env.DB, {
    key,
    offers,
    opensAtMs: nowMs - DAY_MS,
    closesAtMs: nowMs + closesInMs,
  });
  const ledger = env.STOCK_LEDGER.getByName(rows.producerId);
  for (const { name, real } of offers) {
    if (real === undefined) continue;
    const command = { commandId: v.parse(CommandId, `${key}-${name}`), stockId: rows.stockId(name), real, reason: "" };
    await ledger.setReal(command, { userId: v.parse(UserId, "demo-producer"), name: "Productrice" });
  }
  const [distributionId] = rows.distributionIds;
  if (distributionId === undefined) throw new Error("a market was written without a distribution");
  await env.LIVE_DISTRIBUTION.getByName(distributionId).plan();
  return distributionId;
}

async function publishPrice(env: Env, { key, offer, priceCents }: Publication): Promise<void> {
  await env.DB.prepare("UPDATE offer SET price_cents = ? WHERE id = ?").bind(priceCents, `${key}-${offer}`).run();
  const sale = env.LIVE_DISTRIBUTION.getByName(v.parse(DistributionId, `d-${key}-0`));
  await publishShown(sale, v.parse(CatalogId, `c-${key}`));
}
