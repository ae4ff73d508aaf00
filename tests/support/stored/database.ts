// A database as D1 keeps it, without a worker: SQLite with foreign keys on, each migration in one transaction.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ROOT } from "../../../scripts/tool.ts";

export type Row = Readonly<Record<string, unknown>>;

export const emptyDatabase = () => new DatabaseSync(":memory:", { enableForeignKeyConstraints: true });

export function runInOne(database: DatabaseSync, sql: string): void {
  database.exec("BEGIN");
  database.exec(sql);
  database.exec("COMMIT");
}

export const migrate = (database: DatabaseSync, file: string) =>
  runInOne(database, readFileSync(join(ROOT, "migrations", file), "utf8"));

export const all = (database: DatabaseSync, sql: string): Row[] => database.prepare(sql).all();

export const tablesOf = (database: DatabaseSync): string[] =>
  all(
    database,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT GLOB '_cf_*' AND name <> 'd1_migrations' ORDER BY name",
  ).map(({ name }) => String(name));

export const columnsOf = (database: DatabaseSync, table: string): string[] =>
  all(database, `PRAGMA table_info("${table}")`).map(({ name }) => String(name));

/** What a reader of the database sees of its shape; the order of columns, which a migration cannot choose, aside. */
export const shapeOf = (database: DatabaseSync) =>
  Object.fromEntries(
    tablesOf(database).map((table) => [
      table,
      {
        columns: byName(all(database, `PRAGMA table_xinfo("${table}")`).map(({ cid: _, ...column }) => column)),
        references: all(database, `PRAGMA foreign_key_list("${table}")`)
          .map(({ id: _, ...reference }) => JSON.stringify(reference))
          .sort(),
        indexes: byName(
          all(
            database,
            `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '${table}' AND sql NOT NULL`,
          ),
        ),
      },
    ]),
  );

const byName = (rows: Row[]): Row[] => rows.toSorted((one, other) => (String(one.name) < String(other.name) ? -1 : 1));
