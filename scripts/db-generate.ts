/**
 * `npm run db:generate -- add-cycles`: the migration from the last schema to this one, under a name given by hand, and its
 * line in migrations/landed.json. A migration that was edited before it landed anywhere: delete its line, then
 * `npm run db:generate -- --list`.
 */
import { listNewMigrations } from "./landed-migrations.ts";
import { Obstacle } from "./obstacle.ts";
import { runTool } from "./tool.ts";

const [name] = process.argv.slice(2);
if (name !== "--list") process.exitCode = await generate(name);
listNewMigrations();

async function generate(called: string | undefined): Promise<number> {
  if (!called || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(called)) {
    throw new Obstacle("Name the migration after what it does: `npm run db:generate -- add-cycles`.");
  }
  return (await runTool({ from: "drizzle-kit" }, ["generate", "--name", called])).exitCode;
}
