// What only the database and the ledger know about a product that is to be saved.
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { SETTLE_DELAY_MS } from "../../domain/distribution/due.ts";
import type { ProducerId, ProductId } from "../../domain/ids.ts";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { referenceKey } from "../../domain/product/reference.ts";
import type { StockedProduct, StockPlan } from "../../domain/stock/plan-stocks.ts";
import type { StockView } from "../../domain/stock/stock-view.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";
import type { Fault, Refused } from "../forms/outcome.ts";
import { pictureExists } from "../pictures/keep-picture.ts";
import { orderedOffers, type ProductKey, takenReferences } from "../store/product.ts";
import { distribution, participation } from "../store/schema/markets.ts";
import { catalogOffer, offer } from "../store/schema/producers.ts";
import { readVatRates } from "../store/vat-rates.ts";

interface Checked {
  readonly producerId: ProducerId;
  readonly productId: ProductId | null;
  readonly form: ProductForm;
}

/** Fields that name what the producer does not have, or has already. */
export async function faultsOfNames(env: Env, { producerId, productId, form }: Checked): Promise<Fault[]> {
  const hasReferences = form.offers.some((one) => one.reference !== "");
  const [rates, taken, hasPicture] = await Promise.all([
    readVatRates(env.DB, producerId),
    hasReferences ? takenReferences(env.DB, { producerId, productId }) : new Set<string>(),
    form.picture === "" || pictureExists(env.PICTURES, form.picture),
  ]);
  const faults: Fault[] = hasPicture ? [] : [{ path: "picture", expected: "corrupt" }];
  const faultsOfOffers = form.offers.flatMap((one, index) => {
    const isKnownRate = one.vatRateId === "" || rates.some((rate) => rate.vatRateId === one.vatRateId);
    return [
      ...(isKnownRate ? [] : [{ path: `offers.${index}.vatRateId`, expected: "unknown" }]),
      ...(one.reference !== "" && taken.has(referenceKey(one.reference))
        ? [{ path: `offers.${index}.reference`, expected: "taken" }]
        : []),
    ];
  });
  return [...faults, ...faultsOfOffers];
}

interface Change {
  readonly before: StockedProduct;
  readonly after: StockPlan;
}

/** What a change would tear away from orders or from what has been counted; null when nothing. */
export async function refusalOfChange(env: Env, key: ProductKey, { before, after }: Change): Promise<Refused | null> {
  const keptIds = new Set(after.offers.map((one) => one.id));
  const removed = before.offers.filter((one) => !keptIds.has(one.id));
  const ordered = await orderedAmong(env, key, removed);
  if (ordered.length > 0) return { reason: "ordered", names: ordered.map((one) => one.name || before.name) };
  const faults = await faultsOfStock(env, key, after);
  return faults.length > 0 ? { reason: "bad-input", faults } : null;
}

interface StockedOffer {
  readonly id: string;
  readonly name: string;
  readonly stockId: string;
}

interface OrderedIn {
  readonly producerId: ProducerId;
  readonly productId: ProductId;
}

/** Those that were ordered: as the read model knows, and as the ledger knows a moment earlier. */
export async function orderedAmong<One extends StockedOffer>(
  env: Env,
  { producerId, productId }: OrderedIn,
  offers: readonly One[],
): Promise<One[]> {
  if (offers.length === 0) return [];
  const [known, stocks] = await Promise.all([
    orderedOffers(
      env.DB,
      producerId,
      offers.map((one) => one.id),
    ),
    ledgerOf(env, producerId).stocks(),
  ]);
  const owed = new Set<string>(stocks.filter((stock) => stock.ordered > 0).map((stock) => stock.stockId));
  // A pool that is owed says nothing about which of its offers was ordered.
  return offers.filter((one) => known.includes(one.id) || (one.stockId !== productId && owed.has(one.stockId)));
}

/** Where a product's goods are counted cannot change under orders, nor where the figures say nothing of the new count. */
async function faultsOfStock(env: Env, key: ProductKey, { moves }: StockPlan): Promise<Fault[]> {
  if (moves.length === 0) return [];
  const views = new Map<string, StockView>(
    (await ledgerOf(env, key.producerId).stocks()).map((stock) => [stock.stockId, stock]),
  );
  const isOpen = await isInOpenSale(env.DB, key.productId, Date.now());
  return moves.flatMap(({ path, from, isCarried }) => {
    const stocks = from.map(({ stockId }) => views.get(stockId));
    const counted = stocks.filter((stock) => stock !== undefined && stock.real !== null);
    if (isOpen || stocks.some((stock) => stock !== undefined && stock.ordered > 0))
      return { path, expected: "on-sale" };
    if (counted.length > 0 && !isCarried) return { path, expected: path === "unit" ? "counted" : "counted-together" };
    return isCarried && counted.length > 0 && counted.length < stocks.length
      ? { path, expected: "partly-counted" }
      : [];
  });
}

/** Whether the goods of these moves were counted at all. */
export async function areCounted(env: Env, producerId: ProducerId, { moves }: StockPlan): Promise<boolean> {
  if (moves.length === 0) return false;
  const ids = new Set(moves.flatMap(({ from }) => from.map(({ stockId }) => stockId)));
  return (await ledgerOf(env, producerId).stocks()).some(({ stockId, real }) => real !== null && ids.has(stockId));
}

async function isInOpenSale(d1: D1Database, productId: ProductId, nowMs: number): Promise<boolean> {
  const found = await drizzle(d1)
    .select({ id: participation.id })
    .from(participation)
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .innerJoin(catalogOffer, eq(catalogOffer.catalogId, participation.catalogId))
    .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
    .where(
      and(
        eq(offer.productId, productId),
        lte(participation.opensAtMs, nowMs),
        gt(distribution.endsAtMs, nowMs - SETTLE_DELAY_MS),
        isNull(distribution.cancelledAtMs),
      ),
    )
    .limit(1);
  return found.length > 0;
}
