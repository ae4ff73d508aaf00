// A producer's list of products, as the page Produits shows it.
import { asc, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId } from "../../domain/ids.ts";
import { type CategoryKey, firstLevel, isCategoryPath } from "../../domain/product/category.ts";
import { missingParts } from "../../domain/product/missing-parts.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { fold } from "../../domain/search/fold.ts";
import { catalogOffer, offer, product } from "./schema/producers.ts";

export const PRODUCT_STATES = ["all", "active", "inactive", "incomplete"] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** Rows on one page: drawn in no time, and their ids fit into one query. */
const PAGE_ROWS = 50;

export interface WantedProducts {
  readonly text: string;
  readonly state: ProductState;
  /** A first-level category. */
  readonly section: CategoryKey | null;
  /** From 1. */
  readonly page: number;
}

export async function readProducts(d1: D1Database, producerId: ProducerId, wanted: WantedProducts) {
  const all = await productHeads(d1, producerId);
  const words = fold(wanted.text);
  const matching = all.filter((row) => {
    const section = row.category !== null && isCategoryPath(row.category) ? firstLevel(row.category) : null;
    return (wanted.section === null || section === wanted.section) && row.searched.includes(words);
  });
  const shown = matching.filter((row) => hasState(row, wanted.state));
  const pageCount = Math.max(1, Math.ceil(shown.length / PAGE_ROWS));
  const page = Math.min(wanted.page, pageCount);
  const rows = shown.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const counts = Object.fromEntries(
    PRODUCT_STATES.map((state) => [state, matching.filter((row) => hasState(row, state)).length]),
  );
  return { ...{ page, pageCount, counts }, productCount: all.length, products: await withOffers(d1, rows) };
}

interface Head {
  readonly productId: string;
  readonly name: string;
  readonly picture: string | null;
  readonly category: string | null;
  readonly unit: (typeof product.$inferSelect)["unit"];
  readonly weightMode: (typeof product.$inferSelect)["weightMode"];
  readonly isOrganic: boolean;
  readonly isActive: boolean;
  readonly missing: ReturnType<typeof missingParts>;
  /** What a search looks through. */
  readonly searched: string;
}

function hasState({ isActive, missing }: Head, state: ProductState): boolean {
  switch (state) {
    case "all":
      return true;
    case "active":
      return isActive;
    case "inactive":
      return !isActive;
    case "incomplete":
      return missing.length > 0;
  }
}

/** Every product of the producer, without its offers but with what a search may find of them. */
async function productHeads(d1: D1Database, producerId: ProducerId): Promise<Head[]> {
  const db = drizzle(d1);
  const [products, offers] = await db.batch([
    db
      .select({
        productId: product.id,
        name: product.name,
        picture: product.picture,
        category: product.category,
        unit: product.unit,
        weightMode: product.weightMode,
        isOrganic: product.isOrganic,
        isActive: product.isActive,
      })
      .from(product)
      .where(eq(product.producerId, producerId))
      .orderBy(asc(product.id)),
    db
      .select({ productId: offer.productId, name: offer.name, reference: offer.reference })
      .from(offer)
      .where(eq(offer.producerId, producerId)),
  ]);
  const offersOf = Map.groupBy(offers, (row) => row.productId);
  const inOrder = products.toSorted(byNames((row) => row.name));
  return inOrder.map((row) => {
    const own = offersOf.get(row.productId) ?? [];
    const searched = [row.name, ...own.flatMap(({ name, reference }) => [name, reference ?? ""])];
    return {
      ...row,
      missing: missingParts({ ...row, offerCount: own.length }),
      searched: searched.map(fold).join(" "),
    };
  });
}

async function withOffers(d1: D1Database, heads: readonly Head[]) {
  const ids = heads.map((head) => head.productId);
  const db = drizzle(d1);
  const [offers, selections] =
    ids.length === 0
      ? [[], []]
      : await db.batch([
          db
            .select({
              offerId: offer.id,
              productId: offer.productId,
              name: offer.name,
              priceCents: offer.priceCents,
              nominalAmount: offer.nominalAmount,
              stepAmount: offer.stepAmount,
            })
            .from(offer)
            .where(inArray(offer.productId, ids))
            .orderBy(asc(offer.position), asc(offer.id)),
          db
            .selectDistinct({ productId: offer.productId, catalogId: catalogOffer.catalogId })
            .from(catalogOffer)
            .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
            .where(inArray(offer.productId, ids)),
        ]);
  return heads.map(({ searched: _, ...head }) => ({
    ...head,
    offers: offers.filter((row) => row.productId === head.productId),
    catalogCount: selections.filter((row) => row.productId === head.productId).length,
  }));
}
