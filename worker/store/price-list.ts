import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import type { Participation } from "../../domain/distribution/plan.ts";
import type { FrozenOffer } from "../../domain/order/frozen-offer.ts";
import { FrozenOfferShape } from "../../domain/protocol/server/price-list.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { catalogOffer, offer, product, vatRate } from "./schema/producers.ts";

/**
 * The offers of a participation's catalog as they stand now: of active products that have a category and a picture, at
 * the catalog's price where it has its own (domain-rules, "Products and offers").
 */
export async function readPriceList(
  d1: D1Database,
  { catalogId, participationId, producerId }: Participation,
): Promise<FrozenOffer[]> {
  const rows = await drizzle(d1)
    .select({
      offerId: offer.id,
      productId: product.id,
      productName: product.name,
      offerName: offer.name,
      category: product.category,
      picture: product.picture,
      unit: product.unit,
      weightMode: product.weightMode,
      isOrganic: product.isOrganic,
      vatBasisPoints: vatRate.basisPoints,
      stockId: offer.stockId,
      unitsPerPiece: offer.unitsPerPiece,
      priceCents: sql<number>`coalesce(${catalogOffer.priceCents}, ${offer.priceCents})`,
      nominalAmount: offer.nominalAmount,
      stepAmount: offer.stepAmount,
    })
    .from(catalogOffer)
    .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
    .innerJoin(product, eq(product.id, offer.productId))
    .innerJoin(vatRate, eq(vatRate.id, offer.vatRateId))
    .where(
      and(
        eq(catalogOffer.catalogId, catalogId),
        eq(product.isActive, true),
        isNotNull(product.category),
        isNotNull(product.picture),
      ),
    )
    .orderBy(asc(product.id), asc(offer.position), asc(offer.id));
  const inOrder = rows.toSorted(
    byNames(
      (row) => row.category ?? "",
      (row) => row.productName,
    ),
  );
  return inOrder.map((row) => v.parse(FrozenOfferShape, { ...row, participationId, producerId }));
}
