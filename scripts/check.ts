/** `npm run check`: formatting, lint and types of everything. `npm run check -- --write` mends what can be mended. */
import { runTool } from "./tool.ts";

const mend = process.argv.includes("--write");
const biome = await runTool({ from: "@biomejs/biome", command: "biome" }, [
  ...(mend ? ["check", "--write"] : ["ci"]),
  "--error-on-warnings",
]);
const types = await runTool({ from: "typescript", command: "tsc" }, ["--noEmit"]);
process.exitCode = biome.exitCode || types.exitCode;
