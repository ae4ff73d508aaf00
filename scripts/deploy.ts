/** `npm run deploy`: builds, migrates the database, puts the worker in its place. `-- --dry-run` stops before Cloudflare. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { BUNDLE, buildBundle } from "./bundle.ts";
import { Obstacle } from "./obstacle.ts";
import { runTool } from "./tool.ts";

const CONFIG = join(BUNDLE, "wrangler.json");

/** The part of the built configuration that must be right before anyone sees it. */
const Deployed = v.object({
  vars: v.looseObject({ PUBLIC_ORIGIN: v.string(), SUPPORT_EMAIL: v.string() }),
  d1_databases: v.tuple([v.object({ database_id: v.string() })]),
});

const isDryRun = process.argv.includes("--dry-run");
await buildBundle();
const deployed = v.parse(Deployed, JSON.parse(readFileSync(CONFIG, "utf8")));
refuseDemo(deployed.vars);
if (!isDryRun) {
  refusePlaceholders(deployed);
  await wrangler(["d1", "migrations", "apply", "DB", "--remote"], "The database was not migrated");
}
await wrangler(["deploy", "--config", CONFIG, ...(isDryRun ? ["--dry-run"] : [])], "Nothing was deployed");

/** With DEMO anyone signs in as anyone. */
function refuseDemo(vars: Record<string, unknown>): void {
  if ("DEMO" in vars)
    throw new Obstacle("DEMO is set in wrangler.toml: take it out, it would let anyone in as anyone.");
}

function refusePlaceholders({ vars, d1_databases: [database] }: v.InferOutput<typeof Deployed>): void {
  if (/^[0-]+$/.test(database.database_id)) {
    throw new Obstacle("wrangler.toml has no database yet: put the id that `wrangler d1 create halle` tells into it.");
  }
  if (vars.PUBLIC_ORIGIN.endsWith(".example")) {
    throw new Obstacle("wrangler.toml has no address yet: put yours into PUBLIC_ORIGIN.");
  }
  // Empty is allowed: everybody of support is written to then.
  if (vars.SUPPORT_EMAIL.endsWith(".example")) {
    throw new Obstacle("Nobody reads support's mail yet: put an address into SUPPORT_EMAIL in wrangler.toml.");
  }
}

async function wrangler(args: string[], otherwise: string): Promise<void> {
  const { exitCode } = await runTool({ from: "wrangler" }, args);
  if (exitCode !== 0) throw new Obstacle(`${otherwise}: see wrangler's message above.`);
}
