// What lies on the stalls right now: the picture the home page opens with.
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { participation } from "./schema/markets.ts";
import { catalog, catalogOffer, offer, producer, product } from "./schema/producers.ts";
import { upcomingSales } from "./upcoming-sales.ts";

/** The open sale that closes first and some of what it sells, one producer after the other; null when all is closed. */
export async function readOnSale(d1: D1Database, nowMs: number, limit: number) {
  const open = (await upcomingSales(d1, { nowMs })).filter((sale) => sale.state === "open");
  const [sale] = open.toSorted((one, other) => (one.closesAtMs ?? 0) - (other.closesAtMs ?? 0));
  if (sale === undefined) return null;
  const rows = await drizzle(d1)
    .selectDistinct({
      productId: product.id,
      name: product.name,
      picture: product.picture,
      producerId: producer.id,
      producerName: producer.name,
    })
    .from(participation)
    .innerJoin(catalog, eq(catalog.id, participation.catalogId))
    .innerJoin(producer, eq(producer.id, catalog.producerId))
    .innerJoin(catalogOffer, eq(catalogOffer.catalogId, catalog.id))
    .innerJoin(offer, eq(offer.id, catalogOffer.offerId))
    .innerJoin(product, eq(product.id, offer.productId))
    .where(
      and(
        eq(participation.distributionId, sale.distributionId),
        eq(product.isActive, true),
        isNotNull(product.category),
        isNotNull(product.picture),
      ),
    )
    .orderBy(asc(producer.name), asc(product.name));
  return { sale, products: oneAfterTheOther(rows).slice(0, limit) };
}

/** Every producer's first, then every producer's second, and so on. */
function oneAfterTheOther<Row extends { readonly producerId: string }>(rows: readonly Row[]): Row[] {
  const stalls = [...Map.groupBy(rows, (row) => row.producerId).values()];
  const longest = Math.max(0, ...stalls.map((stall) => stall.length));
  return Array.from({ length: longest }, (_, index) => stalls.flatMap((stall) => stall[index] ?? [])).flat();
}
