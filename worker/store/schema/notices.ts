// What people are to be told by mail. Written in the batch that causes it, and only read by who sends.
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * One state of an order that its customer is to be told of. Of an order one is open at most: a newer state takes its place
 * until it is due. What the newest that is not open says is what the customer knows.
 */
export const notice = sqliteTable(
  "notice",
  {
    /** Made of distribution, order number and revision: written twice it is one. Of its mail it is the id as well. */
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    kind: text("kind", { enum: ["order"] }).notNull(),
    distributionId: text("distribution_id").notNull(),
    revision: integer("revision").notNull(),
    /** The order as it then was: see domain/notice/told-order.ts. */
    subject: text("subject", { mode: "json" }).$type<unknown>().notNull(),
    /**
     * open → taken (its mail is being written) → sent, or dropped: nothing was left to tell, or nobody. known: told by no
     * mail, such as everything that a replay brings.
     */
    state: text("state", { enum: ["open", "taken", "sent", "dropped", "known"] }).notNull(),
    createdAtMs: integer("created_at_ms").notNull(),
    dueAtMs: integer("due_at_ms").notNull(),
    takenAtMs: integer("taken_at_ms"),
    sentAtMs: integer("sent_at_ms"),
  },
  (table) => [
    uniqueIndex("notice_of_order").on(table.distributionId, table.personId, table.revision),
    index("notice_to_send").on(table.dueAtMs).where(sql`state in ('open', 'taken')`),
    index("notice_by_person").on(table.personId),
    index("notice_by_age").on(table.createdAtMs),
  ],
);
