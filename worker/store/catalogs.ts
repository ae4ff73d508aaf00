// A producer's catalogs: what of its products lies on which stall, and at which price (guide, chapter 5, step 1).
import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import * as v from "valibot";
import { CatalogId, type ProducerId } from "../../domain/ids.ts";
import { missingParts } from "../../domain/product/missing-parts.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { readKeepingSales } from "./delete-catalog.ts";
import { distribution, link, market, participation } from "./schema/markets.ts";
import { catalog, catalogOffer, offer, producer, product } from "./schema/producers.ts";

export interface CatalogKey {
  readonly producerId: ProducerId;
  readonly catalogId: CatalogId;
}

/** A producer's catalogs, each with the markets it is linked to and the sale that keeps it from being deleted. */
export async function readCatalogs(d1: D1Database, producerId: ProducerId, nowMs: number) {
  const db = drizzle(d1);
  const [catalogs, links, keeping] = await Promise.all([
    db
      .select({
        catalogId: catalog.id,
        name: catalog.name,
        code: catalog.code,
        offerCount: sql<number>`count(${catalogOffer.offerId})`,
      })
      .from(catalog)
      .leftJoin(catalogOffer, eq(catalogOffer.catalogId, catalog.id))
      .where(eq(catalog.producerId, producerId))
      .groupBy(catalog.id)
      .orderBy(asc(catalog.id)),
    linksOf(d1, producerId),
    readKeepingSales(d1, producerId, nowMs),
  ]);
  const marketsInOrder = links.toSorted(byNames((one) => one.name));
  return catalogs.toSorted(byNames((row) => row.name)).map((row) => ({
    ...row,
    markets: marketsInOrder.filter((one) => one.catalogId === row.catalogId),
    soldAt: keeping.sold.find((one) => one.catalogId === row.catalogId) ?? null,
    takesPartIn: keeping.toCome.find((one) => one.catalogId === row.catalogId) ?? null,
  }));
}

const linksOf = (d1: D1Database, producerId: ProducerId) =>
  drizzle(d1)
    .select({ catalogId: link.catalogId, marketId: market.id, slug: market.slug, name: market.name })
    .from(link)
    .innerJoin(market, eq(market.id, link.marketId))
    .innerJoin(catalog, eq(catalog.id, link.catalogId))
    .where(eq(catalog.producerId, producerId))
    .orderBy(asc(market.id));

/** One catalog with what it selects; null when the producer has no such one. */
export async function readCatalog(d1: D1Database, { producerId, catalogId }: CatalogKey) {
  const db = drizzle(d1);
  const [found] = await db
    .select({ name: catalog.name, code: catalog.code, version: catalog.version, changedBy: catalog.changedBy })
    .from(catalog)
    .where(and(eq(catalog.id, catalogId), eq(catalog.producerId, producerId)));
  if (found === undefined) return null;
  const selection = await db
    .select({ offerId: catalogOffer.offerId, priceCents: catalogOffer.priceCents })
    .from(catalogOffer)
    .where(eq(catalogOffer.catalogId, catalogId));
  return { ...found, selection };
}

/** Everything the producer could put on a stall. */
export async function readSelectable(d1: D1Database, producerId: ProducerId) {
  const rows = await drizzle(d1)
    .select({
      offerId: offer.id,
      offerName: offer.name,
      productId: product.id,
      productName: product.name,
      picture: product.picture,
      category: product.category,
      isActive: product.isActive,
      unit: product.unit,
      weightMode: product.weightMode,
      priceCents: offer.priceCents,
      nominalAmount: offer.nominalAmount,
      stepAmount: offer.stepAmount,
    })
    .from(offer)
    .innerJoin(product, eq(product.id, offer.productId))
    .where(eq(offer.producerId, producerId))
    .orderBy(asc(product.id), asc(offer.position), asc(offer.id));
  return rows
    .toSorted(byNames((row) => row.productName))
    .map((row) => ({ ...row, isSellable: row.isActive && missingParts({ ...row, offerCount: 1 }).length === 0 }));
}

/** Sales of a catalog, or of all catalogs of a producer, in which customers order at this moment. */
export const readOpenSales = (
  d1: D1Database,
  of: { readonly catalogId: CatalogId } | { readonly producerId: ProducerId },
  nowMs: number,
) =>
  drizzle(d1)
    .select({
      catalogId: participation.catalogId,
      distributionId: distribution.id,
      startsAtMs: distribution.startsAtMs,
      closesAtMs: participation.closesAtMs,
      marketName: market.name,
      timeZone: market.timeZone,
    })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(distribution, eq(distribution.id, participation.distributionId))
    .innerJoin(market, eq(market.id, distribution.marketId))
    .where(
      and(
        "catalogId" in of ? eq(catalog.id, of.catalogId) : eq(catalog.producerId, of.producerId),
        lte(participation.opensAtMs, nowMs),
        gt(participation.closesAtMs, nowMs),
        isNull(distribution.cancelledAtMs),
      ),
    )
    .orderBy(asc(distribution.startsAtMs), asc(distribution.id));

export async function findCatalogByCode(d1: D1Database, code: number): Promise<CatalogId | null> {
  const [found] = await drizzle(d1).select({ id: catalog.id }).from(catalog).where(eq(catalog.code, code));
  return found === undefined ? null : v.parse(CatalogId, found.id);
}

/**
 * What a catalog would sell, for whoever was given its link or its code: as a shop does, without what a shop would hide.
 * null when there is none.
 */
export async function readPublicCatalog(d1: D1Database, code: number) {
  const db = drizzle(d1);
  const [found] = await db
    .select({ catalogId: catalog.id, name: catalog.name, producerName: producer.name, producerSlug: producer.slug })
    .from(catalog)
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .where(eq(catalog.code, code));
  if (found === undefined) return null;
  const rows = await db
    .select({
      offerId: offer.id,
      offerName: offer.name,
      productName: product.name,
      picture: product.picture,
      category: product.category,
      isOrganic: product.isOrganic,
      isActive: product.isActive,
      unit: product.unit,
      weightMode: product.weightMode,
      priceCents: sql<number>`coalesce(${catalogOffer.priceCents}, ${offer.priceCents})`,
      nominalAmount: offer.nominalAmount,
      stepAmount: offer.stepAmount,
    })
    .from(catalogOffer)
    .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
    .innerJoin(product, eq(product.id, offer.productId))
    .where(and(eq(catalogOffer.catalogId, found.catalogId), eq(product.isActive, true)))
    .orderBy(asc(product.id), asc(offer.position), asc(offer.id));
  const offers = rows.filter((row) => missingParts({ ...row, offerCount: 1 }).length === 0);
  return {
    ...found,
    code,
    offers: offers.toSorted(byNames((row) => row.productName)),
  };
}
