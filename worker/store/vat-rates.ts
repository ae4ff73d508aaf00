// The VAT rates a producer bills (guide, chapter 2, step 1).
import { and, asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId, VatRateId } from "../../domain/ids.ts";
import { offer, product, vatRate } from "./schema/producers.ts";

/** Each rate with the products whose offers bear it. */
export async function readVatRates(d1: D1Database, producerId: ProducerId) {
  const rows = await drizzle(d1)
    .select({
      vatRateId: vatRate.id,
      basisPoints: vatRate.basisPoints,
      productId: product.id,
      productName: product.name,
      offerCount: sql<number>`count(${offer.id})`,
    })
    .from(vatRate)
    .leftJoin(offer, eq(offer.vatRateId, vatRate.id))
    .leftJoin(product, eq(product.id, offer.productId))
    .where(eq(vatRate.producerId, producerId))
    .groupBy(vatRate.id, product.id)
    .orderBy(asc(vatRate.basisPoints), asc(product.name), asc(product.id));
  return [...Map.groupBy(rows, (row) => row.vatRateId).values()].flatMap((together) =>
    together.slice(0, 1).map(({ vatRateId, basisPoints }) => ({
      ...{ vatRateId, basisPoints },
      offerCount: together.reduce((sum, row) => sum + row.offerCount, 0),
      usedBy: together.flatMap(({ productId, productName }) =>
        productId === null || productName === null ? [] : [{ productId, name: productName }],
      ),
    })),
  );
}

/** False when the producer has this rate already. */
export async function addVatRate(d1: D1Database, producerId: ProducerId, basisPoints: number): Promise<boolean> {
  const added = await drizzle(d1)
    .insert(vatRate)
    .values({ id: crypto.randomUUID(), producerId, basisPoints })
    .onConflictDoNothing()
    .returning({ id: vatRate.id });
  return added.length > 0;
}

const own = (producerId: ProducerId, vatRateId: VatRateId) =>
  and(eq(vatRate.id, vatRateId), eq(vatRate.producerId, producerId));

export async function vatRateExists(d1: D1Database, producerId: ProducerId, vatRateId: VatRateId): Promise<boolean> {
  const found = await drizzle(d1).select({ id: vatRate.id }).from(vatRate).where(own(producerId, vatRateId));
  return found.length > 0;
}

interface RateChange {
  readonly producerId: ProducerId;
  readonly vatRateId: VatRateId;
  readonly basisPoints: number;
}

/** False when another of the producer's rates is this high already. */
export async function changeVatRate(d1: D1Database, change: RateChange): Promise<boolean> {
  const { producerId, vatRateId, basisPoints } = change;
  const db = drizzle(d1);
  const [twin] = await db
    .select({ id: vatRate.id })
    .from(vatRate)
    .where(and(eq(vatRate.producerId, producerId), eq(vatRate.basisPoints, basisPoints)));
  if (twin !== undefined) return twin.id === vatRateId;
  await db.update(vatRate).set({ basisPoints }).where(own(producerId, vatRateId));
  return true;
}

/** Deletes a rate that no offer bears; answers the names of the products that do. */
export async function deleteVatRate(d1: D1Database, producerId: ProducerId, vatRateId: VatRateId): Promise<string[]> {
  const db = drizzle(d1);
  await db
    .delete(vatRate)
    .where(
      and(
        own(producerId, vatRateId),
        sql`NOT EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.vatRateId} = ${vatRate.id})`,
      ),
    );
  const users = await db
    .selectDistinct({ name: product.name })
    .from(offer)
    .innerJoin(product, eq(product.id, offer.productId))
    .where(eq(offer.vatRateId, vatRateId))
    .orderBy(asc(product.name));
  return users.map((row) => row.name);
}
