import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A file that came with a message to support. It lies in the bucket under its own id, until it is deleted with this row. */
export const supportFile = sqliteTable(
  "support_file",
  {
    /** At random, and long: nobody finds it by trying. */
    id: text("id").primaryKey(),
    /** The mail it belongs to. */
    messageId: text("message_id").notNull(),
    /** As it was called on the device it came from. */
    name: text("name").notNull(),
    type: text("type").notNull(),
    bytes: integer("bytes").notNull(),
    sentAtMs: integer("sent_at_ms").notNull(),
    /** null: by somebody who was not signed in. */
    sentBy: text("sent_by"),
  },
  (table) => [index("support_file_by_age").on(table.sentAtMs), index("support_file_by_person").on(table.sentBy)],
);
