// The read model of the pick-up: what the board's outbox has told us, kept for ever. Rows are found by the order's number,
// through `customer_order`. Of people there is the id only: names go with their accounts.
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { MEANS } from "../../../domain/board/means.ts";

/** What was last said of a line. */
export const pickUp = sqliteTable(
  "pick_up",
  {
    distributionId: text("distribution_id").notNull(),
    orderNumber: integer("order_number").notNull(),
    /** Place of the line in its order. */
    position: integer("position").notNull(),
    state: text("state", { enum: ["nothing", "given", "missing"] }).notNull(),
    /** How many the line had when this was said. */
    pieces: integer("pieces").notNull(),
    missingPieces: integer("missing_pieces").notNull(),
    saidAtMs: integer("said_at_ms").notNull(),
    saidBy: text("said_by").notNull(),
    /** An older revision never replaces a newer one. */
    revision: integer("revision").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.orderNumber, table.position] }),
    index("pick_up_by_person").on(table.saidBy),
  ],
);

/** A payment taken at the table. A promise to pay later is one too. */
export const tablePayment = sqliteTable(
  "table_payment",
  {
    distributionId: text("distribution_id").notNull(),
    orderNumber: integer("order_number").notNull(),
    paymentId: text("payment_id").notNull(),
    means: text("means", { enum: MEANS }).notNull(),
    amountCents: integer("amount_cents").notNull(),
    /** What was put on the table, change included. */
    givenCents: integer("given_cents").notNull(),
    takenAtMs: integer("taken_at_ms").notNull(),
    takenBy: text("taken_by").notNull(),
    /** null: it counts. */
    cancelledAtMs: integer("cancelled_at_ms"),
    cancelledBy: text("cancelled_by"),
    /** Named among several that somebody accepted together. */
    isAccepted: integer("is_accepted", { mode: "boolean" }).notNull(),
    revision: integer("revision").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.orderNumber, table.paymentId] }),
    index("table_payment_by_person").on(table.takenBy),
  ],
);

/** What somebody noted at the pick-up of an order; emptied: taken back. */
export const pickUpNote = sqliteTable(
  "pick_up_note",
  {
    distributionId: text("distribution_id").notNull(),
    orderNumber: integer("order_number").notNull(),
    text: text("text").notNull(),
    writtenAtMs: integer("written_at_ms").notNull(),
    writtenBy: text("written_by").notNull(),
    revision: integer("revision").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.orderNumber] }),
    index("pick_up_note_by_person").on(table.writtenBy),
  ],
);
