// A distribution on disk. An order is one row, its lines inside: what is sold is the sum over orders and is stored nowhere
// else. An order's `revision` is its place in the outbox: D1 has everything up to the counter `d1_revision`.

const TABLES = `
  CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS plan (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), json TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS opened (participation_id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS frozen_offer (
    offer_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS share (
    stock_id TEXT PRIMARY KEY,
    producer_id TEXT NOT NULL,
    allotted INTEGER,
    version INTEGER NOT NULL,
    figure INTEGER,
    figure_revision INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS customer_order (
    customer_id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    json TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS answered (
    sender_id TEXT NOT NULL,
    command_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (sender_id, command_id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS reported (producer_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
`;

export const createTables = (sql: SqlStorage): void => {
  sql.exec(TABLES);
};
