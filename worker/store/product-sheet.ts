import { and, asc, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProductId } from "../../domain/ids.ts";
import { offer, producer, product } from "./schema/producers.ts";

/** What a customer reads about a product and who made it; null for one that is not sold. */
export async function readProductSheet(d1: D1Database, productId: ProductId) {
  const db = drizzle(d1);
  const [sheet] = await db
    .select({
      productId: product.id,
      name: product.name,
      description: product.description,
      picture: product.picture,
      unit: product.unit,
      category: product.category,
      isOrganic: product.isOrganic,
      weightMode: product.weightMode,
      producerName: producer.name,
      producerSlug: producer.slug,
      producerShortDescription: producer.shortDescription,
      producerPortrait: producer.portrait,
      producerLogo: producer.logo,
      producerCommune: producer.commune,
    })
    .from(product)
    .innerJoin(producer, eq(producer.id, product.producerId))
    .where(and(eq(product.id, productId), eq(product.isActive, true)));
  if (sheet === undefined) return null;
  const offers = await db
    .select({ offerId: offer.id, name: offer.name, reference: offer.reference })
    .from(offer)
    .where(eq(offer.productId, productId))
    .orderBy(asc(offer.position), asc(offer.id));
  return { ...sheet, offers };
}
