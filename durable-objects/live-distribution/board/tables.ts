// The board on disk.
const TABLES = `
  CREATE TABLE IF NOT EXISTS board_pen (
    pen TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    name TEXT NOT NULL,
    device_name TEXT NOT NULL,
    producer_id TEXT,
    has_written INTEGER NOT NULL
  );
`;

export const createBoardTables = (sql: SqlStorage): void => {
  sql.exec(TABLES);
};
