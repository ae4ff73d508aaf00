/** `npm run db:generate -- add-cycles`: the migration from the last schema to this one, under a name given by hand. */
import { Obstacle } from "./obstacle.ts";
import { runTool } from "./tool.ts";

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  throw new Obstacle("Name the migration after what it does: `npm run db:generate -- add-cycles`.");
}
process.exitCode = (await runTool({ from: "drizzle-kit" }, ["generate", "--name", name])).exitCode;
