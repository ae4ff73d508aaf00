import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Miniflare } from "miniflare";
import { seedDemo } from "../migrations/seed/seed-demo.ts";
import { refuseWhenInUse, stateFolder } from "./data-folder.ts";
import { refuseNewer } from "./migrations.ts";
import { type RunningServer, startServer } from "./server.ts";
import { ROOT } from "./tool.ts";

export interface DemoServerOptions {
  port: number;
  dataDir: string;
  /** Forgets everything first. */
  fresh?: boolean;
  /** Told what takes time. */
  report?: (step: string) => void;
}

/**
 * A server with one-click sign-in and, in a folder where nobody has been yet, the demo market. Data of an earlier version
 * are migrated and go on; those of a newer one are refused.
 */
export async function startDemoServer({ port, dataDir, fresh, report }: DemoServerOptions): Promise<RunningServer> {
  if (fresh || isSeedingBrokenOff(dataDir)) {
    await refuseWhenInUse(dataDir);
    rmSync(stateFolder(dataDir), { recursive: true, force: true });
    rmSync(preparedFile(dataDir), { force: true });
  }
  refuseNewer(migrationsBehind(dataDir));
  if (!isPrepared(dataDir)) await prepare(dataDir, report);
  report?.("Starting…");
  return startServer({ port, dataDir, demo: true });
}

const seedingFile = (dataDir: string): string => join(dataDir, "seeding");

/** Half a market would look like bugs. What was once complete is never taken for that: people have been there since. */
const isSeedingBrokenOff = (dataDir: string): boolean =>
  existsSync(seedingFile(dataDir)) && !existsSync(preparedFile(dataDir));

const preparedFile = (dataDir: string): string => join(dataDir, "prepared");

const migrationsHere = (): string => globSync("migrations/*.sql", { cwd: ROOT }).toSorted().join("\n");

const prepared = (dataDir: string): string =>
  existsSync(preparedFile(dataDir)) ? readFileSync(preparedFile(dataDir), "utf8") : "";

const isPrepared = (dataDir: string): boolean => prepared(dataDir) === migrationsHere();

/** The migrations the data have been through, by name. */
const migrationsBehind = (dataDir: string): string[] =>
  prepared(dataDir)
    .split("\n")
    .map((path) => basename(path))
    .filter((name) => name !== "");

/** Migrates and seeds behind a port that nobody knows: who finds the real one open finds a market there. */
async function prepare(dataDir: string, report: DemoServerOptions["report"]): Promise<void> {
  report?.("Setting up the database…");
  const server = await startServer({ port: 0, dataDir, demo: true, calledByScript: true });
  if (!existsSync(preparedFile(dataDir)) && !(await hasPeople(server.mf))) {
    report?.("Setting up the demo market…");
    writeFileSync(seedingFile(dataDir), "");
    await seedDemo(server.mf, Date.now());
  }
  await server.stop();
  writeFileSync(preparedFile(dataDir), migrationsHere());
  rmSync(seedingFile(dataDir), { force: true });
}

async function hasPeople(mf: Miniflare): Promise<boolean> {
  const database = await mf.getD1Database("DB");
  return (await database.prepare("SELECT 1 FROM user LIMIT 1").first()) !== null;
}
