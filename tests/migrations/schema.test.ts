import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { migrationFiles } from "../../scripts/landed-migrations.ts";
import { ROOT } from "../../scripts/tool.ts";
import { emptyDatabase, migrate, runInOne, shapeOf } from "../support/stored/database.ts";

/** As drizzle-kit reads it: every table that the schema's files export. */
async function schemaNow() {
  const files = globSync("worker/store/schema/*.ts", { cwd: ROOT });
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(ROOT, file))));
  return generateSQLiteDrizzleJson(Object.assign({}, ...modules));
}

test("the schema has nothing that no migration has brought yet", async () => {
  const latest = globSync("migrations/meta/*_snapshot.json", { cwd: ROOT }).toSorted().at(-1) ?? "";
  const snapshot = JSON.parse(readFileSync(join(ROOT, latest), "utf8"));
  expect(await generateSQLiteMigration(snapshot, await schemaNow())).toEqual([]);
});

test("the migrations make the tables, columns, references and indexes of the schema", async () => {
  const migrated = emptyDatabase();
  for (const file of migrationFiles()) migrate(migrated, file);
  const planned = emptyDatabase();
  const nothing = await generateSQLiteDrizzleJson({});
  runInOne(planned, (await generateSQLiteMigration(nothing, await schemaNow())).join(";\n"));
  expect(shapeOf(migrated)).toEqual(shapeOf(planned));
});
