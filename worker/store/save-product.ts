// Writing products. D1 knows no interactive transactions, so that a save is one batch whose statements all look at the
// version: the first moves it on if nobody else has, the others do nothing unless it did.
import type { ProducerId, ProductId } from "../../domain/ids.ts";
import type { StockedProduct } from "../../domain/stock/plan-stocks.ts";
import type { ProductKey } from "./product.ts";
import { type AskedSales, noOtherSale } from "./selling-sales.ts";
import type { Signer } from "./signer.ts";

const INSERT_PRODUCT = `
  INSERT INTO product (id, producer_id, name, description, picture, unit, category, is_organic, is_active, weight_mode,
    version, changed_by, changed_by_id)
  VALUES (?1, ?2, ?3->>'name', ?3->>'description', ?3->>'picture', ?3->>'unit', ?3->>'category', ?3->>'isOrganic',
    ?3->>'isActive', ?3->>'weightMode', ?4, ?5, ?6)`;

const UPDATE_PRODUCT = `
  UPDATE product SET name = ?3->>'name', description = ?3->>'description', picture = ?3->>'picture', unit = ?3->>'unit',
    category = ?3->>'category', is_organic = ?3->>'isOrganic', is_active = ?3->>'isActive',
    weight_mode = ?3->>'weightMode', version = ?4, changed_by = ?5, changed_by_id = ?6
  WHERE id = ?1 AND producer_id = ?2 AND version = ?7`;

const DELETE_PRODUCT = `DELETE FROM product WHERE id = ?1 AND producer_id = ?2 AND ${noOtherSale("?2", "?3")}`;

const IS_OURS = "EXISTS (SELECT 1 FROM product WHERE id = ?1 AND version = ?2)";

const DELETE_OFFERS = `
  DELETE FROM offer WHERE product_id = ?1 AND ${IS_OURS}
    AND id NOT IN (SELECT value->>'id' FROM json_each(?3))`;

/** Two offers may have swapped their references: none is unique before all are written. */
const FREE_REFERENCES = `UPDATE offer SET reference = NULL WHERE product_id = ?1 AND ${IS_OURS}`;

const UPSERT_OFFERS = `
  INSERT INTO offer (id, product_id, producer_id, name, position, nominal_amount, step_amount, price_cents, vat_rate_id,
    reference, stock_id, units_per_piece)
  SELECT value->>'id', ?1, ?3, value->>'name', key, value->>'nominalAmount', value->>'stepAmount', value->>'priceCents',
    value->>'vatRateId', value->>'reference', value->>'stockId', value->>'unitsPerPiece'
  FROM json_each(?4) WHERE ${IS_OURS}
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position,
    nominal_amount = excluded.nominal_amount, step_amount = excluded.step_amount, price_cents = excluded.price_cents,
    vat_rate_id = excluded.vat_rate_id, reference = excluded.reference, stock_id = excluded.stock_id,
    units_per_piece = excluded.units_per_piece
  WHERE offer.product_id = excluded.product_id`;

export interface Saving {
  /** With ids, and with the stock each offer draws on. */
  readonly product: StockedProduct;
  readonly by: Signer;
}

const newId = (): string => crypto.randomUUID();

const productRow = ({ offers: _, ...product }: StockedProduct): string =>
  JSON.stringify({ ...product, isOrganic: Number(product.isOrganic), isActive: Number(product.isActive) });

export interface InsertedProduct extends Saving {
  readonly producerId: ProducerId;
  readonly productId: string;
}

/** The statements that make new products; together in one batch they are made together or not at all. */
export function insertStatements(d1: D1Database, { producerId, productId, product, by }: InsertedProduct) {
  const version = newId();
  const offers = JSON.stringify(product.offers);
  return [
    d1.prepare(INSERT_PRODUCT).bind(productId, producerId, productRow(product), version, by.name, by.userId),
    d1.prepare(UPSERT_OFFERS).bind(productId, version, producerId, offers),
  ];
}

export async function insertProduct(d1: D1Database, inserted: InsertedProduct): Promise<void> {
  await d1.batch(insertStatements(d1, inserted));
}

interface Saved extends Saving {
  readonly version: string;
  /** Where an offer goes: the sales that know of it. One that has joined them since stops the save. */
  readonly asked?: AskedSales;
}

/** The statements that change a product if it still stands at this version. */
export function updateStatements(d1: D1Database, { producerId, productId }: ProductKey, saved: Saved) {
  const version = newId();
  const offers = JSON.stringify(saved.product.offers);
  const row = [
    productId,
    producerId,
    productRow(saved.product),
    version,
    saved.by.name,
    saved.by.userId,
    saved.version,
  ];
  return [
    saved.asked === undefined
      ? d1.prepare(UPDATE_PRODUCT).bind(...row)
      : d1.prepare(`${UPDATE_PRODUCT} AND ${noOtherSale("?2", "?8")}`).bind(...row, JSON.stringify(saved.asked)),
    d1.prepare(DELETE_OFFERS).bind(productId, version, offers),
    d1.prepare(FREE_REFERENCES).bind(productId, version),
    d1.prepare(UPSERT_OFFERS).bind(productId, version, producerId, offers),
  ];
}

/** False when somebody has saved it since that version, or it is gone, or a sale has come up that may sell what goes. */
export async function updateProduct(d1: D1Database, key: ProductKey, saved: Saved): Promise<boolean> {
  const [changed] = await d1.batch(updateStatements(d1, key, saved));
  return changed?.meta.changes === 1;
}

/** Does nothing when a sale has come up that may sell it. */
export async function deleteProduct(
  d1: D1Database,
  { producerId, productId }: ProductKey,
  asked: AskedSales,
): Promise<void> {
  await d1.prepare(DELETE_PRODUCT).bind(productId, producerId, JSON.stringify(asked)).run();
}

/**
 * Takes products out of all catalogs at once, or back into those they were in: what is inactive is not sold. Answers how
 * many were not so before.
 */
export async function setActivity(
  d1: D1Database,
  producerId: ProducerId,
  { productIds, isActive, by }: { productIds: readonly ProductId[]; isActive: boolean; by: Signer },
): Promise<number> {
  const { meta } = await d1
    .prepare(
      `UPDATE product SET is_active = ?3, version = lower(hex(randomblob(16))), changed_by = ?4,
         changed_by_id = ?5
       WHERE producer_id = ?1 AND is_active <> ?3 AND id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(producerId, JSON.stringify(productIds), Number(isActive), by.name, by.userId)
    .run();
  return meta.changes;
}
