/** `npm run check`: formatting, lint and types of everything. `npm run check -- --write` mends what can be mended. */
import { runTool } from "./tool.ts";

/** Alarms to look at, not walls to climb around: what exceeds them is shown and fails nothing. */
const CEILINGS = [
  "complexity/noExcessiveCognitiveComplexity",
  "complexity/noExcessiveLinesPerFunction",
  "complexity/useMaxParams",
  "style/noExcessiveLinesPerFile",
];

const BIOME = { from: "@biomejs/biome", command: "biome" };

const mend = process.argv.includes("--write");
const only = CEILINGS.map((rule) => `--only=${rule}`);
// Named alone a rule would speak where it is off, too: as a note, below a warning.
await runTool(BIOME, ["lint", "--reporter=concise", "--diagnostic-level=warn", "--max-diagnostics=none", ...only]);
const biome = await runTool(BIOME, [
  ...(mend ? ["check", "--write"] : ["ci"]),
  "--error-on-warnings",
  ...CEILINGS.map((rule) => `--skip=${rule}`),
]);
const types = await runTool({ from: "typescript", command: "tsc" }, ["--noEmit"]);
process.exitCode = biome.exitCode || types.exitCode;
