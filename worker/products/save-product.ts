// What happens to the form of a product.

import type { ProducerId, ProductId } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import type { Product } from "../../domain/product/product.ts";
import type { ProductForm } from "../../domain/product/product-form.ts";
import { readProduct } from "../../domain/product/read-product.ts";
import type { Refused } from "../forms/outcome.ts";
import { type KeptProduct, readKeptProduct } from "../store/product.ts";
import { insertProduct, updateProduct } from "../store/save-product.ts";
import type { AskedSales } from "../store/selling-sales.ts";
import { faultsOfNames, refusalOfChange } from "./check-product.ts";
import { removeOffers } from "./remove-offers.ts";

export interface ProductSaving {
  readonly producerId: ProducerId;
  readonly form: ProductForm;
  readonly language: Language;
  /** Name of who saves. */
  readonly by: string;
}

type Saved = { readonly productId: string } | Refused;

export async function createProduct(env: Env, saving: ProductSaving): Promise<Saved> {
  const read = await readChecked(env, { ...saving, productId: null });
  if ("reason" in read) return read;
  const product = { ...read.product, offers: read.product.offers.map((offer) => ({ ...offer, id: null })) };
  return { productId: await insertProduct(env.DB, saving.producerId, { product, by: saving.by }) };
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
  const read = await readChecked(env, { ...saving, productId });
  if ("reason" in read) return read;
  const product = withOwnOffers(read.product, kept.product);
  const refusal = await refusalOfChange(env, key, { before: kept.product, after: product });
  if (refusal !== null) return refusal;
  const keptIds = new Set(product.offers.map((offer) => offer.id));
  const offers = kept.product.offers.filter((offer) => !keptIds.has(offer.id));
  const update = (asked?: AskedSales) => updateProduct(env.DB, key, { product, by, version, ...(asked && { asked }) });
  const saved =
    offers.length === 0
      ? await update()
      : await removeOffers(env, { producerId, productName: kept.product.name, offers }, update);
  if (typeof saved !== "boolean") return saved;
  if (saved) return { productId };
  const now = (await readKeptProduct(env.DB, key)) ?? kept;
  return now.version === version ? { reason: "try-again" } : editedElsewhere(now);
}

const editedElsewhere = ({ changedBy }: KeptProduct): Refused => ({
  reason: "edited-elsewhere",
  names: changedBy === "" ? [] : [changedBy],
});

/** Both kinds of fault at once: those a form can be read for, and those the database knows. */
async function readChecked(
  env: Env,
  { form, language, producerId, productId }: ProductSaving & { productId: ProductId | null },
): Promise<{ product: Product } | Refused> {
  const reading = readProduct(form, language);
  const names = await faultsOfNames(env, { producerId, productId, form });
  const faults = [...("faults" in reading ? reading.faults : []), ...names];
  if (faults.length > 0 || "faults" in reading) return { reason: "bad-input", faults };
  return reading;
}

/** An id that is not one of this product's offers says nothing: the offer is a new one. */
function withOwnOffers(product: Product, before: KeptProduct["product"]): Product {
  const ownIds = new Set(before.offers.map((offer) => offer.id));
  const offers = product.offers.map((offer) => ({
    ...offer,
    id: offer.id !== null && ownIds.has(offer.id) ? offer.id : null,
  }));
  return { ...product, offers };
}
