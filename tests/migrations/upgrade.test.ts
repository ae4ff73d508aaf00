// Each migration on a database that was filled at the one before. Rows of a table stand in tests/stored/rows-<migration>.sql
// of the migration that brought it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrationFiles } from "../../scripts/landed-migrations.ts";
import { ROOT } from "../../scripts/tool.ts";
import { all, columnsOf, emptyDatabase, migrate, type Row, runInOne, tablesOf } from "../support/stored/database.ts";

/** Tables and columns (`table.column`) that a migration takes away or writes anew on purpose: not compared. */
const GIVEN_UP: Readonly<Record<string, readonly string[]>> = {
  // Orders of before count as told.
  "0005_know-earlier-orders.sql": ["notice"],
};

function fill(database: DatabaseSync, migration: string): void {
  const file = join(ROOT, "tests/stored", `rows-${migration}`);
  if (existsSync(file)) runInOne(database, readFileSync(file, "utf8"));
}

const contents = (database: DatabaseSync): ReadonlyMap<string, Row[]> =>
  new Map(tablesOf(database).map((table) => [table, all(database, `SELECT * FROM "${table}"`)]));

/** The rows, whatever their order, in the columns named. */
const written = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null))).sort();

function expectSound(database: DatabaseSync): void {
  expect(all(database, "PRAGMA foreign_key_check")).toEqual([]);
  expect(all(database, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
}

/** Filled by what each migration up to there brought. */
function databaseAfter(migrations: readonly string[]): DatabaseSync {
  const database = emptyDatabase();
  for (const migration of migrations) {
    migrate(database, migration);
    fill(database, migration);
  }
  return database;
}

const UPGRADES = migrationFiles().map((migration, index, all) => ({ migration, earlier: all.slice(0, index) }));

test.each(UPGRADES.slice(1))("$migration keeps every row of the database before it", ({ migration, earlier }) => {
  const database = databaseAfter(earlier);
  const before = contents(database);
  migrate(database, migration);
  expectSound(database);
  const givenUp = GIVEN_UP[migration] ?? [];
  for (const [table, rows] of [...before].filter(([name]) => !givenUp.includes(name))) {
    const columns = Object.keys(rows[0] ?? {}).filter((column) => !givenUp.includes(`${table}.${column}`));
    expect(columnsOf(database, table), table).toEqual(expect.arrayContaining(columns));
    expect(written(all(database, `SELECT * FROM "${table}"`), columns), table).toEqual(written(rows, columns));
  }
});

test.each(UPGRADES)("$migration leaves no table without rows to try the next one on", ({ migration, earlier }) => {
  const database = databaseAfter([...earlier, migration]);
  expectSound(database);
  const empty = [...contents(database)].filter(([, rows]) => rows.length === 0).map(([table]) => table);
  // Rows of these belong into tests/stored/rows-<migration>.
  expect(empty).toEqual([]);
});
