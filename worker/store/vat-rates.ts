// The VAT rates a producer bills (guide, chapter 2, step 1).
import { and, asc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId, VatRateId } from "../../domain/ids.ts";
import { byNames } from "../../domain/search/by-names.ts";
import { offer, product, vatRate } from "./schema/producers.ts";
import type { Signer } from "./signer.ts";

/** Each rate with the products whose offers bear it. */
export async function readVatRates(d1: D1Database, producerId: ProducerId) {
  const rows = await drizzle(d1)
    .select({
      vatRateId: vatRate.id,
      basisPoints: vatRate.basisPoints,
      version: vatRate.version,
      productId: product.id,
      productName: product.name,
      offerCount: sql<number>`count(${offer.id})`,
    })
    .from(vatRate)
    .leftJoin(offer, eq(offer.vatRateId, vatRate.id))
    .leftJoin(product, eq(product.id, offer.productId))
    .where(eq(vatRate.producerId, producerId))
    .groupBy(vatRate.id, product.id)
    .orderBy(asc(vatRate.basisPoints), asc(product.id));
  return [...Map.groupBy(rows, (row) => row.vatRateId).values()].flatMap((together) =>
    together.slice(0, 1).map(({ vatRateId, basisPoints, version }) => ({
      ...{ vatRateId, basisPoints, version },
      offerCount: together.reduce((sum, row) => sum + row.offerCount, 0),
      usedBy: together
        .flatMap(({ productId, productName }) =>
          productId === null || productName === null ? [] : [{ productId, name: productName }],
        )
        .toSorted(byNames((one) => one.name)),
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

/** One rate as it stands now; null when the producer has no such one. */
export async function readVatRate(d1: D1Database, producerId: ProducerId, vatRateId: VatRateId) {
  const [found] = await drizzle(d1)
    .select({ basisPoints: vatRate.basisPoints, version: vatRate.version, changedBy: vatRate.changedBy })
    .from(vatRate)
    .where(own(producerId, vatRateId));
  return found ?? null;
}

interface RateChange {
  readonly producerId: ProducerId;
  readonly vatRateId: VatRateId;
  readonly basisPoints: number;
  /** The one that was looked at when this was wanted. */
  readonly version: string;
  readonly by: Signer;
}

/**
 * False when nothing was written: somebody has changed or deleted it since that version, it is this high already, or
 * another of the producer's rates is.
 */
export async function changeVatRate(d1: D1Database, change: RateChange): Promise<boolean> {
  const { producerId, vatRateId, basisPoints, version, by } = change;
  const changed = await d1
    .prepare(
      `UPDATE vat_rate SET basis_points = ?3, version = ?4, changed_by = ?5, changed_by_id = ?6
       WHERE id = ?1 AND producer_id = ?2 AND version = ?7 AND basis_points <> ?3
         AND NOT EXISTS (SELECT 1 FROM vat_rate WHERE producer_id = ?2 AND basis_points = ?3 AND id <> ?1)`,
    )
    .bind(vatRateId, producerId, basisPoints, crypto.randomUUID(), by.name, by.userId, version)
    .run();
  return changed.meta.changes === 1;
}

/** Deletes a rate that no offer bears and nobody has changed since that version. */
export async function deleteVatRate(
  d1: D1Database,
  { producerId, vatRateId, version }: Pick<RateChange, "producerId" | "vatRateId" | "version">,
): Promise<void> {
  await drizzle(d1)
    .delete(vatRate)
    .where(
      and(
        own(producerId, vatRateId),
        eq(vatRate.version, version),
        sql`NOT EXISTS (SELECT 1 FROM ${offer} WHERE ${offer.vatRateId} = ${vatRate.id})`,
      ),
    );
}

/** The products whose offers bear a rate. */
export async function namesWithRate(d1: D1Database, vatRateId: VatRateId): Promise<string[]> {
  const users = await drizzle(d1)
    .selectDistinct({ name: product.name })
    .from(offer)
    .innerJoin(product, eq(product.id, offer.productId))
    .where(eq(offer.vatRateId, vatRateId));
  return users.map((row) => row.name).toSorted(byNames((name) => name));
}
