import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { JOININGS, REQUEST_STATES } from "../../../domain/market/joining.ts";
import { user } from "./accounts.ts";
import { catalog } from "./producers.ts";

export const market = sqliteTable("market", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  description: text("description").notNull().default(""),
  picture: text("picture"),
  timeZone: text("time_zone").notNull().default("Europe/Paris"),
  paymentMode: text("payment_mode", { enum: ["on-the-spot", "online"] })
    .notNull()
    .default("on-the-spot"),
  joining: text("joining", { enum: JOININGS }).notNull().default("open"),
  /** Smallest order accepted, in cents; 0 for none. */
  minimumCents: integer("minimum_cents").notNull().default(0),
  /** Where the market reads its mail, shown to everybody; empty while its admin has made none public. */
  contactEmail: text("contact_email").notNull().default(""),
});

export const place = sqliteTable(
  "place",
  {
    id: text("id").primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    address: text("address").notNull(),
    postcode: text("postcode").notNull(),
    commune: text("commune").notNull(),
    latitudeMicrodegrees: integer("latitude_microdegrees").notNull(),
    longitudeMicrodegrees: integer("longitude_microdegrees").notNull(),
  },
  (table) => [index("place_by_market").on(table.marketId)],
);

export const marketMember = sqliteTable(
  "market_member",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    joinedAtMs: integer("joined_at_ms").notNull(),
  },
  (table) => [primaryKey({ columns: [table.marketId, table.userId] }), index("market_member_by_user").on(table.userId)],
);

/** Whoever asked to become a member, once each: the latest request stands. */
export const membershipRequest = sqliteTable(
  "membership_request",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    state: text("state", { enum: REQUEST_STATES }).notNull().default("waiting"),
    message: text("message").notNull().default(""),
    askedAtMs: integer("asked_at_ms").notNull(),
    /** Whether whoever answers has been written to about it. */
    isAnnounced: integer("is_announced", { mode: "boolean" }).notNull().default(false),
    /** When they were last written to about this person; kept when the person asks again. */
    announcedAtMs: integer("announced_at_ms"),
    decidedAtMs: integer("decided_at_ms"),
    decidedBy: text("decided_by").references(() => user.id, { onDelete: "set null" }),
    reason: text("reason").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.marketId, table.userId] }),
    index("membership_request_by_user").on(table.userId),
    index("membership_request_by_state").on(table.state, table.marketId),
  ],
);

/** Rights are cumulative: one row each. */
export const marketRight = sqliteTable(
  "market_right",
  {
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    right: text("right", { enum: ["admin", "catalogs", "members", "messages"] }).notNull(),
    /** For `catalogs`: the one catalog it is limited to; empty for all. Part of the key, so never null. */
    catalogId: text("catalog_id").notNull().default(""),
  },
  (table) => [
    primaryKey({ columns: [table.marketId, table.userId, table.right, table.catalogId] }),
    index("market_right_by_user").on(table.userId),
    index("market_right_by_catalog").on(table.catalogId),
  ],
);

/** A linked catalog may sell in the market. */
export const link = sqliteTable(
  "link",
  {
    catalogId: text("catalog_id")
      .notNull()
      .references(() => catalog.id, { onDelete: "cascade" }),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    linkedAtMs: integer("linked_at_ms").notNull(),
  },
  (table) => [primaryKey({ columns: [table.catalogId, table.marketId] }), index("link_by_market").on(table.marketId)],
);

/** What is left of a link that was ended, so that whoever ended it may take that back for a while. */
export const endedLink = sqliteTable(
  "ended_link",
  {
    catalogId: text("catalog_id")
      .notNull()
      .references(() => catalog.id, { onDelete: "cascade" }),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    linkedAtMs: integer("linked_at_ms").notNull(),
    endedAtMs: integer("ended_at_ms").notNull(),
    endedBy: text("ended_by", { enum: ["producer", "market"] }).notNull(),
    /** Rows of `participation`, in sales that had not opened yet: they ended with the link. */
    participations: text("participations", { mode: "json" }).$type<readonly EndedParticipation[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.catalogId, table.marketId] }),
    index("ended_link_by_market").on(table.marketId),
  ],
);

export interface EndedParticipation {
  readonly id: string;
  readonly distributionId: string;
  readonly opensAtMs: number;
  readonly closesAtMs: number;
  readonly minimumCents: number;
}

export const distribution = sqliteTable(
  "distribution",
  {
    id: text("id").primaryKey(),
    marketId: text("market_id")
      .notNull()
      .references(() => market.id, { onDelete: "cascade" }),
    placeId: text("place_id")
      .notNull()
      .references(() => place.id),
    ordersOpenAtMs: integer("orders_open_at_ms").notNull(),
    ordersCloseAtMs: integer("orders_close_at_ms").notNull(),
    startsAtMs: integer("starts_at_ms").notNull(),
    endsAtMs: integer("ends_at_ms").notNull(),
    cancelledAtMs: integer("cancelled_at_ms"),
    validatedAtMs: integer("validated_at_ms"),
  },
  (table) => [
    index("distribution_by_market").on(table.marketId, table.startsAtMs),
    index("distribution_by_start").on(table.startsAtMs),
    index("distribution_by_end").on(table.endsAtMs),
    index("distribution_by_market_end").on(table.marketId, table.endsAtMs),
    index("distribution_by_place").on(table.placeId),
  ],
);

export const participation = sqliteTable(
  "participation",
  {
    id: text("id").primaryKey(),
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id, { onDelete: "cascade" }),
    catalogId: text("catalog_id")
      .notNull()
      .references(() => catalog.id),
    opensAtMs: integer("opens_at_ms").notNull(),
    closesAtMs: integer("closes_at_ms").notNull(),
    /** Smallest order from this producer, in cents; 0 for none. */
    minimumCents: integer("minimum_cents").notNull().default(0),
  },
  (table) => [
    uniqueIndex("participation_once").on(table.distributionId, table.catalogId),
    index("participation_by_catalog").on(table.catalogId),
    index("participation_by_catalog_end").on(table.catalogId, table.closesAtMs),
    index("participation_by_opening").on(table.opensAtMs),
    index("participation_by_closing").on(table.closesAtMs),
  ],
);

/** A person who hands out baskets at one distribution. */
export const volunteer = sqliteTable(
  "volunteer",
  {
    distributionId: text("distribution_id")
      .notNull()
      .references(() => distribution.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.distributionId, table.userId] }),
    index("volunteer_by_user").on(table.userId),
  ],
);
