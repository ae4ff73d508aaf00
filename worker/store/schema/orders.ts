// The read model: what LiveDistribution's outbox has told us, kept for ever. Nothing here is decided upon while a
// distribution lives; it is what lists, recaps and accounts read afterwards.
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const customerOrder = sqliteTable(
  "customer_order",
  {
    distributionId: text("distribution_id").notNull(),
    customerId: text("customer_id").notNull(),
    customerName: text("customer_name").notNull(),
    number: integer("number").notNull(),
    /** An older revision never replaces a newer one. */
    revision: integer("revision").notNull(),
    state: text("state", { enum: ["confirmed", "cancelled", "collected", "settled"] }).notNull(),
    totalCents: integer("total_cents").notNull(),
    placedAtMs: integer("placed_at_ms").notNull(),
    changedAtMs: integer("changed_at_ms").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.customerId] }),
    index("customer_order_by_customer").on(table.customerId, table.placedAtMs),
  ],
);

export const orderLine = sqliteTable(
  "order_line",
  {
    distributionId: text("distribution_id").notNull(),
    customerId: text("customer_id").notNull(),
    /** Place of the line in its order: stable, from 0. */
    position: integer("position").notNull(),
    producerId: text("producer_id").notNull(),
    catalogId: text("catalog_id").notNull(),
    offerId: text("offer_id").notNull(),
    productName: text("product_name").notNull(),
    offerName: text("offer_name").notNull(),
    pieces: integer("pieces").notNull(),
    priceCents: integer("price_cents").notNull(),
    vatBasisPoints: integer("vat_basis_points").notNull(),
    /** Grams or millilitres, or nothing yet. */
    measuredAmount: integer("measured_amount"),
    billedCents: integer("billed_cents").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.customerId, table.position] }),
    index("order_line_by_producer").on(table.producerId, table.distributionId),
    index("order_line_by_offer").on(table.offerId),
    index("order_line_by_catalog").on(table.catalogId),
  ],
);
