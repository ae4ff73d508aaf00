import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unstable_splitSqlQuery as splitStatements } from "wrangler";
import { migrationFiles } from "./landed-migrations.ts";
import { Obstacle } from "./obstacle.ts";
import { ROOT } from "./tool.ts";

const FOLDER = join(ROOT, "migrations");

/** The table of `wrangler d1 migrations apply`, so that both agree on what is done. */
const APPLIED_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Applies what is not applied yet, each migration and its record in one transaction. */
export async function applyMigrations(database: D1Database): Promise<void> {
  await database.prepare(APPLIED_TABLE).run();
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  refuseNewer([...applied]);
  for (const file of migrationFiles().filter((name) => !applied.has(name))) {
    const statements = splitStatements(readFileSync(join(FOLDER, file), "utf8"));
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file),
    ]);
  }
}

/** Data that went through migrations unknown here are not touched: this version would misread what the newer one wrote. */
export function refuseNewer(applied: readonly string[]): void {
  const known = new Set(migrationFiles());
  const unknown = applied.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new Obstacle(
    `These data are from a newer version of Halle (${unknown}): start that version, or choose another folder with HALLE_DATA.`,
  );
}
