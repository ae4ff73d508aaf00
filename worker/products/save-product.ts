// What happens to the form of a product.
import * as v from "valibot";
import { type ProducerId, type ProductId, StockId } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { unlikelyPrices } from "../../domain/product/price-doubt.ts";
import type { Product } from "../../domain/product/product.ts";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { readProduct } from "../../domain/product/read-product.ts";
import { planStocks, type StockedProduct, type StockPlan } from "../../domain/stock/plan-stocks.ts";
import { ledgerOf } from "../../durable-objects/peers.ts";
import { type Refused, refuseField } from "../forms/outcome.ts";
import { type KeptProduct, type ProductKey, readKeptProduct } from "../store/product.ts";
import { insertProduct, updateProduct } from "../store/save-product.ts";
import type { AskedSales } from "../store/selling-sales.ts";
import type { Signer } from "../store/signer.ts";
import { faultsOfNames, refusalOfChange } from "./check-product.ts";
import { removeOffers } from "./remove-offers.ts";

export interface ProductSaving {
  readonly producerId: ProducerId;
  readonly form: ProductForm;
  readonly language: Language;
  readonly by: Signer;
}

type Saved = { readonly productId: string } | Refused;

const newId = (): string => crypto.randomUUID();

export async function createProduct(env: Env, saving: ProductSaving): Promise<Saved> {
  const read = await readChecked(env, { ...saving, productId: null, before: [] });
  if ("reason" in read) return read;
  const product = { ...read.product, offers: read.product.offers.map((offer) => ({ ...offer, id: null })) };
  return { productId: await writeProduct(env, saving.producerId, { product, by: saving.by }) };
}

/** A new product, with new offers. */
export async function writeProduct(
  env: Env,
  producerId: ProducerId,
  { product, by }: { product: Product; by: Signer },
): Promise<string> {
  const productId = newId();
  const { offers } = planStocks({ before: null, after: product, productId, newId });
  await insertProduct(env.DB, { producerId, productId, product: { ...product, offers }, by });
  return productId;
}

/** null when there is no such product. */
export async function changeProduct(
  env: Env,
  productId: ProductId,
  saving: ProductSaving & { readonly version: string },
): Promise<Saved | null> {
  const { producerId, by, version } = saving;
  const key = { producerId, productId };
  const kept = await readKeptProduct(env.DB, key);
  if (kept === null) return null;
  if (kept.version !== version) return editedElsewhere(kept);
  const read = await readChecked(env, { ...saving, productId, before: kept.product.offers });
  if ("reason" in read) return read;
  const plan = planStocks({ before: kept.product, after: read.product, productId, newId });
  const refusal = await refusalOfChange(env, key, { before: kept.product, after: plan });
  if (refusal !== null) return refusal;
  const saved = await writeChange(env, key, { kept, product: { ...read.product, offers: plan.offers }, plan, by });
  if (typeof saved !== "boolean") return saved;
  if (saved) return { productId };
  const now = (await readKeptProduct(env.DB, key)) ?? kept;
  return now.version === version ? { reason: "try-again" } : editedElsewhere(now);
}

interface Change {
  readonly kept: KeptProduct;
  readonly product: StockedProduct;
  readonly plan: StockPlan;
  readonly by: Signer;
}

/**
 * Writes it while no sale takes up the offers that go, or that draw on another stock from here on. Goods are counted in the
 * new stock before an offer draws on it: what fails in between has changed nothing that anybody sees.
 */
async function writeChange(env: Env, key: ProductKey, { kept, product, plan, by }: Change): Promise<boolean | Refused> {
  const update = (asked?: AskedSales) =>
    updateProduct(env.DB, key, { product, by, version: kept.version, ...(asked && { asked }) });
  const stockOf = new Map(plan.offers.map((offer) => [offer.id, offer.stockId]));
  const offers = kept.product.offers.filter((offer) => stockOf.get(offer.id) !== offer.stockId);
  if (offers.length === 0) return await update();
  return await removeOffers(
    env,
    { producerId: key.producerId, productName: kept.product.name, offers },
    async (asked) => {
      const refused = await carryStocks(env, key.producerId, { plan, by });
      return refused ?? (await update(asked));
    },
  );
}

async function carryStocks(
  env: Env,
  producerId: ProducerId,
  { plan, by }: { plan: StockPlan; by: Signer },
): Promise<Refused | null> {
  const ledger = ledgerOf(env, producerId);
  for (const { path, to, from, isCarried } of plan.moves) {
    if (!isCarried) continue;
    const answer = await ledger.carryOver({
      to: v.parse(StockId, to),
      from: from.map(({ stockId, times }) => ({ stockId: v.parse(StockId, stockId), times })),
      by,
    });
    if (answer !== "carried") return refuseField(path, answer === "ordered" ? "on-sale" : answer);
  }
  return null;
}

const editedElsewhere = ({ changedBy }: KeptProduct): Refused => ({
  reason: "edited-elsewhere",
  names: changedBy === "" ? [] : [changedBy],
});

/** Both kinds of fault at once: those a form can be read for, and those the database knows. */
async function readChecked(
  env: Env,
  {
    form,
    language,
    producerId,
    productId,
    before,
  }: ProductSaving & {
    productId: ProductId | null;
    before: readonly { readonly id: string; readonly priceCents: number }[];
  },
): Promise<{ product: Product } | Refused> {
  const reading = readProduct(form, language);
  const names = await faultsOfNames(env, { producerId, productId, form });
  const prices = new Map(before.map(({ id, priceCents }) => [id, priceCents]));
  const doubts = unlikelyPrices(form.offers, { language, before: prices });
  const faults = [...("faults" in reading ? reading.faults : []), ...names, ...doubts];
  if (faults.length > 0 || "faults" in reading) return { reason: "bad-input", faults };
  return reading;
}
