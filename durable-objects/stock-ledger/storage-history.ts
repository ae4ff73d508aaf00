// The ledger on disk, as it came to be. `share` and `stock` are its state; `stock_change` is the audit trail; `untold` and `answered` make
// what was promised survive a crash.
import type { StorageStep } from "../storage-steps.ts";

const FIRST_TABLES = `
  CREATE TABLE IF NOT EXISTS stock (
    stock_id TEXT PRIMARY KEY,
    real INTEGER
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS share (
    stock_id TEXT NOT NULL,
    distribution_id TEXT NOT NULL,
    allotted INTEGER,
    version INTEGER NOT NULL,
    is_recalled INTEGER NOT NULL,
    sold INTEGER NOT NULL,
    sold_revision INTEGER NOT NULL,
    delivered INTEGER NOT NULL,
    delivered_revision INTEGER NOT NULL,
    is_closed INTEGER NOT NULL,
    PRIMARY KEY (stock_id, distribution_id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stock_change (
    change_id INTEGER PRIMARY KEY,
    stock_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    by_user_id TEXT,
    by_name TEXT,
    distribution_id TEXT,
    from_real INTEGER,
    to_real INTEGER,
    reason TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS stock_change_by_stock ON stock_change (stock_id, change_id);
  CREATE TABLE IF NOT EXISTS answered (
    command_id TEXT PRIMARY KEY,
    stock_id TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS untold (distribution_id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Objects of the first builds have these tables already, and counted no steps. */
const firstTables: StorageStep = ({ sql }) => void sql.exec(FIRST_TABLES);

/**
 * Shares that are closed are found by their key and no longer read on waking: a market held for years leaves thousands.
 * Answers tell when they were given, so that they can be forgotten.
 */
const openSharesAndBoundedAnswers: StorageStep = ({ sql }, nowMs) => {
  sql.exec(`
    CREATE INDEX share_open ON share (stock_id, distribution_id) WHERE is_closed = 0;
    ALTER TABLE answered ADD COLUMN at_ms INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX answered_at ON answered (at_ms);
  `);
  sql.exec("UPDATE answered SET at_ms = ?", nowMs);
};

export const LEDGER_STEPS: readonly StorageStep[] = [firstTables, openSharesAndBoundedAnswers];
