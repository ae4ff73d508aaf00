import type { APIRequestContext, BrowserContext } from "@playwright/test";
import * as v from "valibot";
import type { StockId } from "../../../domain/ids.ts";
import { seenPrice } from "../../../domain/order/seen-price.ts";
import { ShopSnapshot } from "../../../domain/protocol/server/price-list.ts";
import { StockViewShape } from "../../../domain/protocol/server/stocks.ts";

export const BRUNELLE = "brunelle";
export const SPACE = "/espace-producteur/jardins-de-brunelle";
export const OPEN_SALE = "crest-open";
const DEMO_PASSWORD = "halle-demo";

/** Customers of the demo market, not all of whom have ordered in the open sale. */
const CUSTOMERS = [
  "Margaux Perrin",
  "Sophie Lemoine",
  "Isabelle Renard",
  "Hugo Lacombe",
  "Julien Marchand",
  "Anaïs Mercier",
];

const addressOf = (name: string): string =>
  `${name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(" ", ".")}@example.org`;

/** Signs a customer in whose basket is still empty, and says who it is. */
export async function signInSomebodyWithoutOrder(context: BrowserContext, origin: string): Promise<string> {
  for (const name of CUSTOMERS) {
    const reply = await context.request.post(`${origin}/api/accounts/sign-in`, {
      form: { email: addressOf(name), password: DEMO_PASSWORD },
      headers: { origin },
      maxRedirects: 0,
    });
    if (reply.status() >= 400) throw new Error(`${name} is not let in: ${reply.status()}`);
    if ((await readShop(context.request)).order === null) return name;
  }
  throw new Error("everybody has ordered already");
}

export const readShop = async (request: APIRequestContext) =>
  v.parse(
    ShopSnapshot,
    await (await request.get(`${process.env.HALLE_URL}/api/distributions/${OPEN_SALE}/shop`)).json(),
  );

const Stocks = v.object({ stocks: v.array(StockViewShape) });

export async function readStock(request: APIRequestContext, stockId: StockId) {
  const { stocks } = v.parse(
    Stocks,
    await (await request.get(`${process.env.HALLE_URL}/api/producers/${BRUNELLE}/stocks`)).json(),
  );
  const found = stocks.find((stock) => stock.stockId === stockId);
  if (found === undefined) throw new Error(`nobody has counted ${stockId}`);
  return found;
}

/** Orders as the shop page would, over HTTP. */
export async function order(
  request: APIRequestContext,
  origin: string,
  lines: readonly { readonly offerId: string; readonly pieces: number }[],
): Promise<void> {
  const { order: current, offers } = await readShop(request);
  const priced = lines.map((line) => {
    const offer = offers.find(({ offerId }) => offerId === line.offerId);
    return { ...line, seen: offer && seenPrice(offer) };
  });
  const reply = await request.post(`${origin}/api/distributions/${OPEN_SALE}/order`, {
    headers: { origin },
    data: { commandId: crypto.randomUUID(), baseRevision: current?.revision ?? 0, lines: priced },
  });
  const answer: unknown = await reply.json();
  if (!v.is(v.object({ result: v.literal("accepted") }), answer)) throw new Error(JSON.stringify(answer));
}
