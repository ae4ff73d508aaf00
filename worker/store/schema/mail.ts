import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every message handed to a mail service, once per id: a queue may deliver the same message twice. */
export const sentMail = sqliteTable(
  "sent_mail",
  {
    id: text("id").primaryKey(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    sentAtMs: integer("sent_at_ms").notNull(),
  },
  (table) => [
    index("sent_mail_by_recipient").on(table.recipient, table.sentAtMs),
    index("sent_mail_by_time").on(table.sentAtMs),
  ],
);
