import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Obstacle } from "./obstacle.ts";
import { ROOT, runTool } from "./tool.ts";

const DIST = join(ROOT, "dist");

/** The worker's half of the build; the browser's half lies beside it, in dist/client. */
export const BUNDLE = join(DIST, "server");

const SOURCES = [
  "{app,domain,durable-objects,public,worker}/**",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "wrangler.toml",
];

/** Tells what the bundle was built from. Contents and not times: a fresh clone has today's times everywhere. */
const FINGERPRINT = join(DIST, "fingerprint");

export const isBundleThere = () => existsSync(join(BUNDLE, "wrangler.json"));

/** Builds when the sources have changed since the last time; what vite says goes to the log file. */
export async function ensureBundle(logFile: string): Promise<void> {
  if (isBundleCurrent()) return;
  console.log("Building the pages and the server…");
  await buildBundle(logFile);
}

function isBundleCurrent(): boolean {
  return existsSync(FINGERPRINT) && readFileSync(FINGERPRINT, "utf8") === fingerprintSources();
}

/** Builds into dist/. With a log file vite's output goes there, and a failure is an `Obstacle` that names it. */
export async function buildBundle(logFile?: string): Promise<void> {
  const fingerprint = fingerprintSources();
  rmSync(FINGERPRINT, { force: true });
  const { exitCode, output } = await runTool({ from: "vite" }, ["build"], { quiet: logFile !== undefined });
  if (logFile) {
    mkdirSync(dirname(logFile), { recursive: true });
    writeFileSync(logFile, output);
  }
  if (exitCode !== 0) throw new Obstacle(`The build failed: ${logFile ? `${logFile} says` : "see above"} why.`);
  // Last, so that a build that was broken off counts as none.
  writeFileSync(FINGERPRINT, fingerprint);
}

function fingerprintSources(): string {
  const hash = createHash("sha256");
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  for (const file of files.sort()) {
    const path = join(ROOT, file);
    if (statSync(path).isFile()) hash.update(file).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}
