// The ledger on disk. `share` and `stock` are its state; `stock_change` is the audit trail; `untold` and `answered` make
// what was promised survive a crash.

const TABLES = `
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

export const createTables = (sql: SqlStorage): void => {
  sql.exec(TABLES);
};
