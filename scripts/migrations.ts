import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unstable_splitSqlQuery as splitStatements } from "wrangler";
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
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
  for (const file of files.sort().filter((name) => !applied.has(name))) {
    const statements = splitStatements(readFileSync(join(FOLDER, file), "utf8"));
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file),
    ]);
  }
}
