// Accounts and sessions, in the shape better-auth reads and writes, and what guards the sign-in door.
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

const createdAt = integer("created_at", { mode: "timestamp_ms" }).notNull().default(sql`(unixepoch() * 1000)`);
const updatedAt = integer("updated_at", { mode: "timestamp_ms" }).notNull().default(sql`(unixepoch() * 1000)`);

export const user = sqliteTable(
  "user",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
    image: text("image"),
    telephone: text("telephone"),
    language: text("language", { enum: ["fr", "en"] })
      .notNull()
      .default("fr"),
    isSupport: integer("is_support", { mode: "boolean" }).notNull().default(false),
    createdAt,
    updatedAt,
  },
  (table) => [index("user_by_support").on(table.isSupport)],
);

export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    token: text("token").notNull().unique(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** Where the sign-in came from, for its owner to recognise: "Dieulefit, FR"; null where the network does not tell. */
    place: text("place"),
    createdAt,
    updatedAt,
  },
  (table) => [index("session_by_user").on(table.userId), index("session_by_end").on(table.expiresAt)],
);

export const account = sqliteTable(
  "account",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    scope: text("scope"),
    createdAt,
    updatedAt,
  },
  (table) => [index("account_by_user").on(table.userId)],
);

export const verification = sqliteTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    createdAt,
    updatedAt,
  },
  (table) => [
    index("verification_by_identifier").on(table.identifier),
    index("verification_by_end").on(table.expiresAt),
  ],
);

/**
 * Accounts that were deleted. Objects that sleep are told one after the other; until all have heard, the name is kept to be
 * found by. Afterwards there is the id, so that no replay brings a name back, and a keyed hash of the address, so that no
 * mail of before is delivered.
 */
export const erasure = sqliteTable(
  "erasure",
  {
    userId: text("user_id").primaryKey(),
    name: text("name").notNull(),
    /** Empty once no mail of before can be under way. */
    addressKey: text("address_key").notNull(),
    erasedAtMs: integer("erased_at_ms").notNull(),
    /** The last object that has heard: first all distributions by id, then all producers. */
    heardKind: text("heard_kind", { enum: ["distribution", "producer"] })
      .notNull()
      .default("distribution"),
    heardId: text("heard_id").notNull().default(""),
    doneAtMs: integer("done_at_ms"),
  },
  (table) => [index("erasure_by_end").on(table.doneAtMs), index("erasure_by_address").on(table.addressKey)],
);

/** Failed attempts, counted exactly: one row per door (a hashed e-mail or address) and window. */
export const signInAttempt = sqliteTable(
  "sign_in_attempt",
  {
    door: text("door").notNull(),
    windowStartsAtMs: integer("window_starts_at_ms").notNull(),
    failures: integer("failures").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.door, table.windowStartsAtMs] }),
    index("sign_in_attempt_by_window").on(table.windowStartsAtMs),
  ],
);
