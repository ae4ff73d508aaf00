// A distribution on disk, as it came to be. An order is one row, its lines inside: what is sold is the sum over orders and is
// stored nowhere else. An order's `revision` is its place in the outbox: D1 has everything up to the counter `d1_revision`.
// Of a part of the board: its updates in order, the first of them everything that was compacted. Of a key: what counts now,
// read from the updates, with the board revision that is its place in the outbox. Of a pen: whose it is. Of the board's
// outbox: the newest revision, and the one up to which D1 has everything.
import type { StorageStep } from "../storage-steps.ts";

const FIRST_TABLES = `
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

/** Objects of the first builds have these tables already, and counted no steps. */
const firstTables: StorageStep = ({ sql }) => void sql.exec(FIRST_TABLES);

/**
 * JSON rows tell their form. Answers tell when they were given and whether staff was answered, so that they can be forgotten;
 * refusals had no effect, and are decided again.
 */
const formsAndBoundedAnswers: StorageStep = ({ sql }, nowMs) => {
  sql.exec(`
    ALTER TABLE plan ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE frozen_offer ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE customer_order ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE answered ADD COLUMN form INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE answered ADD COLUMN at_ms INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE answered ADD COLUMN to_staff INTEGER NOT NULL DEFAULT 0;
    DELETE FROM answered WHERE json_extract(answer, '$.result') = 'refused';
  `);
  sql.exec("UPDATE answered SET at_ms = ?", nowMs);
};

/** What D1 has by now, it had before there were notices: nobody is told of it. */
const noticesFromHereOn: StorageStep = ({ sql }) =>
  void sql.exec(
    `INSERT OR IGNORE INTO counter (name, value)
     SELECT 'notice_revision', value FROM counter WHERE name = 'd1_revision'`,
  );

export const DISTRIBUTION_STEPS: readonly StorageStep[] = [firstTables, formsAndBoundedAnswers, noticesFromHereOn];
