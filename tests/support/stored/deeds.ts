// What people do at the demo market before its data folder is kept: each thing a later version must still have.
import type { Miniflare } from "miniflare";
import * as v from "valibot";
import { lineKey, noteKey, paymentKey } from "../../../domain/board/entry.ts";
import { PartId, TABLE_PART } from "../../../domain/board/part.ts";
import { PaymentId, ProducerId } from "../../../domain/ids.ts";
import type { OrderLine } from "../../../domain/order/order.ts";
import { seenPrice } from "../../../domain/order/seen-price.ts";
import { OrderShape } from "../../../domain/protocol/server/order-shape.ts";
import { ShopSnapshot } from "../../../domain/protocol/server/price-list.ts";
import { sitDown } from "./table.ts";
import { Visitor } from "./visitor.ts";

export const BRUNELLE = v.parse(ProducerId, "brunelle");
export const MARKET = "les-paniers-de-la-tour";
export const OPEN_SALE = "crest-open";
export const SALE_OF_TODAY = "crest-today";
export const NEWCOMER = {
  name: "Nora Vasseur",
  email: "nora.vasseur@example.org",
  password: "un panier de cerises noires",
};

/** Ids of what was made, and what it looked like then. */
export const Deeds = v.object({
  order: v.object({ number: v.number(), pieces: v.record(v.string(), v.number()) }),
  handedOut: v.object({
    orderNumber: v.number(),
    /** By part of the board and key. */
    written: v.record(
      v.string(),
      v.record(v.string(), v.tupleWithRest([v.number()], v.union([v.number(), v.string()]))),
    ),
  }),
  product: v.object({ productId: v.string(), name: v.string() }),
  stock: v.object({ stockId: v.string(), real: v.number() }),
  catalog: v.object({ catalogId: v.string(), name: v.string() }),
});
export type Deeds = v.InferOutput<typeof Deeds>;

const Anything = v.unknown();
export const Orders = v.object({ orders: v.array(OrderShape) });
const Accepted = v.object({ result: v.literal("accepted") });

export async function doWhatPeopleDo(url: string, mf: Miniflare): Promise<Deeds> {
  const database = await mf.getD1Database("DB");
  const newcomer = await signUp(url, database);
  const order = await orderFromBrunelle(newcomer);
  const volunteer = await new Visitor(url).enterDemo("volunteer");
  const producer = await new Visitor(url).enterDemo("producer");
  const product = await makeAndEditProduct(producer);
  const { offerId } = product;
  const stock = { stockId: offerId, real: 42 };
  const count = { commandId: crypto.randomUUID(), real: stock.real, reason: "Séchoir vidé" };
  const stockPath = `/producers/${BRUNELLE}/stocks/${stock.stockId}`;
  await producer.send(stockPath, count, { shape: Accepted, method: "PUT" });
  const catalog = await linkNewCatalog(producer, await new Visitor(url).enterDemo("admin"), offerId);
  const handedOut = await handOut(volunteer);
  await untilWritten(database, handedOut.orderNumber);
  return { order, handedOut, product: { productId: product.productId, name: product.name }, stock, catalog };
}

async function signUp(url: string, database: D1Database): Promise<Visitor> {
  const { name, email, password } = NEWCOMER;
  const newcomer = new Visitor(url);
  await newcomer.submit("/accounts/sign-up", { name, email, language: "fr", next: "/" });
  const token = await tokenIn(database, email);
  await newcomer.submit("/accounts/complete-sign-up", { token, password });
  await newcomer.send(`/markets/${MARKET}/join`, {}, { shape: Anything });
  // Left open: a forgotten password that nobody came back to, and a password that was wrong once.
  await new Visitor(url).submit("/accounts/forgotten-password", { email });
  await new Visitor(url)
    .send("/accounts/sign-in", { email, password: "celui d'avant" }, { shape: Anything })
    .catch(() => undefined);
  return newcomer;
}

