import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ProducerLabel } from "../../../domain/producer/profile-form.ts";
import { UNITS } from "../../../domain/product/unit.ts";
import { WEIGHT_MODES } from "../../../domain/product/weight-mode.ts";
import { user } from "./accounts.ts";

export const producer = sqliteTable("producer", {
  id: text("id").primaryKey(),
  /** Stands in the address of the showcase. */
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  shortDescription: text("short_description").notNull().default(""),
  story: text("story").notNull().default(""),
  commune: text("commune").notNull(),
  postcode: text("postcode").notNull(),
  latitudeMicrodegrees: integer("latitude_microdegrees").notNull(),
  longitudeMicrodegrees: integer("longitude_microdegrees").notNull(),
  telephone: text("telephone"),
  /** Hash of a picture in R2, as every picture column. */
  portrait: text("portrait"),
  logo: text("logo"),
  /** Its own site, with its protocol. */
  site: text("site"),
  labels: text("labels", { mode: "json" }).$type<readonly ProducerLabel[]>().notNull().default([]),
  /** Of the profile: new at every change, as a product's. */
  version: text("version").notNull().default(""),
  changedBy: text("changed_by").notNull().default(""),
  changedById: text("changed_by_id"),
});

export const producerMember = sqliteTable(
  "producer_member",
  {
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    isOwner: integer("is_owner", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.producerId, table.userId] }),
    index("producer_member_by_user").on(table.userId),
  ],
);

/** A colleague who is asked into the team, until they accept. */
export const teamInvitation = sqliteTable(
  "team_invitation",
  {
    id: text("id").primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    /** Of what the mailed link carries: a copy of the database must open no space. */
    tokenHash: text("token_hash").notNull().unique(),
    invitedBy: text("invited_by").references(() => user.id, { onDelete: "set null" }),
    sentAtMs: integer("sent_at_ms").notNull(),
    expiresAtMs: integer("expires_at_ms").notNull(),
  },
  (table) => [
    uniqueIndex("team_invitation_once").on(table.producerId, table.email),
    index("team_invitation_by_email").on(table.email),
    index("team_invitation_by_inviter").on(table.invitedBy),
    index("team_invitation_by_end").on(table.expiresAtMs),
  ],
);

export const vatRate = sqliteTable(
  "vat_rate",
  {
    id: text("id").primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    /** 550 is 5.5 %. */
    basisPoints: integer("basis_points").notNull(),
    /** New at every change, as a product's. */
    version: text("version").notNull().default(""),
    changedBy: text("changed_by").notNull().default(""),
    /** Whose name that is: it goes with their account. Absent: saved before this was kept. */
    changedById: text("changed_by_id"),
  },
  (table) => [uniqueIndex("vat_rate_once").on(table.producerId, table.basisPoints)],
);

export const product = sqliteTable(
  "product",
  {
    id: text("id").primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    picture: text("picture"),
    unit: text("unit", { enum: UNITS }).notNull(),
    /** A path of domain/product/category.ts, or nothing yet: then the shop hides the product. */
    category: text("category"),
    isOrganic: integer("is_organic", { mode: "boolean" }).notNull().default(false),
    isActive: integer("is_active", { mode: "boolean" }).notNull().default(true),
    weightMode: text("weight_mode", { enum: WEIGHT_MODES }).notNull().default("fixed"),
    /** New at every change: who saves names the version they began with, and learns when somebody else was quicker. */
    version: text("version").notNull().default(""),
    /** Name of who made this version. */
    changedBy: text("changed_by").notNull().default(""),
    /** Whose name that is: it goes with their account. Absent: saved before this was kept. */
    changedById: text("changed_by_id"),
  },
  (table) => [index("product_by_producer").on(table.producerId), index("product_by_changer").on(table.changedById)],
);

export const offer = sqliteTable(
  "offer",
  {
    id: text("id").primaryKey(),
    productId: text("product_id")
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    /** The product's, once more: a reference is unique among all offers of a producer. */
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    name: text("name").notNull().default(""),
    position: integer("position").notNull().default(0),
    /** What the price buys, in base units of the product's unit (g, ml, piece). For weighed offers: the expected weight. */
    nominalAmount: integer("nominal_amount").notNull(),
    /** What one ordered piece is, in base units: equal to nominalAmount, but for `bulk`, where it is the step. */
    stepAmount: integer("step_amount").notNull(),
    priceCents: integer("price_cents").notNull(),
    vatRateId: text("vat_rate_id")
      .notNull()
      .references(() => vatRate.id),
    reference: text("reference"),
    /** The stock it draws on in the producer's ledger: the product's pool (the product's id), or one of its own. */
    stockId: text("stock_id").notNull(),
    /** Units of that stock in one ordered piece: domain/stock/stock-unit.ts. */
    unitsPerPiece: integer("units_per_piece").notNull(),
  },
  (table) => [
    index("offer_by_product").on(table.productId),
    index("offer_by_stock").on(table.stockId),
    index("offer_by_vat_rate").on(table.vatRateId),
    uniqueIndex("offer_reference_once").on(table.producerId, table.reference),
  ],
);

export const catalog = sqliteTable(
  "catalog",
  {
    id: text("id").primaryKey(),
    producerId: text("producer_id")
      .notNull()
      .references(() => producer.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** Said on the phone. */
    code: integer("code").notNull().unique(),
    /** New at every change, as a product's. */
    version: text("version").notNull().default(""),
    changedBy: text("changed_by").notNull().default(""),
    /** Whose name that is: it goes with their account. Absent: saved before this was kept. */
    changedById: text("changed_by_id"),
  },
  (table) => [index("catalog_by_producer").on(table.producerId), index("catalog_by_changer").on(table.changedById)],
);

export const catalogOffer = sqliteTable(
  "catalog_offer",
  {
    catalogId: text("catalog_id")
      .notNull()
      .references(() => catalog.id, { onDelete: "cascade" }),
    offerId: text("offer_id")
      .notNull()
      .references(() => offer.id, { onDelete: "cascade" }),
    /** Overrides the offer's price in this catalog. */
    priceCents: integer("price_cents"),
  },
  (table) => [
    primaryKey({ columns: [table.catalogId, table.offerId] }),
    index("catalog_offer_by_offer").on(table.offerId),
  ],
);
