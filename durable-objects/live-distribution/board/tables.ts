// The board on disk. Of a part: its updates in order, the first of them everything that was compacted. Of a key: what counts
// now, read from the updates, with the board revision that is its place in the outbox. Of a pen: whose it is. Of the outbox:
// the newest revision, and the one up to which D1 has everything.
const TABLES = `
  CREATE TABLE IF NOT EXISTS board_update (
    part TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (part, sequence)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS board_saying (
    key TEXT PRIMARY KEY,
    pen TEXT NOT NULL,
    value TEXT NOT NULL,
    revision INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS board_pen (
    pen TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    device_name TEXT NOT NULL,
    producer_id TEXT,
    has_written INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS board_counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`;

export const createBoardTables = (sql: SqlStorage): void => {
  sql.exec(TABLES);
};
