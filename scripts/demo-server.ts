import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import { seedDemo } from "../migrations/seed/seed-demo.ts";
import { refuseWhenInUse, stateFolder } from "./data-folder.ts";
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

/** A server with one-click sign-in and, in a database without markets, the demo market. */
export async function startDemoServer({ port, dataDir, fresh, report }: DemoServerOptions): Promise<RunningServer> {
  const unfinished = join(dataDir, "seeding");
  if (fresh || existsSync(unfinished)) {
    await refuseWhenInUse(dataDir);
    rmSync(stateFolder(dataDir), { recursive: true, force: true });
    rmSync(preparedFile(dataDir), { force: true });
  }
  if (!isPrepared(dataDir)) await prepare(dataDir, { unfinished, report });
  report?.("Starting…");
  return startServer({ port, dataDir, demo: true });
}

const preparedFile = (dataDir: string): string => join(dataDir, "prepared");

/** The migrations the data have been through, by name. */
const migrationsHere = (): string => globSync("migrations/*.sql", { cwd: ROOT }).toSorted().join("\n");

const isPrepared = (dataDir: string): boolean =>
  existsSync(preparedFile(dataDir)) && readFileSync(preparedFile(dataDir), "utf8") === migrationsHere();

/** Migrates and seeds behind a port that nobody knows: who finds the real one open finds a market there. */
async function prepare(
  dataDir: string,
  { unfinished, report }: { unfinished: string; report: DemoServerOptions["report"] },
): Promise<void> {
  report?.("Setting up the database…");
  const server = await startServer({ port: 0, dataDir, demo: true, calledByScript: true });
  if (!(await hasMarkets(server.mf))) {
    report?.("Setting up the demo market…");
    // A seeding that is broken off starts over next time: half a market would look like bugs.
    writeFileSync(unfinished, "");
    await seedDemo(server.mf, Date.now());
    rmSync(unfinished);
  }
  await server.stop();
  writeFileSync(preparedFile(dataDir), migrationsHere());
}

async function hasMarkets(mf: Miniflare): Promise<boolean> {
  const database = await mf.getD1Database("DB");
  return (await database.prepare("SELECT 1 FROM market LIMIT 1").first()) !== null;
}
