// Who producers are before the law. What is declared stands in the same columns wherever it waits or holds.
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LEGAL_FORMS } from "../../../domain/producer/legal-identity.ts";
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
