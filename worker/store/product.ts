// One product of a producer, to be written.
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId, ProductId } from "../../domain/ids.ts";
import { isCategoryPath } from "../../domain/product/category.ts";
import { referenceKey } from "../../domain/product/reference.ts";
import { byNames } from "../../domain/search/by-names.ts";
import type { StockedProduct } from "../../domain/stock/plan-stocks.ts";
import { orderLine } from "./schema/orders.ts";
import { offer, producer, product } from "./schema/producers.ts";

export interface ProductKey {
  readonly producerId: ProducerId;
  readonly productId: ProductId;
}

export interface KeptProduct {
  readonly product: StockedProduct;
  /** What a save must name: it is refused when somebody else has saved since. */
  readonly version: string;
  readonly changedBy: string;
}

export async function readKeptProduct(
  d1: D1Database,
  { producerId, productId }: ProductKey,
): Promise<KeptProduct | null> {
  const db = drizzle(d1);
  const [[found], offers] = await db.batch([
    db
      .select()
      .from(product)
      .where(and(eq(product.id, productId), eq(product.producerId, producerId))),
    db.select().from(offer).where(eq(offer.productId, productId)).orderBy(asc(offer.position), asc(offer.id)),
  ]);
  return found === undefined ? null : toKept(found, offers);
}

/** All of a producer's products, by id, in the order of their names. */
export async function readAllKept(d1: D1Database, producerId: ProducerId): Promise<ReadonlyMap<string, KeptProduct>> {
  const db = drizzle(d1);
  const [products, offers] = await db.batch([
    db.select().from(product).where(eq(product.producerId, producerId)).orderBy(asc(product.id)),
    db.select().from(offer).where(eq(offer.producerId, producerId)).orderBy(asc(offer.position), asc(offer.id)),
  ]);
  const offersOf = Map.groupBy(offers, (row) => row.productId);
  const inOrder = products.toSorted(byNames((row) => row.name));
  return new Map(inOrder.map((row) => [row.id, toKept(row, offersOf.get(row.id) ?? [])]));
}

function toKept(found: typeof product.$inferSelect, offers: readonly (typeof offer.$inferSelect)[]): KeptProduct {
  const { id, name, description, picture, unit, category, isOrganic, isActive, weightMode } = found;
  return {
    product: {
      ...{ name, description, picture, unit, isOrganic, isActive, weightMode },
      category: category !== null && isCategoryPath(category) ? category : null,
      stock: offers.length > 0 && offers.every((row) => row.stockId === id) ? "pool" : "own",
      offers: offers.map(({ productId: _product, producerId: _producer, position: _position, ...row }) => row),
    },
    version: found.version,
    changedBy: found.changedBy,
  };
}

/** Offers among these that somebody has ordered, whatever became of the order. */
export async function orderedOffers(d1: D1Database, producerId: ProducerId, offerIds: readonly string[]) {
  if (offerIds.length === 0) return [];
  const rows = await drizzle(d1)
    .selectDistinct({ offerId: orderLine.offerId })
    .from(orderLine)
    .where(
      and(
        // The offer leads to the lines, and not the producer: ten years of lines are one producer's.
        sql`+${orderLine.producerId} = ${producerId}`,
        sql`${orderLine.offerId} IN (SELECT value FROM json_each(${JSON.stringify(offerIds)}))`,
      ),
    );
  return rows.map((row) => row.offerId);
}

/** The references of the producer's other products, as they are compared. */
export async function takenReferences(
  d1: D1Database,
  { producerId, productId }: { producerId: ProducerId; productId: ProductId | null },
): Promise<ReadonlySet<string>> {
  const rows = await drizzle(d1)
    .select({ reference: offer.reference })
    .from(offer)
    .where(
      and(eq(offer.producerId, producerId), sql`${offer.productId} IS NOT ${productId}`, isNotNull(offer.reference)),
    );
  return new Set(rows.flatMap(({ reference }) => (reference === null ? [] : referenceKey(reference))));
}

/** Who makes it, as a customer reads on its sheet. */
export async function readMaker(d1: D1Database, producerId: ProducerId) {
  const [found] = await drizzle(d1)
    .select({
      producerName: producer.name,
      producerSlug: producer.slug,
      producerShortDescription: producer.shortDescription,
      producerPortrait: producer.portrait,
      producerLogo: producer.logo,
      producerCommune: producer.commune,
    })
    .from(producer)
    .where(eq(producer.id, producerId));
  if (found === undefined) throw new Error("the producer whose member asks does not exist");
  return found;
}