/** From the letter, which comes through the queue. */
async function tokenIn(database: D1Database, email: string): Promise<string> {
  for (;;) {
    const query = "SELECT text FROM sent_mail WHERE recipient = ? ORDER BY sent_at_ms DESC LIMIT 1";
    const letter = await database.prepare(query).bind(email).first<{ text: string }>();
    const token = /jeton=([\w-]+)/.exec(letter?.text ?? "")?.[1];
    if (token !== undefined) return token;
    await pause();
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

async function orderFromBrunelle(newcomer: Visitor): Promise<Deeds["order"]> {
  const { offers } = await newcomer.get(`/distributions/${OPEN_SALE}/shop`, ShopSnapshot);
  const chosen = offers.filter(({ producerId }) => producerId === BRUNELLE).slice(0, 2);
  const lines = chosen.map((offer, index) => ({
    offerId: offer.offerId,
    pieces: index + 1,
    seen: seenPrice(offer),
  }));
  const command = { commandId: crypto.randomUUID(), baseRevision: 0, lines };
  const Placed = v.object({ result: v.literal("accepted"), order: v.object({ number: v.number() }) });
  const { order } = await newcomer.send(`/distributions/${OPEN_SALE}/order`, command, { shape: Placed });
  return { number: order.number, pieces: Object.fromEntries(lines.map(({ offerId, pieces }) => [offerId, pieces])) };
}

const Kept = v.object({
  product: v.object({ offers: v.array(v.object({ id: v.string() })) }),
  version: v.string(),
});

async function makeAndEditProduct(producer: Visitor) {
  const path = `/producers/${BRUNELLE}/products`;
  const Form = v.object({ rates: v.array(v.object({ vatRateId: v.string() })) });
  const { rates } = await producer.get(`/producers/${BRUNELLE}/product-form`, Form);
  const offer = { name: "Sachet", amount: "1", price: "4,50", vatRateId: rates[0]?.vatRateId ?? "" };
  const form = {
    name: "Tisane du soir",
    unit: "piece",
    category: "epicerie/douceurs",
    isActive: "on",
    offers: [offer],
  };
  const page = await producer.submit(path, form);
  const productId = /produits\/([^?]+)/.exec(page)?.[1] ?? "";
  const { product, version } = await producer.get(`${path}/${productId}`, Kept);
  const offerId = product.offers[0]?.id ?? "";
  const name = "Tisane du matin";
  await producer.submit(`${path}/${productId}`, { ...form, name, offers: [{ ...offer, id: offerId }], version });
  return { productId, name, offerId };
}

async function linkNewCatalog(producer: Visitor, admin: Visitor, offerId: string): Promise<Deeds["catalog"]> {
  const name = "Tisanes";
  const page = await producer.submit(`/producers/${BRUNELLE}/catalogs`, {
    name,
    offers: { [offerId]: { isIn: "on" } },
  });
  const catalogId = /catalogues\/([^?]+)/.exec(page)?.[1] ?? "";
  const { code } = await producer.get(`/producers/${BRUNELLE}/catalogs/${catalogId}`, v.object({ code: v.number() }));
  await admin.submit(`/markets/${MARKET}/catalogs/${code}/link`, {});
  // Another comes and goes, so that a link has ended.
  const other = await producer.submit(`/producers/${BRUNELLE}/catalogs`, { name: "Essai", offers: {} });
  const otherId = /catalogues\/([^?]+)/.exec(other)?.[1] ?? "";
  const found = await producer.get(`/producers/${BRUNELLE}/catalogs/${otherId}`, v.object({ code: v.number() }));
  await admin.submit(`/markets/${MARKET}/catalogs/${found.code}/link`, {});
  await admin.submit(`/markets/${MARKET}/catalogs/${found.code}/unlink`, {});
  return { catalogId, name };
}

/** A line given by the producer, paid and noted at the table of the sale of the day. */
async function handOut(volunteer: Visitor): Promise<Deeds["handedOut"]> {
  const { orders } = await volunteer.get(`/distributions/${SALE_OF_TODAY}/orders?as=staff`, Orders);
  const isOurs = ({ producerId, pieces }: OrderLine) => producerId === BRUNELLE && pieces > 0;
  const order = orders.find(({ state, lines }) => state === "confirmed" && lines.some(isOurs));
  const line = order?.lines.find(isOurs);
  if (order === undefined || line === undefined) throw new Error("nobody has ordered from Brunelle today");
  const atMs = Date.now();
  const written: Deeds["handedOut"]["written"] = {
    [BRUNELLE]: { [lineKey(order.number, line.position)]: [atMs, 1, line.pieces] },
    [TABLE_PART]: {
      [paymentKey(order.number, v.parse(PaymentId, "kept-payment"))]: [atMs, "cash", 500, 1000],
      [noteKey(order.number)]: [atMs, "Rendre la caisse"],
    },
  };
  for (const [part, entries] of Object.entries(written)) {
    const table = await sitDown(volunteer, SALE_OF_TODAY, v.parse(PartId, part));
    await table.write(entries);
    table.leave();
  }
  return { orderNumber: order.number, written };
}

/** Orders and ticks come to the database a little later. */
async function untilWritten(database: D1Database, orderNumber: number): Promise<void> {
  const query = `SELECT (SELECT count(*) FROM customer_order WHERE customer_name = ?1) AS orders,
    (SELECT count(*) FROM pick_up WHERE order_number = ?2) AS ticks,
    (SELECT count(*) FROM table_payment WHERE order_number = ?2) AS payments,
    (SELECT count(*) FROM pick_up_note WHERE order_number = ?2) AS notes`;
  for (;;) {
    const row = await database.prepare(query).bind(NEWCOMER.name, orderNumber).first<Record<string, number>>();
    if (row !== null && Object.values(row).every((count) => count > 0)) return;
    await pause();
  }
}
