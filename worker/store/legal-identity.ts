// Who a producer is before the law.
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { ProducerId } from "../../domain/ids.ts";
import { type legalColumns, legalIdentity } from "./schema/legal.ts";
import { producer } from "./schema/producers.ts";

/** Whether an establishment has a space already. */
export const isSiretTaken = async (d1: D1Database, siret: string): Promise<boolean> =>
  (await drizzle(d1).$count(legalIdentity, eq(legalIdentity.siret, siret))) > 0;

/** What is certified, and since when; null for a producer that support has never looked at. */
export async function readIdentity(d1: D1Database, producerId: ProducerId) {
  const { legalName, siret, legalForm, street, postcode, commune, activity } = legalIdentity;
  const columns = { legalName, siret, legalForm, street, postcode, commune, activity } satisfies Record<
    keyof typeof legalColumns,
    unknown
  >;
  const rows = await drizzle(d1)
    .select({ identity: { name: producer.name, ...columns }, certifiedAtMs: legalIdentity.certifiedAtMs })
    .from(legalIdentity)
    .innerJoin(producer, eq(producer.id, legalIdentity.producerId))
    .where(eq(legalIdentity.producerId, producerId));
  return rows[0] ?? null;
}
