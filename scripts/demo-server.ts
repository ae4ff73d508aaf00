import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import { seedDemo } from "../migrations/seed/seed-demo.ts";
import { refuseWhenInUse, stateFolder } from "./data-folder.ts";
import { type RunningServer, startServer } from "./server.ts";

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
  }
  report?.("Starting…");
  const server = await startServer({ port, dataDir, demo: true });
  if (await hasMarkets(server.mf)) return server;
  report?.("Setting up the demo market…");
  // A seeding that is broken off starts over next time: half a market would look like bugs.
  writeFileSync(unfinished, "");
  await seedDemo(server.mf, Date.now());
  rmSync(unfinished);
  return server;
}

async function hasMarkets(mf: Miniflare): Promise<boolean> {
  const database = await mf.getD1Database("DB");
  return (await database.prepare("SELECT 1 FROM market LIMIT 1").first()) !== null;
}
