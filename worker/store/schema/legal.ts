// Who producers are before the law. What is declared stands in the same columns wherever it waits or holds.
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { type CertifiedIdentity, LEGAL_FORMS } from "../../../domain/producer/legal-identity.ts";
import { user } from "./accounts.ts";
import { producer } from "./producers.ts";

export const legalColumns = {
  legalName: text("legal_name").notNull(),
  siret: text("siret").notNull(),
  legalForm: text("legal_form", { enum: LEGAL_FORMS }).notNull(),
  street: text("street").notNull(),
  postcode: text("postcode").notNull(),
  commune: text("commune").notNull(),
  activity: text("activity").notNull(),
};

/** What support has certified. One establishment has one space: its team shares it. */
export const legalIdentity = sqliteTable("legal_identity", {
  producerId: text("producer_id")
    .primaryKey()
    .references(() => producer.id, { onDelete: "cascade" }),
  ...legalColumns,
  siret: text("siret").notNull().unique(),
  certifiedAtMs: integer("certified_at_ms").notNull(),
});

/** A team asks support to change what is certified. Answered, it is the history: who, when, from what, to what. */
export const legalChange = sqliteTable(
  "legal_change",
  {
    id: text("id").primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["open", "applied", "refused"] })
      .notNull()
      .default("open"),
    askedAtMs: integer("asked_at_ms").notNull(),
    askedBy: text("asked_by").references(() => user.id, { onDelete: "set null" }),
    explanation: text("explanation").notNull(),
    /** What was certified when it was asked; only an answer to it can change that. */
    before: text("before", { mode: "json" }).$type<CertifiedIdentity>().notNull(),
    wanted: text("wanted", { mode: "json" }).$type<CertifiedIdentity>().notNull(),
    decidedAtMs: integer("decided_at_ms"),
    decidedBy: text("decided_by").references(() => user.id, { onDelete: "set null" }),
    /** Why not; empty unless refused. */
    refusal: text("refusal").notNull().default(""),
  },
  (table) => [
    uniqueIndex("legal_change_one_open").on(table.producerId).where(sql`state = 'open'`),
    index("legal_change_by_producer").on(table.producerId, table.askedAtMs),
    index("legal_change_by_state").on(table.state, table.askedAtMs),
    index("legal_change_by_asker").on(table.askedBy),
    index("legal_change_by_decider").on(table.decidedBy),
    index("legal_change_by_decision").on(table.decidedAtMs),
  ],
);
