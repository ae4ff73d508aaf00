// A producer's public page (guide, chapter 3: "Paramétrez votre page Vitrine").
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { type UnitPrice, unitPrice } from "../../domain/money/unit-price.ts";
import { inShopOrder } from "../../domain/product/shelf-order.ts";
import { isPriceExpected } from "../../domain/product/weight-mode.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { toPoint } from "./localities.ts";
import { link, market, place } from "./schema/markets.ts";
import { catalog, offer, producer, product } from "./schema/producers.ts";
import { upcomingSales } from "./upcoming-sales.ts";

/** Portrait, goods, markets and next sales of one producer; null when there is none at this address. */
export async function readShowcase(d1: D1Database, slug: string, nowMs: number) {
  const [found] = await drizzle(d1).select().from(producer).where(eq(producer.slug, slug));
  if (found === undefined) return null;
  const [products, markets, sales] = await Promise.all([
    soldProducts(d1, found.id),
    marketsOf(d1, found.id),
    upcomingSales(d1, { nowMs, producerId: found.id }),
  ]);
  const { id, name, shortDescription, story, commune, postcode, portrait, logo, site, telephone, labels } = found;
  return {
    ...{ producerId: id, slug, name, shortDescription, story, commune, postcode, portrait, logo },
    ...{ site, telephone, labels },
    ...toPoint(found),
    ...{ products, markets, sales: sales.filter((sale) => sale.state !== "cancelled") },
  };
}

interface ShownOffer {
  readonly offerId: string;
  readonly name: string;
  readonly priceCents: number;
  readonly unitPrice: UnitPrice;
}

/** What can be sold: active, with a category, a picture and at least one offer. Prices are the producer's own. */
async function soldProducts(d1: D1Database, producerId: string) {
  const rows = await drizzle(d1)
    .select({ product, offer })
    .from(product)
    .innerJoin(offer, eq(offer.productId, product.id))
    .where(
      and(
        eq(product.producerId, producerId),
        eq(product.isActive, true),
        isNotNull(product.category),
        isNotNull(product.picture),
      ),
    )
    .orderBy(asc(product.id), asc(offer.position), asc(offer.id));
  const shelved = rows
    .toSorted(byNames((row) => row.product.name))
    .toSorted((one, other) => inShopOrder(one.product, other.product));
  return [...Map.groupBy(shelved, (row) => row.product.id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ product: { id, name, description, picture, isOrganic, weightMode } }) => ({
      ...{ productId: id, name, description, picture, isOrganic },
      isPriceExpected: isPriceExpected(weightMode),
      offers: group.map(
        ({ offer: one, product: { unit } }): ShownOffer => ({
          offerId: one.id,
          name: one.name,
          priceCents: one.priceCents,
          unitPrice: unitPrice(one, unit),
        }),
      ),
    })),
  );
}

async function marketsOf(d1: D1Database, producerId: string) {
  const rows = await drizzle(d1)
    .selectDistinct({ market, place })
    .from(link)
    .innerJoin(catalog, eq(catalog.id, link.catalogId))
    .innerJoin(market, eq(market.id, link.marketId))
    .innerJoin(place, eq(place.marketId, market.id))
    .where(eq(catalog.producerId, producerId))
    .orderBy(asc(market.id), asc(place.id));
  const inOrder = rows.toSorted(
    byNames(
      (row) => row.market.name,
      (row) => row.market.id,
      (row) => row.place.name,
    ),
  );
  return inOrder.map((row) => ({
    marketId: row.market.id,
    slug: row.market.slug,
    name: row.market.name,
    placeId: row.place.id,
    placeName: row.place.name,
    commune: row.place.commune,
    ...toPoint(row.place),
  }));
}
