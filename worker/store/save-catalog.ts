// Writing catalogs: one batch each, guarded by the version as in save-product.ts.
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import type { Selected } from "../../domain/catalog/catalog-form.ts";
import type { ProducerId } from "../../domain/ids.ts";
import type { CatalogKey } from "./catalogs.ts";
import { catalog } from "./schema/producers.ts";
import type { Signer } from "./signer.ts";

const IS_OURS = "EXISTS (SELECT 1 FROM catalog WHERE id = ?1 AND version = ?2)";

const CLEAR = `DELETE FROM catalog_offer WHERE catalog_id = ?1 AND ${IS_OURS}`;

/** Only the producer's own offers, whatever the form names. */
const SELECT = `
  INSERT INTO catalog_offer (catalog_id, offer_id, price_cents)
  SELECT ?1, offer.id, value->>'priceCents' FROM json_each(?4) JOIN offer ON offer.id = value->>'offerId'
  WHERE offer.producer_id = ?3 AND ${IS_OURS}`;

export interface CatalogSaving {
  readonly name: string;
  readonly selection: readonly Selected[];
  readonly by: Signer;
}

const CODE_MIN = 100_000;
const CODES = 900_000;
/** With ten thousand catalogs one code in ninety is taken. */
const CODE_TRIES = 20;

/** Six digits that no catalog has. */
async function freeCode(d1: D1Database): Promise<number> {
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const code = CODE_MIN + (random % CODES);
    const taken = await drizzle(d1).select({ id: catalog.id }).from(catalog).where(eq(catalog.code, code));
    if (taken.length === 0) return code;
  }
  throw new Error("no code is free");
}

export async function insertCatalog(d1: D1Database, producerId: ProducerId, saving: CatalogSaving): Promise<string> {
  const [catalogId, version, code] = [crypto.randomUUID(), crypto.randomUUID(), await freeCode(d1)];
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO catalog (id, producer_id, name, code, version, changed_by, changed_by_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      )
      .bind(catalogId, producerId, saving.name, code, version, saving.by.name, saving.by.userId),
    d1.prepare(SELECT).bind(catalogId, version, producerId, JSON.stringify(saving.selection)),
  ]);
  return catalogId;
}

/** False when somebody has saved it since that version. */
export async function updateCatalog(
  d1: D1Database,
  { producerId, catalogId }: CatalogKey,
  saving: CatalogSaving & { readonly version: string },
): Promise<boolean> {
  const version = crypto.randomUUID();
  const [changed] = await d1.batch([
    d1
      .prepare(
        `UPDATE catalog SET name = ?3, version = ?4, changed_by = ?5, changed_by_id = ?6
         WHERE id = ?1 AND producer_id = ?2 AND version = ?7`,
      )
      .bind(catalogId, producerId, saving.name, version, saving.by.name, saving.by.userId, saving.version),
    d1.prepare(CLEAR).bind(catalogId, version),
    d1.prepare(SELECT).bind(catalogId, version, producerId, JSON.stringify(saving.selection)),
  ]);
  return changed?.meta.changes === 1;
}
