// What lies on the stalls right now: the picture the home page opens with.
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { inShopOrder } from "../../domain/product/shelf-order.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { toPoint } from "./localities.ts";
import { participation } from "./schema/markets.ts";
import { catalog, catalogOffer, offer, producer, product } from "./schema/producers.ts";
import { upcomingSales } from "./upcoming-sales.ts";

/** The open sale that closes first, who sells there and some of their goods; null when all sales are closed. */
export async function readOnSale(d1: D1Database, nowMs: number, limit: number) {
  const open = (await upcomingSales(d1, { nowMs })).filter((sale) => sale.state === "open");
  const [sale] = open.toSorted((one, other) => (one.closesAtMs ?? 0) - (other.closesAtMs ?? 0));
  if (sale === undefined) return null;
  const [producers, goods] = await Promise.all([
    producersAt(d1, sale.distributionId),
    goodsAt(d1, sale.distributionId),
  ]);
  return {
    sale,
    producers,
    products: oneAfterTheOther(goods.toSorted(byNames((row) => row.name)).toSorted(inShopOrder)).slice(0, limit),
  };
}

async function producersAt(d1: D1Database, distributionId: string) {
  const rows = await drizzle(d1)
    .selectDistinct({ producer })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .where(eq(participation.distributionId, distributionId))
    .orderBy(asc(producer.id));
  return rows.toSorted(byNames((row) => row.producer.name)).map((row) => {
    const { id, slug, name, commune, portrait } = row.producer;
    return { producerId: id, slug, name, commune, portrait, ...toPoint(row.producer) };
  });
}

const goodsAt = (d1: D1Database, distributionId: string) =>
  drizzle(d1)
    .selectDistinct({
      productId: product.id,
      name: product.name,
      picture: product.picture,
      category: product.category,
      producerId: product.producerId,
    })
    .from(participation)
    .innerJoin(catalogOffer, eq(catalogOffer.catalogId, participation.catalogId))
    .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
    .innerJoin(product, eq(product.id, offer.productId))
    .where(
      and(
        eq(participation.distributionId, distributionId),
        eq(product.isActive, true),
        isNotNull(product.category),
        isNotNull(product.picture),
      ),
    )
    .orderBy(asc(product.producerId), asc(product.id));

/** Every producer's first, then every producer's second, and so on. */
function oneAfterTheOther<Row extends { readonly producerId: string }>(rows: readonly Row[]): Row[] {
  const stalls = [...Map.groupBy(rows, (row) => row.producerId).values()];
  const longest = Math.max(0, ...stalls.map((stall) => stall.length));
  return Array.from({ length: longest }, (_, index) => stalls.flatMap((stall) => stall[index] ?? [])).flat();
}
