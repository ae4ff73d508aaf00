import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { user } from "./accounts.ts";
import { legalColumns } from "./legal.ts";

/** Somebody asks for a producer space; support answers. Certified, its id becomes the producer's. */
export const spaceRequest = sqliteTable(
  "space_request",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["open", "refused", "certified", "withdrawn"] })
      .notNull()
      .default("open"),
    /** New whenever it is sent again: an answer names what it answers. */
    askedAtMs: integer("asked_at_ms").notNull(),
    /** When who asked took it back; null unless withdrawn. */
    withdrawnAtMs: integer("withdrawn_at_ms"),
    /** Why not; empty unless refused. */
    refusal: text("refusal").notNull().default(""),
    name: text("name").notNull(),
    ...legalColumns,
  },
  (table) => [
    /** One at a time: a refused or withdrawn one is corrected and sent again. */
    uniqueIndex("space_request_once").on(table.userId).where(sql`state <> 'certified'`),
    index("space_request_by_user").on(table.userId),
    index("space_request_by_state").on(table.state, table.askedAtMs),
  ],
);
